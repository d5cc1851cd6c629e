// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.syncline.rules.expression.EvaluationException;

/** Dates (semantics reference, 3.4, date and time). All dates are UTC. */
final class DateFunctions {
    private static final List<String> INTERVALS =
            List.of("yyyy", "q", "m", "y", "d", "w", "ww", "h", "n", "s");

    private DateFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.of(
                        "dt CDate(str date)",
                        "Reads a date such as 2013-01-10 4:00 PM -8, 2001-01-01 or 12/25/2007"
                                + " (month first). Test it with IsDate().",
                        Datum.Absent.NULL,
                        DateFunctions::cDate),
                Function.of(
                        "dt DateAdd(str interval, num value, dt date)",
                        "Adds years (yyyy), quarters (q), months (m), days (d, y, w), weeks (ww),"
                                + " hours (h), minutes (n) or seconds (s); a negative value goes"
                                + " into the past.",
                        DateFunctions::dateAdd),
                Function.of(
                        "dt DateFromNum(num filetime)",
                        "The date of a file time: units of 100 ns since 1601-01-01.",
                        Datum.Absent.NULL,
                        DateFunctions::dateFromNum),
                Function.of(
                        "str FormatDateTime(dt date, str format)",
                        "A date as text, by a pattern such as yyyy-MM-dd HH:mm:ss.",
                        Datum.Absent.NULL,
                        DateFunctions::formatDateTime),
                Function.of(
                        "dt Now()",
                        "The current date and time. The result of a flow changes only when the"
                                + " object is synchronized.",
                        a -> new Datum.Moment(a.context().now())),
                Function.of(
                        "num NumFromDate(dt date)",
                        "The file time of a date: units of 100 ns since 1601-01-01.",
                        Datum.Absent.NULL,
                        DateFunctions::numFromDate));
    }

    private static Datum cDate(Arguments a) throws EvaluationException {
        if (a.get(0) instanceof Datum.Moment) {
            return a.get(0);
        }
        String text = a.text(0);
        return Dates.parse(text)
                .<Datum>map(Datum.Moment::new)
                .orElseThrow(() -> a.fail("\"" + text + "\" is no date."));
    }

    private static Datum dateAdd(Arguments a) throws EvaluationException {
        if (a.isNull(1) || a.isNull(2)) {
            return Datum.Absent.NULL;
        }
        String interval = a.text(0);
        if (!INTERVALS.contains(interval)) {
            throw a.failAt(0, "the interval is one of " + String.join(", ", INTERVALS) + ".");
        }
        LocalDateTime date = LocalDateTime.ofInstant(a.date(2), ZoneOffset.UTC);
        try {
            return moment(add(date, interval, a.number(1)).toInstant(ZoneOffset.UTC), a);
        } catch (DateTimeException | ArithmeticException e) {
            throw a.fail("the result is no date between the years 1 and 9999.", e);
        }
    }

    /** The end of the month limits a day that the new month does not have. */
    private static LocalDateTime add(LocalDateTime date, String interval, long value) {
        return switch (interval) {
            case "yyyy" -> date.plusYears(value);
            case "q" -> date.plusMonths(Math.multiplyExact(3, value));
            case "m" -> date.plusMonths(value);
            case "ww" -> date.plusWeeks(value);
            case "h" -> date.plusHours(value);
            case "n" -> date.plusMinutes(value);
            case "s" -> date.plusSeconds(value);
            default -> date.plusDays(value);
        };
    }

    private static Datum dateFromNum(Arguments a) throws EvaluationException {
        long ticks = a.number(0);
        if (ticks < 0) {
            throw a.fail(ticks + " is no file time.");
        }
        return moment(Dates.ofFileTime(ticks), a);
    }

    private static Datum moment(Instant instant, Arguments a) throws EvaluationException {
        if (instant.isBefore(Dates.FIRST) || instant.isAfter(Dates.LAST)) {
            throw a.fail(
                    "the result is no date between the years 1 and 9999. Directories use such"
                            + " numbers for \"never\": test for them first.");
        }
        return new Datum.Moment(instant);
    }

    private static Datum formatDateTime(Arguments a) throws EvaluationException {
        try {
            return a.result(DatePattern.format(a.date(0), a.text(1)));
        } catch (IllegalArgumentException e) {
            throw a.failAt(1, e.getMessage() + ".", e);
        }
    }

    private static Datum numFromDate(Arguments a) throws EvaluationException {
        try {
            long ticks = Dates.toFileTime(a.date(0));
            if (ticks < 0) {
                throw a.fail("file times begin with the year 1601, the date is before it.");
            }
            return new Datum.Num(ticks);
        } catch (ArithmeticException e) {
            throw a.fail("the date does not fit into a file time.", e);
        }
    }
}
