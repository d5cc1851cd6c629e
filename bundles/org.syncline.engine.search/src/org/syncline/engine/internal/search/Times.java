// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.search;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syncline.engine.search.QueryException;

/** Times as people write them in a query. Without a zone they are UTC. */
final class Times {
    private static final Pattern AGO = Pattern.compile("([0-9]{1,6})([dhm])");

    private Times() {}

    /** A day, a time, or how long ago. */
    static Instant of(String text, Instant now, int column) throws QueryException {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            long number = Long.parseLong(ago.group(1));
            return now.minus(
                    switch (ago.group(2)) {
                        case "d" -> Duration.ofDays(number);
                        case "h" -> Duration.ofHours(number);
                        default -> Duration.ofMinutes(number);
                    });
        }
        try {
            if (text.length() <= 10) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            String time = text.replace(' ', 'T');
            return text.endsWith("Z")
                    ? Instant.parse(time)
                    : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
        } catch (
                @SuppressWarnings("unused")
                DateTimeException e) {
            throw new QueryException(
                    "\""
                            + text
                            + "\" is no time. Write a day like 2026-11-20, a time in UTC like"
                            + " 2026-11-20T08:30Z, or how long ago: 7d, 12h or 30m.",
                    column);
        }
    }
}
