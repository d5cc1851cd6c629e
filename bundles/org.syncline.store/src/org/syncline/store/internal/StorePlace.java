// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/** Where a database is: in a folder of its own, in memory, or on a server. */
interface StorePlace {
    /** The name by which the engine knows it. */
    String name();

    /** The file for the engine's messages, should it start with this database. */
    Path log();

    Failures failures();

    /** Whether the database must be made. */
    boolean needsDatabase() throws IOException;

    /** Notes that the database is being made, so that one half made is not taken for a whole. */
    void beginCreation(Instant now) throws IOException;

    void endCreation() throws IOException;

    /** Notes which process has the database open. */
    void occupy(Instant now) throws IOException;

    /** Takes that note away. */
    void leave() throws IOException;

    /** Shuts the database down. */
    void shutDown() throws SQLException;

    /** Keeps the database for this process, or tells that this process has it open already. */
    default boolean reserve() {
        return DerbyEngine.INSTANCE.reserve(name());
    }

    /**
     * Connects.
     *
     * @param make whether the database must be made first
     */
    default Connection connect(boolean make) throws SQLException {
        return DerbyEngine.INSTANCE.boot(name(), log(), make, Map.of());
    }

    /**
     * Whether the connected database has no tables of ours yet.
     *
     * @param made whether it has just been made
     */
    @SuppressWarnings("unused")
    default boolean isFresh(Sql sql, boolean made) throws SQLException {
        return made;
    }

    default Dialect dialect() {
        return Dialect.DERBY;
    }

    default Neighbours neighbours() {
        return Neighbours.NONE;
    }
}
