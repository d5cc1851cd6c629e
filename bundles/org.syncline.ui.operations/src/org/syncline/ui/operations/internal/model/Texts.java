// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;

/** Times and steps in words. */
public final class Texts {
    private Texts() {}

    /** The name of a step for people. */
    public static String step(StepResult result) {
        return StepType.ofWord(result.step()).map(StepType::label).orElse(result.step());
    }

    /** {@code 0.8 s}, {@code 12 s}, {@code 3 min 5 s}, {@code 1 h 2 min}. */
    public static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    /** How long a step took; up to now when it is running. */
    public static String duration(StepResult step, Clock clock) {
        Instant end = step.ended() == null ? clock.instant() : step.ended();
        return duration(Duration.between(step.started(), end));
    }

    /** The time of today, the date and time of another day, in the person's language. */
    public static String time(Instant instant, Clock clock) {
        ZonedDateTime time = instant.atZone(clock.getZone());
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        DateTimeFormatter format =
                time.toLocalDate().equals(now.toLocalDate())
                        ? DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM);
        return format.format(time).replace('\u202f', ' ');
    }

    /** {@code just now}, {@code 5 min ago}, {@code 3 h ago}, {@code 2 days ago}. */
    public static String ago(Instant instant, Clock clock) {
        long minutes = Duration.between(instant, clock.instant()).toMinutes();
        if (minutes < 1) {
            return "just now";
        }
        if (minutes < 60) {
            return minutes + " min ago";
        }
        if (minutes < 24 * 60) {
            return minutes / 60 + " h ago";
        }
        long days = minutes / (24 * 60);
        return days == 1 ? "yesterday" : days + " days ago";
    }
}
