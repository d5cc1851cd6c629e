// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.syncline.model.Printable;
import org.syncline.project.ProjectException;
import org.syncline.schedule.CyclePolicy;
import org.syncline.schedule.CycleResult;
import org.syncline.schedule.ScheduleSettings;

/** The schedule of a project as it is kept: {@code .syncline/schedule.properties}. */
public final class ScheduleFile {
    private static final int MAX_BYTES = 65_536;

    private final Path file;

    /**
     * What is kept.
     *
     * @param lastStarted when the newest cycle began; null before the first
     * @param last what came of it; null before the first
     */
    public record Kept(ScheduleSettings settings, Instant lastStarted, CycleResult last) {
        static final Kept NOTHING = new Kept(ScheduleSettings.DEFAULT, null, null);

        /** The same with other settings. */
        public Kept with(ScheduleSettings other) {
            return new Kept(other, lastStarted, last);
        }
    }

    public ScheduleFile(Path projectFolder) {
        file = projectFolder.resolve(".syncline").resolve("schedule.properties");
    }

    /**
     * Reads it; the default when there is none.
     *
     * @throws ProjectException when it cannot be read or understood
     */
    public Kept read() {
        if (!Files.exists(file)) {
            return Kept.NOTHING;
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new IOException("it is too long");
            }
            Properties text = new Properties();
            text.load(new StringReader(Files.readString(file)));
            return kept(text);
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            throw new ProjectException(
                    "The schedule in "
                            + file
                            + " cannot be read: "
                            + Printable.of(e.toString(), 200),
                    "Delete the file: then a delta cycle starts every 30 minutes.",
                    e);
        }
    }

    private static Kept kept(Properties text) {
        ScheduleSettings usual = ScheduleSettings.DEFAULT;
        String interval = text.getProperty("interval");
        ScheduleSettings settings =
                new ScheduleSettings(
                        interval == null ? usual.interval() : Duration.parse(interval),
                        policy(text.getProperty("next", usual.next().word())),
                        !text.getProperty("enabled", "true").equals("false"));
        String started = text.getProperty("lastStarted");
        return new Kept(
                settings, started == null ? null : Instant.parse(started), Results.read(text));
    }

    static CyclePolicy policy(String word) {
        return CyclePolicy.ofWord(word)
                .orElseThrow(() -> new IllegalArgumentException("no cycle is called " + word));
    }

    /** Writes it whole, readable by its owner only. */
    public void write(Kept kept) {
        Properties text = new Properties();
        text.setProperty("interval", kept.settings().interval().toString());
        text.setProperty("next", kept.settings().next().word());
        text.setProperty("enabled", Boolean.toString(kept.settings().enabled()));
        if (kept.lastStarted() != null) {
            text.setProperty("lastStarted", kept.lastStarted().toString());
        }
        Results.write(kept.last(), text);
        try {
            StringWriter out = new StringWriter();
            text.store(out, "The schedule of this project; see \"syncline schedule\".");
            OwnFiles.write(file, out.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ProjectException(
                    "The schedule cannot be kept in "
                            + file
                            + ": "
                            + Printable.of(e.toString(), 200),
                    "Make the folder writable, and see that there is room on the disk.",
                    e);
        }
    }
}
