// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.time.Clock;
import org.syncline.store.internal.DatabaseStore;
import org.syncline.store.internal.MemoryStore;

/** Opens stores on a PostgreSQL server. */
public final class PostgresqlStores {
    private PostgresqlStores() {}

    /**
     * Opens the store in the schema that the address names ({@code currentSchema}, else {@code
     * public}), making or updating its tables. Several processes may have it open; their
     * transactions go one after the other, and one of them runs steps at a time.
     *
     * @param url JDBC address, {@code jdbc:postgresql://…}
     * @param user login name, or null when the address holds it
     * @param password or null when none is needed; in no message
     * @throws StoreException when the server is not reached or refuses, or the store is newer than
     *     this version
     */
    public static SyncStore open(String url, String user, String password) {
        return DatabaseStore.openPostgresql(url, user, password, Clock.systemUTC());
    }

    /**
     * Makes an empty store in a schema of its own, which goes when the store is closed.
     *
     * <p>Parameters as for {@link #open}.
     *
     * @throws StoreException when the server is not reached or refuses
     */
    public static TemporaryStore temporary(String url, String user, String password) {
        return MemoryStore.onPostgresql(url, user, password, Clock.systemUTC());
    }
}
