// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * Reads the rows of a list of numbers. Numbers that stand close together, as those of a page do,
 * are read as one range of the index: a row costs little more than half of what it costs to search
 * for each number.
 */
final class NumberList {
    /** Lists shorter than this are searched for. */
    private static final int FEW = 16;

    private NumberList() {}

    /**
     * Reads the rows.
     *
     * @param text a query that holds {@code IN (#)}, its only parameter, by an index that it names
     * @param column the place, from 1, at which a row tells the number that was asked for
     */
    static void each(Sql sql, String text, int column, Collection<Long> numbers, Sql.Sink sink)
            throws SQLException {
        Set<Long> wanted = Set.copyOf(numbers);
        if (!isDense(wanted)) {
            sql.eachIn(text, numbers, sink);
            return;
        }
        sql.each(
                text.replace("IN (#)", "BETWEEN ? AND ?"),
                row -> {
                    if (wanted.contains(row.getLong(column))) {
                        sink.take(row);
                    }
                },
                Collections.min(wanted),
                Collections.max(wanted));
    }

    /** Whether at most every eighth row of the range is read for nothing. */
    private static boolean isDense(Set<Long> numbers) {
        if (numbers.size() < FEW) {
            return false;
        }
        long span = Collections.max(numbers) - Collections.min(numbers) + 1;
        return span <= numbers.size() + numbers.size() / 8;
    }
}
