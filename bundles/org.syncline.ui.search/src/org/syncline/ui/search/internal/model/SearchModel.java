// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.syncline.connector.Cancellation;
import org.syncline.engine.search.QueryException;
import org.syncline.engine.search.SearchColumn;
import org.syncline.engine.search.SearchPage;
import org.syncline.engine.search.SearchQuery;
import org.syncline.engine.search.SearchRow;
import org.syncline.engine.search.Searches;
import org.syncline.project.ProjectException;
import org.syncline.ui.BackgroundLoads;
import org.syncline.ui.Numbers;
import org.syncline.ui.search.internal.model.SearchListener.Aspect;

/**
 * A search and what it has found so far. It goes on in the background, page by page; rows can be
 * looked at while it does. Belongs to the home thread.
 */
public final class SearchModel {
    /** Objects of which only the numbers are needed. */
    private static final int NUMBERS = 5000;

    /** How long to search before what was found is shown. */
    private static final long SHOW_NANOS = 120_000_000;

    private final BackgroundLoads loads;
    private final boolean metaverse;
    private final FoundRows rows;
    private final List<SearchListener> listeners = new ArrayList<>();
    private Searches searches;
    private SearchQuery query;
    private List<String> columns;
    private SortedSet<String> attributes = new TreeSet<>();
    private BackgroundLoads.Load live;
    private SearchState state = SearchState.NONE;
    private SortOrder order;
    private boolean sorting;
    private String text = "";
    private int selected = -1;

    public SearchModel(BackgroundLoads loads, boolean metaverse) {
        this.loads = loads;
        this.metaverse = metaverse;
        this.columns = usualColumns(metaverse);
        this.rows = new FoundRows(loads, () -> tell(Aspect.ROWS));
    }

    /** Part of a search, done in the background. */
    private record Part(
            SearchQuery query, SortedSet<String> attributes, long extent, SearchPage page) {}

    /** The columns of a new window. */
    public static List<String> usualColumns(boolean metaverse) {
        return metaverse
                ? List.of(
                        SearchColumn.NAME,
                        SearchColumn.TYPE,
                        SearchColumn.CONNECTORS,
                        SearchColumn.ID)
                : List.of(
                        SearchColumn.DN, SearchColumn.TYPE, SearchColumn.NAME, SearchColumn.STATE);
    }

    public boolean isMetaverse() {
        return metaverse;
    }

    public void addListener(SearchListener listener) {
        listeners.add(listener);
    }

    /** Searches another project, or none; what was found in the one before is forgotten. */
    public void open(Searches newSearches) {
        cancelLive();
        searches = newSearches;
        query = null;
        order = null;
        rows.clear(null);
        selected = -1;
        state = SearchState.NONE;
        tell(Aspect.LISTING);
        tell(Aspect.STATE);
    }

    /** Whether there is a project to search. */
    public boolean isOpen() {
        return searches != null;
    }

    /** The text of the query as it stands in the window, searched or not. */
    public String text() {
        return text;
    }

    /** Takes another text on without searching. */
    public void setText(String newText) {
        if (!text.equals(newText)) {
            text = newText;
            tell(Aspect.QUERY);
        }
    }

    /** Searches for the text from the beginning. */
    public void search() {
        cancelLive();
        rows.clear(null);
        selected = -1;
        query = null;
        order = null;
        Searches of = searches;
        String wanted = text;
        if (of == null) {
            state = SearchState.failed("No project is open.", "Open a project.", 0);
            tell(Aspect.STATE);
            return;
        }
        state = SearchState.BEGUN;
        tell(Aspect.LISTING);
        tell(Aspect.STATE);
        live = loads.start(load -> begin(of, wanted, load), this::arrived, this::failed);
    }

    private static Part begin(Searches searches, String text, Cancellation load) {
        try {
            SearchQuery query = searches.query(text, null);
            long extent = searches.extent(query);
            return new Part(
                    query, searches.attributes(query), extent, some(searches, query, 0, load));
        } catch (QueryException e) {
            throw new UnreadableQuery(e);
        }
    }

    /** Pages until it is time to show something. */
    private static SearchPage some(
            Searches searches, SearchQuery query, long after, Cancellation load) {
        long until = System.nanoTime() + SHOW_NANOS;
        List<Long> found = new ArrayList<>();
        long examined = 0;
        SearchPage page = new SearchPage(List.of(), after, 0, false);
        do {
            page = searches.page(query, page.position(), NUMBERS);
            found.addAll(page.ids());
            examined += page.examined();
        } while (!page.end() && !load.isCancelled() && System.nanoTime() < until);
        return new SearchPage(found, page.position(), examined, page.end());
    }

    private void arrived(Part part) {
        live = null;
        if (part.query() != null) {
            query = part.query();
            attributes = part.attributes();
            rows.clear(reader());
            state = state.begun(part.extent(), query.notes());
        }
        rows.add(part.page().ids());
        state = state.with(part.page());
        if (!part.page().end()) {
            goOn(part.page().position());
        }
        tell(Aspect.ROWS);
        tell(Aspect.STATE);
    }

    private void goOn(long position) {
        Searches of = searches;
        SearchQuery now = query;
        live =
                loads.start(
                        load -> new Part(null, null, 0, some(of, now, position, load)),
                        this::arrived,
                        this::failed);
    }

