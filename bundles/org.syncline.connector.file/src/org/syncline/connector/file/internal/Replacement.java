// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** A new file beside an old one, in whose place it comes in one step or not at all. */
final class Replacement implements Closeable {
    private final Path target;
    private final Path temporary;

    /** A link is followed: what it leads to is replaced, not the link. */
    Replacement(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        this.target = Files.exists(absolute) ? absolute.toRealPath() : absolute;
        this.temporary =
                Files.createTempFile(target.getParent(), "." + target.getFileName() + "-", ".part");
    }

    OutputStream out() throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(temporary));
    }

    /** Puts the new file, which is closed, in the place of the old one. */
    void commit() throws IOException {
        keepPermissions();
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException(
                    "its file system cannot replace a file in one step, so it was left alone", e);
        }
    }

    private void keepPermissions() throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (view != null && Files.exists(target)) {
            view.setPermissions(Files.getPosixFilePermissions(target));
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }
}
