// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.syncline.schedule.CyclePolicy;
import org.syncline.schedule.ScheduleSettings;
import org.syncline.schedule.ScheduleStatus;

/** What goes over the line between a service and those who steer it. */
public final class StatusText {
    private StatusText() {}

    static String of(ScheduleStatus status) {
        Properties text = new Properties();
        text.setProperty("interval", status.settings().interval().toString());
        text.setProperty("next", status.settings().next().word());
        text.setProperty("enabled", Boolean.toString(status.settings().enabled()));
        text.setProperty("suspended", Boolean.toString(status.suspended()));
        text.setProperty("stopping", Boolean.toString(status.stopping()));
        put(text, "nextStart", status.nextStart());
        put(text, "running", status.running() == null ? null : status.running().word());
        put(text, "runningSince", status.runningSince());
        Results.write(status.last(), text);
        return text(text);
    }

    private static void put(Properties text, String key, Object value) {
        if (value != null) {
            text.setProperty(key, value.toString());
        }
    }

    /** A refusal with its remedy. */
    static String refusal(String message, String remedy) {
        Properties text = new Properties();
        text.setProperty("error", message);
        text.setProperty("remedy", remedy);
        return text(text);
    }

    private static String text(Properties properties) {
        StringWriter out = new StringWriter();
        try {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return out.toString();
    }

    public static Properties parse(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return properties;
    }

    /**
     * @throws RuntimeException when it is no status
     */
    public static ScheduleStatus status(Properties text) {
        String running = text.getProperty("running");
        CyclePolicy policy = running == null ? null : ScheduleFile.policy(running);
        return new ScheduleStatus(
                new ScheduleSettings(
                        Duration.parse(text.getProperty("interval", "")),
                        ScheduleFile.policy(text.getProperty("next", "")),
                        text.getProperty("enabled", "").equals("true")),
                text.getProperty("suspended", "").equals("true"),
                instant(text, "nextStart"),
                policy,
                instant(text, "runningSince"),
                text.getProperty("stopping", "").equals("true"),
                Results.read(text));
    }

    private static Instant instant(Properties text, String key) {
        String value = text.getProperty(key);
        return value == null ? null : Instant.parse(value);
    }
}
