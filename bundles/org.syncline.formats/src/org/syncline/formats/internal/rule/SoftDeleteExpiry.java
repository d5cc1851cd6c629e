// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.rule;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The soft delete interval: {@code hh:mm:ss} in XML, a number in scripts. Only 0 was seen there; a
 * bare number becomes a .NET time span, which counts ticks of 100 nanoseconds.
 */
public final class SoftDeleteExpiry {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SPAN =
            Pattern.compile("(?:([0-9]{1,6})\\.)?([0-9]{1,2}):([0-9]{2}):([0-9]{2})");
    private static final long TICKS = 10_000_000;

    private SoftDeleteExpiry() {}

    /** The interval as XML has it; null when nothing is said; what is not understood stays. */
    static String read(String text) {
        if (text.isBlank()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            return text;
        }
        long seconds = Long.parseLong(text) / TICKS;
        long days = seconds / 86_400;
        String time =
                String.format(
                        Locale.ROOT,
                        "%02d:%02d:%02d",
                        seconds / 3_600 % 24,
                        seconds / 60 % 60,
                        seconds % 60);
        return days == 0 ? time : days + "." + time;
    }

    /** The interval as scripts have it; null when it is no interval. */
    public static String ticks(String text) {
        if (text == null) {
            return "0";
        }
        var span = SPAN.matcher(text);
        if (!span.matches()) {
            return null;
        }
        long days = span.group(1) == null ? 0 : Long.parseLong(span.group(1));
        long hours = days * 24 + Long.parseLong(span.group(2));
        long seconds =
                (hours * 60 + Long.parseLong(span.group(3))) * 60 + Long.parseLong(span.group(4));
        return Long.toString(seconds * TICKS);
    }
}
