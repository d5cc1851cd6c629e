// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.syncline.store.DerbyStores;
import org.syncline.store.PostgresqlStores;
import org.syncline.store.TemporaryStore;

/**
 * The databases of all tests of this process: made when first needed, emptied for the next world.
 * To make one takes a second, to empty one some milliseconds.
 */
final class StorePool {
    /** As many worlds as one test may use in turns. */
    private static final int SIZE = 8;

    /** By use, the longest unused first. */
    private static final Map<MemoryStore, TemporaryStore> ASSIGNED =
            new LinkedHashMap<>(16, 0.75f, true);

    private static final Deque<TemporaryStore> FREE = new ArrayDeque<>();

    private StorePool() {}

    /** Gives an empty database to a new store, the least used one when there is no other. */
    @SuppressWarnings("resource") // lives as long as the process
    static synchronized void assign(MemoryStore store) {
        TemporaryStore database = FREE.poll();
        if (database == null && ASSIGNED.size() < SIZE) {
            database = make();
        } else if (database == null) {
            database = ASSIGNED.remove(ASSIGNED.keySet().iterator().next());
        }
        database.clear();
        ASSIGNED.put(store, database);
    }

    /** The same tests run on both databases; verify --postgresql names the server. */
    private static TemporaryStore make() {
        String server = System.getenv("SYNCLINE_TEST_POSTGRESQL");
        return server == null
                ? DerbyStores.inMemory()
                : PostgresqlStores.temporary(server, null, null);
    }

    @SuppressWarnings("resource") // see assign
    static synchronized void giveBack(MemoryStore store) {
        TemporaryStore database = ASSIGNED.remove(store);
        if (database != null) {
            FREE.add(database);
        }
    }

    static synchronized TemporaryStore of(MemoryStore store) {
        TemporaryStore database = ASSIGNED.get(store);
        if (database == null) {
            throw new IllegalStateException(
                    "The test uses more than %d worlds in turns".formatted(SIZE));
        }
        return database;
    }
}
