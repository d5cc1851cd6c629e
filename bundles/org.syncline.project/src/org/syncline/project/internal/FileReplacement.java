// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Puts a new text into an existing file, so that nobody ever sees half of it. */
public final class FileReplacement {
    private FileReplacement() {}

    /** Writes beside the file and moves over it. What a link leads to is written, not the link. */
    public static void write(Path file, String text) throws IOException {
        Path target = file.toRealPath();
        Path next = Files.createTempFile(target.getParent(), ".syncline-", ".tmp");
        try {
            Files.writeString(next, text, StandardCharsets.UTF_8);
            keepPermissions(target, next);
            Files.move(
                    next,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        var view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }
}
