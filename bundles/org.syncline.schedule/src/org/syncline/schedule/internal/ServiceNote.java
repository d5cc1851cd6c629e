// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the process that runs the schedule listens, and the token that proves that who calls may
 * read the project folder. Readable by its owner only.
 *
 * @param started when that process started, seconds since 1970, 0 when unknown; tells it from a
 *     later one of the same id
 * @param kind {@code service} or {@code workbench}
 */
public record ServiceNote(long pid, long started, String kind, int port, String token) {
    private static final int MAX_BYTES = 4096;

    static ServiceNote self(String kind, int port, String token) {
        ProcessHandle process = ProcessHandle.current();
        return new ServiceNote(process.pid(), started(process), kind, port, token);
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(time -> time.getEpochSecond()).orElse(0L);
    }

    private static Path file(Path projectFolder) {
        return projectFolder.resolve(".syncline").resolve("schedule.service");
    }

    /** Who runs the schedule, in the middle of a sentence. */
    static String describe(Path projectFolder) {
        return read(projectFolder)
                .map(note -> "process " + note.pid + " (" + note.kind + ")")
                .orElse("another process");
    }

    /** Reads the note of a process that lives; empty when there is none. */
    public static Optional<ServiceNote> read(Path projectFolder) {
        Path file = file(projectFolder);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
                return Optional.empty();
            }
            Properties text = new Properties();
            text.load(new StringReader(Files.readString(file)));
            ServiceNote note =
                    new ServiceNote(
                            Long.parseLong(text.getProperty("pid", "0")),
                            Long.parseLong(text.getProperty("started", "0")),
                            text.getProperty("kind", ""),
                            Integer.parseInt(text.getProperty("port", "0")),
                            text.getProperty("token", ""));
            return note.isAlive() ? Optional.of(note) : Optional.empty();
        } catch (@SuppressWarnings("unused") IOException | IllegalArgumentException e) {
            // It was being taken away, or is not ours: whoever needs it says that nobody answers.
            return Optional.empty();
        }
    }

    private boolean isAlive() {
        return port > 0
                && port < 65_536
                && ProcessHandle.of(pid)
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> started == 0 || started(process) == started)
                        .isPresent();
    }

    void write(Path projectFolder) throws IOException {
        Properties text = new Properties();
        text.setProperty("pid", Long.toString(pid));
        text.setProperty("started", Long.toString(started));
        text.setProperty("kind", kind);
        text.setProperty("port", Integer.toString(port));
        text.setProperty("token", token);
        StringWriter out = new StringWriter();
        text.store(out, "The process that runs the schedule of this project.");
        OwnFiles.write(file(projectFolder), out.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static void remove(Path projectFolder) throws IOException {
        Files.deleteIfExists(file(projectFolder));
    }
}
