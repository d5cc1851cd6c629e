// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Keeps the processes on one PostgreSQL schema apart with advisory locks, which the server gives
 * back when a process dies: one for a transaction, one for a run. Used by one thread at a time.
 */
final class PostgresqlNeighbours implements Neighbours {
    /** Tell our locks from those of other programs on the same database. */
    private static final int TRANSACTION = 0x53594e31;

    private static final int RUN = 0x53594e32;
    private static final String WRITER = "last-writer";

    private final long self = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    private boolean claimed;

    @Override
    public void begin(Sql sql) throws SQLException {
        sql.each(
                "SELECT pg_advisory_xact_lock(?, hashtext(current_schema()))",
                row -> row.getRow(),
                TRANSACTION);
    }

    @Override
    public boolean wroteMeanwhile(Sql sql) throws SQLException {
        if (sql.update(
                        "UPDATE sequence SET next_number = ? WHERE name = ? AND next_number <> ?",
                        self,
                        WRITER,
                        self)
                > 0) {
            return true;
        }
        if (sql.list("SELECT 1 FROM sequence WHERE name = ?", row -> 1, WRITER).isEmpty()) {
            sql.update("INSERT INTO sequence (name, next_number) VALUES (?, ?)", WRITER, self);
        }
        return false;
    }

    @Override
    public boolean claim(Sql sql) throws SQLException {
        if (!claimed) {
            claimed =
                    sql.list(
                                    "SELECT pg_try_advisory_lock(?, hashtext(current_schema()))",
                                    row -> row.getBoolean(1),
                                    RUN)
                            .getFirst();
        }
        return claimed;
    }

    @Override
    public boolean release(Sql sql) throws SQLException {
        if (!claimed) {
            return false;
        }
        sql.each(
                "SELECT pg_advisory_unlock(?, hashtext(current_schema()))",
                row -> row.getRow(),
                RUN);
        claimed = false;
        return true;
    }

    @Override
    public String holder(Sql sql) throws SQLException {
        return sql
                .list(
                        "SELECT application_name, backend_start FROM pg_locks"
                                + " JOIN pg_stat_activity USING (pid)"
                                + " WHERE locktype = 'advisory' AND granted"
                                + " AND classid::bigint = ? AND objid::bigint ="
                                + " (hashtext(current_schema())::bigint & 4294967295)",
                        row -> row.getString(1) + ", connected since " + row.getString(2),
                        (long) RUN)
                .stream()
                .findFirst()
                .orElse("");
    }
}
