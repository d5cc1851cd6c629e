// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syncline.model.Printable;
import org.syncline.project.ProjectException;

/** Intervals as people write them: {@code 45s}, {@code 30m}, {@code 2h}, {@code 1d}. */
public final class Intervals {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,6})\\s*(s|m|h|d)");

    private Intervals() {}

    /**
     * Reads an interval.
     *
     * @throws ProjectException when it is none, or one that is not allowed
     */
    public static Duration parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw refused("\"" + Printable.of(text, 40) + "\" is no interval.");
        }
        long number = Long.parseLong(matcher.group(1));
        Duration interval =
                switch (matcher.group(2)) {
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                };
        if (interval.compareTo(ScheduleSettings.LEAST) < 0
                || interval.compareTo(ScheduleSettings.MOST) > 0) {
            throw refused("The interval " + Printable.of(text, 40) + " is not allowed.");
        }
        return interval;
    }

    private static ProjectException refused(String message) {
        return new ProjectException(
                message, "Write a number and a unit, from 1m to 7d, for example 30m or 2h.", null);
    }

    /** Writes an interval as {@link #parse} reads it. */
    public static String text(Duration interval) {
        long seconds = interval.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
