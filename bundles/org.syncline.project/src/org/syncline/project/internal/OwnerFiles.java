// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;

/**
 * A folder with files that only their owner can read, each put in place as a whole. On Windows the
 * rights are those of the user's folder.
 */
final class OwnerFiles {
    private static final int TRIES = 100;
    private static final long PAUSE_MILLIS = 50;
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    private final Path folder;

    OwnerFiles(Path folder) {
        this.folder = folder;
    }

    /** Refuses a file that others can read or write. */
    static void requireOwnOnly(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && !OWNER.containsAll(view.readAttributes().permissions())) {
            throw new IOException(
                    "others than its owner have rights on it; take them away with \"chmod 600\"");
        }
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    void write(Path file, Content content) throws IOException {
        make();
        // A temporary file is made for its owner only, before anything is in it.
        Path next = Files.createTempFile(folder, ".syncline-", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(next)) {
                content.writeTo(out);
            }
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private void make() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        var view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(OWNER);
        }
    }

    /** What is done while nobody else writes in the folder. */
    @FunctionalInterface
    interface Work {
        boolean done() throws IOException, GeneralSecurityException;
    }

    boolean exclusively(Work work) throws IOException, GeneralSecurityException {
        make();
        try (FileChannel channel =
                        FileChannel.open(
                                folder.resolve("lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            return lock.isValid() && work.done();
        }
    }

    /** Another process has the lock for some milliseconds; so has another thread of this one. */
    private static FileLock lock(FileChannel channel) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (
                    @SuppressWarnings("unused")
                    OverlappingFileLockException e) {
                // held in this process: the same answer
            }
            pause();
        }
        throw new IOException("another process writes it and does not end");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
