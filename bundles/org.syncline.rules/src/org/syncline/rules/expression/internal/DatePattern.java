// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;

/**
 * Formats a moment with a .NET pattern, as {@code FormatDateTime} takes it (semantics reference,
 * 3.4, date and time). English names, UTC.
 */
final class DatePattern {
    private static final Map<String, String> STANDARD =
            Map.ofEntries(
                    Map.entry("d", "MM/dd/yyyy"),
                    Map.entry("D", "dddd, dd MMMM yyyy"),
                    Map.entry("t", "HH:mm"),
                    Map.entry("T", "HH:mm:ss"),
                    Map.entry("g", "MM/dd/yyyy HH:mm"),
                    Map.entry("G", "MM/dd/yyyy HH:mm:ss"),
                    Map.entry("s", "yyyy'-'MM'-'dd'T'HH':'mm':'ss"),
                    Map.entry("u", "yyyy'-'MM'-'dd HH':'mm':'ss'Z'"),
                    Map.entry("o", "yyyy'-'MM'-'dd'T'HH':'mm':'ss.fffffffK"),
                    Map.entry("O", "yyyy'-'MM'-'dd'T'HH':'mm':'ss.fffffffK"),
                    Map.entry("r", "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"),
                    Map.entry("R", "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"),
                    Map.entry("f", "dddd, dd MMMM yyyy HH:mm"),
                    Map.entry("F", "dddd, dd MMMM yyyy HH:mm:ss"),
                    Map.entry("U", "dddd, dd MMMM yyyy HH:mm:ss"),
                    Map.entry("m", "MMMM dd"),
                    Map.entry("M", "MMMM dd"),
                    Map.entry("y", "yyyy MMMM"),
                    Map.entry("Y", "yyyy MMMM"));

    private static final String LETTERS = "dfFghHmMstyzK";

    private final LocalDateTime time;
    private final StringBuilder out = new StringBuilder();

    private DatePattern(Instant moment) {
        this.time = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /**
     * Formats.
     *
     * @throws IllegalArgumentException when the pattern is empty, a single unknown letter, or ends
     *     inside a quotation; the message says which
     */
    static String format(Instant moment, String pattern) {
        if (pattern.isEmpty()) {
            throw new IllegalArgumentException("the format is empty");
        }
        if (pattern.length() == 1) {
            String standard = STANDARD.get(pattern);
            if (standard == null) {
                throw new IllegalArgumentException("\"" + pattern + "\" is no standard format");
            }
            return new DatePattern(moment).run(standard);
        }
        return new DatePattern(moment).run(pattern);
    }

    private String run(String pattern) {
        int i = 0;
        while (i < pattern.length()) {
            i = token(pattern, i);
        }
        return out.toString();
    }

    private int token(String pattern, int i) {
        char c = pattern.charAt(i);
        if (c == '\'' || c == '"') {
            int end = pattern.indexOf(c, i + 1);
            if (end < 0) {
                throw new IllegalArgumentException("a quotation in the format is not closed");
            }
            out.append(pattern, i + 1, end);
            return end + 1;
        }
        if (c == '\\' && i + 1 < pattern.length()) {
            out.append(pattern.charAt(i + 1));
            return i + 2;
        }
        if (c == '%') {
            return i + 1;
        }
        if (LETTERS.indexOf(c) < 0) {
            out.append(c);
            return i + 1;
        }
        int end = i;
        while (end < pattern.length() && pattern.charAt(end) == c) {
            end++;
        }
        field(c, end - i);
        return end;
    }

    private void field(char letter, int count) {
        switch (letter) {
            case 'y' -> year(count);
            case 'M' -> month(count);
            case 'd' -> day(count);
            case 'H' -> number(time.getHour(), count);
            case 'h' -> number((time.getHour() + 11) % 12 + 1, count);
            case 'm' -> number(time.getMinute(), count);
            case 's' -> number(time.getSecond(), count);
            case 't' -> out.append(time.getHour() < 12 ? "AM" : "PM", 0, Math.min(2, count));
            case 'g' -> out.append("A.D.");
            case 'f', 'F' -> fraction(letter, Math.min(7, count));
            case 'z' -> out.append(count == 1 ? "+0" : count == 2 ? "+00" : "+00:00");
            default -> out.append('Z');
        }
    }

    private void number(int value, int count) {
        out.append(count == 1 ? Integer.toString(value) : String.format("%02d", value));
    }

    private void year(int count) {
        if (count <= 2) {
            number(time.getYear() % 100, count);
        } else {
            out.append(String.format("%0" + Math.min(count, 9) + "d", time.getYear()));
        }
    }

    private void month(int count) {
        switch (count) {
            case 1, 2 -> number(time.getMonthValue(), count);
            case 3 -> out.append(time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
            default -> out.append(time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
    }

    private void day(int count) {
        switch (count) {
            case 1, 2 -> number(time.getDayOfMonth(), count);
            case 3 ->
                    out.append(time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
            default ->
                    out.append(time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
    }

    /** {@code f} writes the digits as they are, {@code F} leaves zeros at the end out. */
    private void fraction(char letter, int count) {
        String digits = String.format("%09d", time.getNano()).substring(0, count);
        out.append(letter == 'f' ? digits : digits.replaceAll("0+$", ""));
    }
}
