// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.time.Clock;
import java.util.function.Function;
import org.syncline.store.StoreSession;
import org.syncline.store.TemporaryStore;

/** A store that is gone when it is closed, and which alone can be emptied. */
public final class MemoryStore implements TemporaryStore {
    private final DatabaseStore store;

    private MemoryStore(DatabaseStore store) {
        this.store = store;
    }

    @SuppressWarnings("resource") // closed with the store that holds it
    public static MemoryStore make(Clock clock) {
        return new MemoryStore(DatabaseStore.open(MemoryPlace.make(), clock));
    }

    /** One on a PostgreSQL server, in a schema of its own. */
    @SuppressWarnings("resource") // closed with the store that is returned
    public static MemoryStore onPostgresql(String url, String user, String password, Clock clock) {
        return new MemoryStore(
                DatabaseStore.open(PostgresqlPlace.temporary(url, user, password), clock));
    }

    @Override
    public <T> T inTransaction(Function<StoreSession, T> work) {
        return store.inTransaction(work);
    }

    @Override
    public void clear() {
        store.clear();
    }

    @Override
    public void close() {
        store.close();
    }
}
