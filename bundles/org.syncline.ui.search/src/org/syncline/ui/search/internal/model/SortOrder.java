// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syncline.connector.Cancellation;
import org.syncline.engine.search.SearchRow;

/**
 * By which column rows are sorted. The store keeps objects in the order of their numbers and has no
 * index over attributes, so the column is read of all rows that were found; a million of them would
 * take minutes, which is why there is a limit.
 *
 * @param column name of a column
 * @param descending whether the greatest comes first
 */
public record SortOrder(String column, boolean descending) {
    /** Most rows that are sorted: some seconds of reading. */
    public static final int MOST = 100_000;

    private static final int PAGE = 500;

    /** What a click on a title asks for: up, down, then the order of the store again, null. */
    static SortOrder next(SortOrder now, String column) {
        if (now == null || !now.column().equals(column)) {
            return new SortOrder(column, false);
        }
        return now.descending() ? null : new SortOrder(column, true);
    }

    private record Keyed(long id, String text, Long number) {}

    /**
     * Reads the column and sorts. Numbers are sorted as numbers, everything else without regard to
     * case; rows without a value come last in either direction.
     *
     * @param reader reads rows with this column only
     */
    long[] sorted(long[] ids, FoundRows.Reader reader, Cancellation cancelled) {
        List<Keyed> rows = new ArrayList<>(ids.length);
        for (int from = 0; from < ids.length && !cancelled.isCancelled(); from += PAGE) {
            List<Long> page = new ArrayList<>();
            for (int i = from; i < Math.min(ids.length, from + PAGE); i++) {
                page.add(ids[i]);
            }
            Map<Long, SearchRow> read = new HashMap<>();
            reader.read(page).forEach(row -> read.put(row.id(), row));
            for (long id : page) {
                SearchRow row = read.get(id);
                rows.add(keyed(id, row == null ? "" : CellText.of(row, column)));
            }
        }
        rows.sort(order());
        return rows.stream().mapToLong(Keyed::id).toArray();
    }

    private static Keyed keyed(long id, String text) {
        boolean number = text.matches("-?[0-9]{1,18}");
        return new Keyed(id, text, number ? Long.valueOf(text) : null);
    }

    private Comparator<Keyed> order() {
        Comparator<Keyed> values =
                Comparator.comparing(Keyed::number, Comparator.nullsLast(Long::compare))
                        .thenComparing(Keyed::text, String.CASE_INSENSITIVE_ORDER);
        Comparator<Keyed> directed = descending ? values.reversed() : values;
        return Comparator.comparing((Keyed row) -> row.text().isEmpty()).thenComparing(directed);
    }
}
