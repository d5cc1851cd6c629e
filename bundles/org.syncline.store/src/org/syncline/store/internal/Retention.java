// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Deletes old runs with all that belongs to them. */
final class Retention {
    private static final List<String> LISTS = List.of("step_object", "object_error");

    private final Sql sql;

    Retention(Sql sql) {
        this.sql = sql;
    }

    int purge(Instant before, int limit) throws SQLException {
        List<Long> old =
                sql.list(
                        "SELECT id FROM run WHERE started < ? AND ended IS NOT NULL ORDER BY id",
                        row -> row.getLong(1),
                        before.toString());
        Set<Long> kept = newest();
        Set<Long> overridden = overridden();
        int gone = 0;
        for (long run : old) {
            if (gone == Limits.page(limit)) {
                break;
            }
            if (!kept.contains(run) && forget(run, overridden.contains(run))) {
                gone++;
            }
        }
        return gone;
    }

    /** Runs in which a person let a limit not hold: that stays on record. */
    private Set<Long> overridden() throws SQLException {
        return new TreeSet<>(
                sql.list(
                        "SELECT DISTINCT run FROM step WHERE id IN"
                                + " (SELECT step FROM limit_override)",
                        row -> row.getLong(1)));
    }

    /** Runs that hold the newest step of a kind of a connector, or one that has not ended. */
    private Set<Long> newest() throws SQLException {
        Set<Long> runs = new TreeSet<>();
        sql.each(
                "SELECT run FROM step WHERE ended IS NULL OR id IN"
                        + " (SELECT MAX(id) FROM step GROUP BY connector, name)",
                row -> runs.add(row.getLong(1)));
        return runs;
    }

    /**
     * Deletes a run, or of one with an over-ride what is no part of that record.
     *
     * @return whether there was something to delete
     */
    private boolean forget(long run, boolean overridden) throws SQLException {
        List<Long> steps =
                sql.list(
                        "SELECT id FROM step --DERBY-PROPERTIES index=step_run\n WHERE run = ?",
                        row -> row.getLong(1),
                        run);
        int rows = 0;
        for (String list : LISTS) {
            rows += deleteOf(steps, list);
        }
        if (overridden) {
            return rows > 0;
        }
        deleteOf(steps, "step_counter");
        sql.update("DELETE FROM step WHERE run = ?", run);
        sql.update("DELETE FROM run WHERE id = ?", run);
        return true;
    }

    private int deleteOf(List<Long> steps, String table) throws SQLException {
        int rows = 0;
        for (long step : steps) {
            rows += sql.update("DELETE FROM " + table + " WHERE step = ?", step);
        }
        return rows;
    }
}
