// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Deletes old runs with all that belongs to them. */
final class Retention {
    private static final List<String> PARTS =
            List.of("step_object", "object_error", "step_counter", "limit_override");

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
        List<Long> gone =
                old.stream().filter(run -> !kept.contains(run)).limit(Limits.page(limit)).toList();
        for (long run : gone) {
            delete(run);
        }
        return gone.size();
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

    private void delete(long run) throws SQLException {
        List<Long> steps =
                sql.list(
                        "SELECT id FROM step --DERBY-PROPERTIES index=step_run\n WHERE run = ?",
                        row -> row.getLong(1),
                        run);
        for (String part : PARTS) {
            for (long step : steps) {
                sql.update("DELETE FROM " + part + " WHERE step = ?", step);
            }
        }
        sql.update("DELETE FROM step WHERE run = ?", run);
        sql.update("DELETE FROM run WHERE id = ?", run);
    }
}
