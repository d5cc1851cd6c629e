// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.SearchResultEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.syncline.connector.ConnectorException;

/**
 * Searches several subtrees at the same time, each on a connection of its own, and reads ahead some
 * pages of each while the receiver works. The receiver is called by the calling thread alone. What
 * a lost connection cuts off is read again from its beginning, without what was received before.
 *
 * @param <K> what a search belongs to
 */
final class ParallelSearch<K> {
    /** Takes what the searches find. */
    @FunctionalInterface
    interface Receiver<K> {
        void entry(K key, RawEntry entry) throws ConnectorException;
    }

    /** Tells whether to go on; asked by the calling thread. */
    @FunctionalInterface
    interface Check {
        void run() throws ConnectorException;
    }

    /** One search. */
    record Task<K>(K key, PagedSearch.Query query) {}

    /**
     * What a reading thread hands over.
     *
     * @param end whether the task is done, or failed
     */
    private record Chunk<K>(
            K key, List<SearchResultEntry> entries, boolean end, Throwable failure) {}

    private static final int ENTRIES_OF_CHUNK = 500;
    private static final int CHUNKS_AHEAD = 4;
    private static final long POLL_MILLIS = 100;

    private final LdapSettings settings;
    private final Sessions sessions;
    private final int pageSize;
    private final Queue<Task<K>> waiting = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Chunk<K>> chunks = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
    private volatile boolean stopped;

    ParallelSearch(LdapSettings settings, Sessions sessions, int pageSize) {
        this.settings = settings;
        this.sessions = sessions;
        this.pageSize = pageSize;
    }

    void run(List<Task<K>> tasks, Check check, Receiver<K> receiver) throws ConnectorException {
        waiting.addAll(tasks);
        List<SessionHolder> holders = new ArrayList<>();
        for (int i = 0; i < Math.min(tasks.size(), settings.connections()); i++) {
            SessionHolder holder = sessions.more();
            holders.add(holder);
            Thread thread = new Thread(() -> read(holder), "ldap " + settings.name() + " " + i);
            thread.setDaemon(true);
            thread.start();
        }
        try {
            receive(tasks.size(), check, receiver);
        } finally {
            stopped = true;
            holders.forEach(sessions::close);
        }
    }

    private void receive(int open, Check check, Receiver<K> receiver) throws ConnectorException {
        int rest = open;
        while (rest > 0) {
            check.run();
            Chunk<K> chunk = take();
            if (chunk == null) {
                continue;
            }
            for (SearchResultEntry entry : chunk.entries()) {
                check.run();
                receiver.entry(chunk.key(), new RawEntry(entry));
            }
            rethrow(chunk.failure());
            rest -= chunk.end() ? 1 : 0;
        }
    }

    private Chunk<K> take() throws ConnectorException {
        try {
            return chunks.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FullImport.cancelled(settings, e);
        }
    }

    private static void rethrow(Throwable failure) throws ConnectorException {
        switch (failure) {
            case null -> {
                return;
            }
            case ConnectorException known -> throw known;
            case RuntimeException unforeseen -> throw unforeseen;
            default -> throw new IllegalStateException(failure);
        }
    }

    /** What a reading thread does until nothing is left. */
    private void read(SessionHolder holder) {
        for (Task<K> task = waiting.poll(); task != null && !stopped; task = waiting.poll()) {
            put(new Chunk<>(task.key(), List.of(), true, failureOf(holder, task)));
        }
    }

    /** Whatever goes wrong in a reading thread is told to the calling one. */
    private Throwable failureOf(SessionHolder holder, Task<K> task) {
        try {
            Search search = new Search(task);
            new Reconnect(settings, holder).run(() -> search.run(holder));
            new Referrals(settings, sessions, pageSize)
                    .follow(task.query(), search.referrals, search);
            return null;
        } catch (ConnectorException | RuntimeException | Error e) {
            return e;
        }
    }

    @SuppressWarnings("unused") // who interrupts wants an end, and gets it
    private void put(Chunk<K> chunk) {
        try {
            while (!stopped && !chunks.offer(chunk, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                // The receiver is slow, and stops or goes on.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    /** One search, on the reading thread; may run several times. */
    private final class Search implements PagedSearch.Receiver {
        private final Task<K> task;
        private final List<String> referrals = new ArrayList<>();
        private final Seen seen = new Seen();
        private int begun;
        private List<SearchResultEntry> chunk = new ArrayList<>();

        Search(Task<K> task) {
            this.task = task;
        }

        void run(SessionHolder holder) throws ConnectorException {
            referrals.clear();
            begun++;
            new PagedSearch(holder.get(), pageSize).run(task.query(), this);
        }

        @Override
        public void entry(SearchResultEntry entry) throws ConnectorException {
            if (stopped) {
                throw FullImport.cancelled(settings, null);
            }
            boolean isNew = seen.add(identity(entry));
            if (isNew || begun == 1) {
                chunk.add(entry);
                if (chunk.size() >= ENTRIES_OF_CHUNK) {
                    pageEnd();
                }
            }
        }

        /** An object that was renamed meanwhile is the same. */
        private byte[] identity(SearchResultEntry entry) {
            byte[] anchor = entry.getAttributeValueBytes(settings.anchors().getFirst());
            return anchor == null ? entry.getDN().getBytes(StandardCharsets.UTF_8) : anchor;
        }

        @Override
        public void pageEnd() {
            if (!chunk.isEmpty()) {
                put(new Chunk<>(task.key(), chunk, false, null));
                chunk = new ArrayList<>();
            }
        }

        @Override
        public void referral(String[] urls) {
            referrals.addAll(List.of(urls));
        }
    }
}
