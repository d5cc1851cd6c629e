// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the date texts of {@code CDate} and converts file times; all dates are UTC. */
final class Dates {
    /** Seconds from 1601-01-01, where file times begin, to 1970-01-01. */
    private static final long FILE_TIME_EPOCH = 11_644_473_600L;

    private static final long TICKS_PER_SECOND = 10_000_000L;

    static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private static final int MAX_LENGTH = 64;

    private static final Pattern TEXT =
            Pattern.compile(
                    "(?:(?<y>\\d{4})[-/](?<m>\\d{1,2})[-/](?<d>\\d{1,2})"
                            + "|(?<m2>\\d{1,2})/(?<d2>\\d{1,2})/(?<y2>\\d{4}))"
                            + "(?:[ T]+(?<h>\\d{1,2}):(?<n>\\d{2})(?::(?<s>\\d{2})"
                            + "(?:\\.(?<f>\\d{1,9}))?)?(?: *(?<ap>[AaPp][Mm]))?)?"
                            + "(?: *(?<z>Z|GMT|UTC|[+-]\\d{1,2}(?::?\\d{2})?))?");

    /** The form of directories (generalized time). */
    private static final Pattern GENERALIZED =
            Pattern.compile(
                    "(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})(?<h>\\d{2})(?<n>\\d{2})(?<s>\\d{2})"
                            + "(?:\\.(?<f>\\d{1,9}))?Z");

    private Dates() {}

    /** Reads a date text; empty when it is none. */
    @SuppressWarnings("unused") // of a text that is no date, only that it is none matters
    static Optional<Instant> parse(String text) {
        String trimmed = text.length() > MAX_LENGTH ? "" : text.strip();
        try {
            Matcher plain = TEXT.matcher(trimmed);
            if (plain.matches()) {
                return Optional.of(plain(plain));
            }
            Matcher generalized = GENERALIZED.matcher(trimmed);
            return generalized.matches()
                    ? Optional.of(moment(generalized, "y", "m", "d", number(generalized, "h"), 0))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant plain(Matcher m) {
        boolean yearFirst = m.group("y") != null;
        return moment(
                m,
                yearFirst ? "y" : "y2",
                yearFirst ? "m" : "m2",
                yearFirst ? "d" : "d2",
                hour(number(m, "h"), m.group("ap")),
                zoneMinutes(m.group("z")));
    }

    private static Instant moment(
            Matcher m, String year, String month, String day, int hour, int zoneMinutes) {
        int nanos = 0;
        String fraction = m.group("f");
        if (fraction != null) {
            nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
        }
        return LocalDateTime.of(
                        number(m, year),
                        number(m, month),
                        number(m, day),
                        hour,
                        number(m, "n"),
                        number(m, "s"),
                        nanos)
                .toInstant(ZoneOffset.ofTotalSeconds(zoneMinutes * 60));
    }

    private static int number(Matcher m, String group) {
        String digits = m.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int hour(int hour, String half) {
        if (half == null) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("no hour of a half day: " + hour);
        }
        return hour % 12 + (half.toUpperCase(Locale.ROOT).equals("PM") ? 12 : 0);
    }

    private static int zoneMinutes(String zone) {
        if (zone == null || !"+-".contains(zone.substring(0, 1))) {
            return 0;
        }
        String digits = zone.substring(1).replace(":", "");
        int split = digits.length() <= 2 ? digits.length() : digits.length() - 2;
        int minutes = Integer.parseInt(digits.substring(0, split)) * 60;
        minutes += split < digits.length() ? Integer.parseInt(digits.substring(split)) : 0;
        return zone.charAt(0) == '-' ? -minutes : minutes;
    }

    /** The moment of a file time: units of 100 ns since 1601. */
    static Instant ofFileTime(long ticks) {
        return Instant.ofEpochSecond(
                Math.floorDiv(ticks, TICKS_PER_SECOND) - FILE_TIME_EPOCH,
                Math.floorMod(ticks, TICKS_PER_SECOND) * 100);
    }

    /**
     * The file time of a moment.
     *
     * @throws ArithmeticException when it does not fit into 64 bits
     */
    static long toFileTime(Instant moment) {
        long seconds = Math.addExact(moment.getEpochSecond(), FILE_TIME_EPOCH);
        return Math.addExact(Math.multiplyExact(seconds, TICKS_PER_SECOND), moment.getNano() / 100);
    }
}
