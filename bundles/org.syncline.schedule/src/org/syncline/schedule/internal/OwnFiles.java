// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that only their owner can read, put in place as a whole. */
final class OwnFiles {
    private OwnFiles() {}

    /** Makes the folder when it does not exist. */
    static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        // A temporary file is made for its owner only, before anything is in it.
        Path next = Files.createTempFile(file.getParent(), ".syncline-", ".tmp");
        try {
            Files.write(next, content);
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