    private void failed(RuntimeException error) {
        live = null;
        sorting = false;
        state =
                switch (error) {
                    case UnreadableQuery unreadable ->
                            SearchState.failed(unreadable.getMessage(), "", unreadable.column());
                    case ProjectException known ->
                            SearchState.failed(known.getMessage(), known.remedy(), 0);
                    default ->
                            SearchState.failed(
                                    "The search failed: " + error,
                                    "The error log of the workbench has the details.",
                                    0);
                };
        tell(Aspect.STATE);
    }

    /** Stops; what was found stands. */
    public void cancel() {
        if (sorting) {
            cancelLive();
            order = null;
            tell(Aspect.STATE);
        } else if (live != null) {
            cancelLive();
            state = state.cancelled();
            tell(Aspect.STATE);
        }
    }

    private void cancelLive() {
        sorting = false;
        if (live != null) {
            live.cancel();
            live = null;
        }
    }

    /** Whether what was found can be sorted: all of it is there, and it is not too much. */
    public boolean canSort() {
        return query != null && !state.isRunning() && rows.size() <= SortOrder.MOST;
    }

    /** How rows are sorted; empty for the order of the store. */
    public Optional<SortOrder> order() {
        return Optional.ofNullable(order);
    }

    /**
     * Sorts by a column: up, then down, then in the order of the store again. Does nothing where
     * {@link #canSort} does not hold; {@link #status} says so.
     */
    public void sort(String column) {
        if (!canSort()) {
            tell(Aspect.STATE);
            return;
        }
        cancelLive();
        order = SortOrder.next(order, column);
        SortOrder wanted = order;
        long[] ids = rows.ids();
        Searches of = searches;
        SearchQuery now = query;
        sorting = true;
        live =
                loads.start(
                        load ->
                                wanted == null
                                        ? Arrays.stream(ids).sorted().toArray()
                                        : wanted.sorted(
                                                ids,
                                                some -> of.rows(now, some, List.of(column)),
                                                load),
                        this::sorted,
                        this::failed);
        tell(Aspect.STATE);
    }

    private void sorted(long[] ids) {
        live = null;
        sorting = false;
        rows.reorder(ids);
        selected = -1;
        tell(Aspect.LISTING);
        tell(Aspect.STATE);
    }

    /** The counts in one line, and what is done with them. */
    public String status() {
        String words = state.words();
        if (sorting) {
            return words + ", sorting\u2026";
        }
        return query != null && !state.isRunning() && rows.size() > SortOrder.MOST
                ? words + " (up to " + Numbers.of(SortOrder.MOST) + " can be sorted)"
                : words;
    }

    /** Whether something goes on that can be stopped. */
    public boolean isBusy() {
        return state.isRunning() || sorting;
    }

    public SearchState state() {
        return state;
    }

    /** What is searched, once the text was read. */
    public Optional<SearchQuery> query() {
        return Optional.ofNullable(query);
    }

    /** The project's searches, or null. */
    public Searches searches() {
        return searches;
    }

    /** Number of rows found so far. */
    public int size() {
        return rows.size();
    }

    /** A row, or null while it is not there; then it is asked for. */
    public SearchRow row(int index) {
        return rows.get(index);
    }

    /** A row that is there, or null. */
    public SearchRow peek(int index) {
        return rows.peek(index);
    }

    /** Whether it is known that the object of a row is gone. */
    public boolean isGone(int index) {
        return rows.isGone(index);
    }

    public List<String> columns() {
        return columns;
    }

    /** Shows other columns of what was found. */
    public void setColumns(List<String> newColumns) {
        columns = List.copyOf(newColumns);
        rows.reread(query == null ? null : reader());
        tell(Aspect.LISTING);
    }

    /** Attributes that may be columns or stand in clauses, as far as a search has told. */
    public SortedSet<String> attributes() {
        return attributes;
    }

    private FoundRows.Reader reader() {
        Searches of = searches;
        SearchQuery now = query;
        List<String> wanted = columns;
        return ids -> of.rows(now, ids, wanted);
    }

    /** Selects a row; -1 for none. */
    public void select(int index) {
        int now = index < rows.size() ? index : -1;
        if (now != selected) {
            selected = now;
            tell(Aspect.SELECTION);
        }
    }

    public int selectedIndex() {
        return selected;
    }

    public Optional<SearchRow> selected() {
        return selected < 0 ? Optional.empty() : Optional.ofNullable(rows.peek(selected));
    }

    /** Where the selected object is to be found. */
    public Optional<ObjectAddress> selectedAddress() {
        return selected()
                .map(
                        row ->
                                query.isMetaverse()
                                        ? new ObjectAddress.Metaverse(row.id())
                                        : new ObjectAddress.Space(query.connector(), row.name()));
    }

    public void dispose() {
        cancelLive();
        rows.clear(null);
        listeners.clear();
    }

    private void tell(Aspect aspect) {
        List.copyOf(listeners).forEach(listener -> listener.changed(aspect));
    }

    /** Carries a query that cannot be read out of the background. */
    private static final class UnreadableQuery extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int column;

        UnreadableQuery(QueryException cause) {
            super(cause.getMessage(), cause);
            this.column = cause.column();
        }

        int column() {
            return column;
        }
    }
}
