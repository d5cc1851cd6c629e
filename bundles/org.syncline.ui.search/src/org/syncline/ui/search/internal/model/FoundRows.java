// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.engine.search.SearchRow;
import org.syncline.ui.BackgroundLoads;

/**
 * The rows that a search has found: of all of them the numbers are kept, and the content of those
 * that were looked at last. Belongs to the home thread.
 */
final class FoundRows {
    static final int PAGE = 100;
    private static final int PAGES_KEPT = 60;
    private static final int PAGES_WANTED = 4;

    /** Reads rows by their numbers. */
    interface Reader {
        List<SearchRow> read(List<Long> ids);
    }

    private final BackgroundLoads loads;
    private final Runnable changed;
    private final LinkedHashMap<Integer, Map<Long, SearchRow>> pages =
            new LinkedHashMap<>(16, 0.75f, true);
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private long[] ids = new long[1024];
    private int size;
    private Reader reader;
    private BackgroundLoads.Load live;

    FoundRows(BackgroundLoads loads, Runnable changed) {
        this.loads = loads;
        this.changed = changed;
    }

    void clear(Reader newReader) {
        reader = newReader;
        size = 0;
        forget();
    }

    /** Reads rows anew when they are looked at next. */
    void reread(Reader newReader) {
        reader = newReader;
        forget();
    }

    private void forget() {
        pages.clear();
        wanted.clear();
        if (live != null) {
            live.cancel();
            live = null;
        }
    }

    void add(List<Long> more) {
        if (size + more.size() > ids.length) {
            ids = Arrays.copyOf(ids, Math.max(Math.max(ids.length * 2, 1024), size + more.size()));
        }
        pages.remove(size / PAGE);
        for (long id : more) {
            ids[size++] = id;
        }
    }

    int size() {
        return size;
    }

    /** The numbers of all rows, in their order. */
    long[] ids() {
        return Arrays.copyOf(ids, size);
    }

    /** Takes on another order of the same rows. */
    void reorder(long[] ordered) {
        ids = ordered;
        size = ordered.length;
        forget();
    }

    long id(int index) {
        return ids[index];
    }

    /** A row that is there, or null; never asks for one. */
    SearchRow peek(int index) {
        Map<Long, SearchRow> page = pages.get(index / PAGE);
        return page == null || index >= size ? null : page.get(ids[index]);
    }

    /** A row, or null while it is not there; then it is asked for. */
    SearchRow get(int index) {
        if (index < size && !pages.containsKey(index / PAGE)) {
            want(index / PAGE);
        }
        return peek(index);
    }

    /** Whether it is known that the object is gone. */
    boolean isGone(int index) {
        Map<Long, SearchRow> page = pages.get(index / PAGE);
        return page != null && index < size && !page.containsKey(ids[index]);
    }

    private void want(int page) {
        wanted.remove(page);
        wanted.addFirst(page);
        while (wanted.size() > PAGES_WANTED) {
            wanted.removeLast();
        }
        next();
    }

    private void next() {
        if (live != null || wanted.isEmpty() || reader == null) {
            return;
        }
        int page = wanted.removeFirst();
        int from = page * PAGE;
        List<Long> needed = Arrays.stream(ids, from, Math.min(size, from + PAGE)).boxed().toList();
        Reader now = reader;
        live =
                loads.start(
                        load -> now.read(needed),
                        rows -> arrived(page, rows),
                        error -> arrived(page, List.of()));
    }

    private void arrived(int page, List<SearchRow> rows) {
        live = null;
        Map<Long, SearchRow> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        pages.put(page, byId);
        if (pages.size() > PAGES_KEPT) {
            pages.remove(pages.keySet().iterator().next());
        }
        changed.run();
        next();
    }
}
