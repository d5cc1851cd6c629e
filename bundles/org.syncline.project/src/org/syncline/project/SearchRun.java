// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.syncline.engine.search.SearchPage;
import org.syncline.engine.search.SearchQuery;
import org.syncline.engine.search.SearchRow;
import org.syncline.engine.search.Searches;
import org.syncline.model.Value;
import org.syncline.model.Values;

/**
 * A search from its beginning to its end, in pages. Whoever listens is told of what was found as it
 * is found, from the thread that runs it. Used once.
 */
public final class SearchRun {
    /** Objects of which only the numbers are needed. */
    private static final int NUMBERS = 5000;

    private static final int ROWS = 200;

    private final Searches searches;
    private final SearchQuery query;
    private final BooleanSupplier stopped;
    private long examined;
    private long found;

    /**
     * @param stopped is asked between two pages
     */
    public SearchRun(Searches searches, SearchQuery query, BooleanSupplier stopped) {
        this.searches = searches;
        this.query = query;
        this.stopped = stopped;
    }

    /** Is told of each page. */
    @FunctionalInterface
    public interface Listener {
        /**
         * @param ids numbers of the objects that the page found
         * @param examined how many objects the search has looked at so far
         */
        void found(List<Long> ids, long examined);
    }

    /** Runs it to its end, or until it is stopped; whether it came to its end. */
    public boolean run(Listener listener) {
        long after = 0;
        boolean end = false;
        while (!end && !stopped.getAsBoolean()) {
            SearchPage page = searches.page(query, after, NUMBERS);
            after = page.position();
            examined += page.examined();
            found += page.ids().size();
            end = page.end();
            listener.found(page.ids(), examined);
        }
        return end;
    }

    /**
     * The same with rows.
     *
     * @param limit most rows to hand over
     */
    public boolean rows(List<String> columns, long limit, Consumer<SearchRow> consumer) {
        long[] left = {limit};
        BooleanSupplier enough = () -> left[0] <= 0 || stopped.getAsBoolean();
        SearchRun run = new SearchRun(searches, query, enough);
        boolean end =
                run.run(
                        (ids, soFar) -> {
                            examined = soFar;
                            for (int at = 0; at < ids.size() && !enough.getAsBoolean(); ) {
                                int to = (int) Math.min(ids.size(), at + Math.min(ROWS, left[0]));
                                for (SearchRow row :
                                        searches.rows(query, ids.subList(at, to), columns)) {
                                    consumer.accept(row);
                                }
                                found += to - at;
                                left[0] -= to - at;
                                at = to;
                            }
                        });
        return end && found == run.found();
    }

    /** How many objects were looked at. */
    public long examined() {
        return examined;
    }

    /** How many were found. */
    public long found() {
        return found;
    }

    /** A row of comma-separated values: the columns, several values of one with bars between. */
    public static String csv(SearchRow row) {
        return CsvRows.row(row.cells().values().stream().map(SearchRun::text).toList());
    }

    private static String text(Values values) {
        return values.stream().map(Value::text).collect(Collectors.joining(" | "));
    }
}
