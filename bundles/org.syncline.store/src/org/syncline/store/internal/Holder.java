// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.syncline.model.Printable;

/**
 * A note beside the store that tells which process has it open, for the message of another process
 * that wants it. Derby's own lock decides; the note only explains.
 *
 * @param pid process id
 * @param started when the process started, milliseconds, 0 when unknown; tells it from a later
 *     process of the same id
 * @param host name of the machine
 * @param command program that runs
 * @param since when it opened the store
 */
record Holder(long pid, long started, String host, String command, String since) {
    private static final String FILE = "owner";
    private static final int MAX_BYTES = 8192;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    static Holder self(Instant now) {
        ProcessHandle process = ProcessHandle.current();
        return new Holder(
                process.pid(),
                started(process),
                hostName(),
                process.info().command().orElse("java"),
                now.toString());
    }

    /** Who holds the store, as the end of a sentence that begins "is held by". */
    static String describe(Path folder) {
        try {
            return read(folder.resolve(FILE)).map(Holder::phrase).orElse("another process");
        } catch (
                @SuppressWarnings("unused")
                IOException e) {
            // The note is a courtesy: without it the message says less, but still what to do.
            return "another process";
        }
    }

    /** The process and its machine, for people; at most 50 characters. */
    String place() {
        String machine = host.length() > 25 ? host.substring(0, 25) : host;
        return "process " + pid + " on " + machine;
    }

    void write(Path folder) throws IOException {
        writeTo(folder.resolve(FILE));
    }

    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    void writeTo(Path file) throws IOException {
        StringBuilder text = new StringBuilder("# The process that has this store open.\n");
        text.append("pid=").append(pid).append('\n');
        text.append("started=").append(started).append('\n');
        text.append("host=").append(escape(host)).append('\n');
        text.append("command=").append(escape(command)).append('\n');
        text.append("since=").append(since).append('\n');
        Files.writeString(file, text);
        StoreFolder.restrict(file, "rw-------");
    }

    /** Reads a note; empty when there is none or it cannot be understood. */
    static Optional<Holder> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties note = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES);
            note.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            return Optional.of(
                    new Holder(
                            Long.parseLong(note.getProperty("pid", "0")),
                            Long.parseLong(note.getProperty("started", "0")),
                            note.getProperty("host", ""),
                            note.getProperty("command", ""),
                            note.getProperty("since", "")));
        } catch (
                @SuppressWarnings("unused")
                IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether that very process runs. Of another machine nobody knows: then yes. */
    boolean isAlive() {
        if (!host.equals(hostName())) {
            return true;
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> started == 0 || started(process) == started)
                .isPresent();
    }

    private String phrase() {
        return "process %d (%s) on %s since %s"
                .formatted(
                        pid, Printable.of(command, 200), Printable.of(host, 100), readable(since));
    }

    /** A time for a person: local, to the second. */
    private static String readable(String instant) {
        try {
            return TIME.format(Instant.parse(instant).atZone(ZoneId.systemDefault()));
        } catch (
                @SuppressWarnings("unused")
                DateTimeParseException e) {
            // Somebody else wrote the note: what it says is better than nothing.
            return Printable.of(instant, 40);
        }
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (
                @SuppressWarnings("unused")
                UnknownHostException e) {
            return "localhost";
        }
    }

    private static String escape(String value) {
        return Printable.of(value).replace("\\", "\\\\");
    }
}
