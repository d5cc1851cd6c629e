// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.syncline.connector.Cancellation;
import org.syncline.ui.BackgroundLoads;

/**
 * The rows of a listing that may be a million long, of which a few thousand are held. A table asks
 * it and never the store: {@link #get} answers at once, with null for a row that is not there yet,
 * and sees to it that the row's page comes; {@link #peek} answers only.
 *
 * <p>One page is loaded at a time. When the asker has moved away from the page under way, that load
 * is cancelled and the page wanted now comes first. Of every page seen, the last row is remembered
 * as a landmark, so that a page is read from the nearest one and not from the beginning.
 *
 * <p>Confined to the home thread; only the loader is called in the background.
 *
 * @param <T> the rows
 */
public final class PageCache<T> {
    /** Rows in a page: a few screens full. */
    public static final int PAGE_SIZE = 200;

    /** Pages held; the one least recently asked for goes first. */
    public static final int MAX_PAGES = 40;

    /**
     * Reads a page, in the background.
     *
     * @param <T> the rows
     */
    public interface Loader<T> {
        /**
         * Reads rows.
         *
         * @param after the row behind which to begin, or null for the beginning
         * @param skip rows to pass over behind it
         * @param limit most rows to return; fewer only at the end
         */
        List<T> load(T after, long skip, int limit, Cancellation cancellation);
    }

    /** Hears of arrivals, on the home thread. */
    public interface Listener {
        /** Rows {@code from} (inclusive) to {@code to} (exclusive) are there now. */
        void loaded(int from, int to);

        /** There were fewer rows than the listing was said to have. */
        void outOfDate();

        /** A page could not be read; it is not tried again before {@link PageCache#reset}. */
        void failed(RuntimeException error);
    }

    private final BackgroundLoads loads;
    private final UnaryOperator<T> slim;
    private final Listener listener;
    private final Map<Integer, List<T>> pages = new LinkedHashMap<>(64, 0.75f, true);
    private final TreeMap<Integer, T> landmarks = new TreeMap<>();
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private final Set<Integer> failedPages = new HashSet<>();
    private Loader<T> loader;
    private int size;
    private BackgroundLoads.Load live;
    private int livePage = -1;

    /**
     * A cache without rows.
     *
     * @param slim makes of a row what is kept of it as a landmark
     */
    public PageCache(BackgroundLoads loads, UnaryOperator<T> slim, Listener listener) {
        this.loads = loads;
        this.slim = slim;
        this.listener = listener;
    }

    /** Forgets everything, cancels what is under way and begins with another listing. */
    public void reset(Loader<T> newLoader, int newSize) {
        cancelLive();
        wanted.clear();
        pages.clear();
        landmarks.clear();
        failedPages.clear();
        loader = newLoader;
        size = newSize;
    }

    public int size() {
        return size;
    }

    /** The row when it is held, else null. */
    public T peek(int index) {
        if (index < 0 || index >= size) {
            return null;
        }
        List<T> page = pages.get(index / PAGE_SIZE);
        int inPage = index % PAGE_SIZE;
        return page == null || inPage >= page.size() ? null : page.get(inPage);
    }

    /** The row when it is held; else null, and it will come. */
    public T get(int index) {
        T row = peek(index);
        if (row == null && index >= 0 && index < size) {
            want(index / PAGE_SIZE);
        }
        return row;
    }

    /** Whether a page is being read. */
    public boolean isLoading() {
        return live != null;
    }

    private void want(int page) {
        if (page == livePage || pages.containsKey(page) || failedPages.contains(page)) {
            return;
        }
        wanted.remove(page);
        wanted.removeIf(other -> isFar(other, page));
        wanted.addFirst(page);
        if (live != null && isFar(livePage, page)) {
            cancelLive();
        }
        startNext();
    }

    /** A table shows two neighbouring pages at most; anything else is where it was before. */
    private static boolean isFar(int page, int now) {
        return Math.abs(page - now) > 1;
    }

    private void startNext() {
        if (live != null || wanted.isEmpty()) {
            return;
        }
        int page = wanted.removeFirst();
        Map.Entry<Integer, T> landmark = landmarks.lowerEntry(page);
        T after = landmark == null ? null : landmark.getValue();
        long skip = (page - (landmark == null ? 0L : landmark.getKey() + 1L)) * PAGE_SIZE;
        int limit = Math.min(PAGE_SIZE, size - page * PAGE_SIZE);
        Loader<T> from = loader;
        livePage = page;
        live =
                loads.start(
                        cancellation -> from.load(after, skip, limit, cancellation),
                        rows -> arrived(page, limit, rows),
                        error -> failed(page, error));
    }

    private void arrived(int page, int expected, List<T> rows) {
        endLive();
        pages.put(page, rows);
        if (pages.size() > MAX_PAGES) {
            pages.remove(pages.keySet().iterator().next());
        }
        if (rows.size() == PAGE_SIZE) {
            landmarks.put(page, slim.apply(rows.get(PAGE_SIZE - 1)));
        }
        listener.loaded(page * PAGE_SIZE, page * PAGE_SIZE + rows.size());
        if (rows.size() < expected) {
            listener.outOfDate();
        }
        startNext();
    }

    private void failed(int page, RuntimeException error) {
        endLive();
        failedPages.add(page);
        listener.failed(error);
        startNext();
    }

    private void cancelLive() {
        if (live != null) {
            live.cancel();
            endLive();
        }
    }

    private void endLive() {
        live = null;
        livePage = -1;
    }
}
