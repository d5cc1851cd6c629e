// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.syncline.model.Printable;
import org.syncline.project.ProjectException;

/**
 * One process, and one place in it, runs the schedule of a project. The system takes the lock away
 * when the process dies.
 */
public final class OwnerLock implements AutoCloseable {
    private final FileChannel channel;

    private OwnerLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws ProjectException when somebody else has it; it names who
     */
    @SuppressWarnings("resource") // the lock closes its channel
    public static OwnerLock take(Path projectFolder) {
        Path file = projectFolder.resolve(".syncline").resolve("schedule.lock");
        try {
            Files.createDirectories(file.getParent());
            return new OwnerLock(locked(projectFolder, file));
        } catch (IOException e) {
            throw new ProjectException(
                    "The schedule cannot be run: " + file + ": " + Printable.of(e.toString(), 200),
                    "Make the project folder writable.",
                    e);
        }
    }

    @SuppressWarnings(
            "resource") // the lock goes with its channel, which is closed by whoever has it
    private static FileChannel locked(Path projectFolder, Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (
                @SuppressWarnings("unused")
                OverlappingFileLockException e) {
            // Held in this very process: the same answer.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new ProjectException(
                "The schedule of this project is run by "
                        + ServiceNote.describe(projectFolder)
                        + " already.",
                "Steer it with \"syncline schedule PROJECT\", or end it first with"
                        + " \"syncline schedule PROJECT end\".",
                null);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ProjectException(
                    "The lock of the schedule could not be given back: " + e.getMessage(),
                    "It goes with this process.",
                    e);
        }
    }
}
