// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench.engine;

import java.nio.file.Path;
import org.syncline.store.DerbyStores;
import org.syncline.store.PostgresqlStores;
import org.syncline.store.SyncStore;

/** A fresh store: in a folder, or on the PostgreSQL server that {@code bench/run} has started. */
public final class BenchStore {
    private static final String SERVER = System.getProperty("syncline.bench.postgresql", "");

    private BenchStore() {}

    /** Whether the stores of this run are on a server. */
    public static boolean isPostgresql() {
        return !SERVER.isEmpty();
    }

    /**
     * Opens one.
     *
     * @param folder where it is, unless on a server
     */
    static SyncStore open(Path folder) {
        return isPostgresql()
                ? PostgresqlStores.temporary(SERVER, null, null)
                : DerbyStores.open(folder);
    }
}
