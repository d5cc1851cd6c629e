// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The metaverse objects that have to be looked at again. A narrow table of its own: to mark an
 * object must not cost reading and writing it.
 */
final class DueTable {
    /** What makes the table. */
    static final List<String> STATEMENTS =
            List.of("CREATE TABLE mv_due (id BIGINT NOT NULL CONSTRAINT mv_due_pk PRIMARY KEY)");

    private static final String SELECT =
            "SELECT id FROM mv_due --DERBY-PROPERTIES constraint=mv_due_pk\n WHERE id ";

    private final Sql sql;

    DueTable(Sql sql) {
        this.sql = sql;
    }

    void add(Collection<Long> ids) throws SQLException {
        Set<Long> fresh = new HashSet<>(ids);
        sql.eachIn(SELECT + "IN (#)", Set.copyOf(fresh), row -> fresh.remove(row.getLong(1)));
        Sql.Batch batch = sql.batch("INSERT INTO mv_due (id) VALUES (?)");
        for (long id : fresh) {
            batch.add(id);
        }
        batch.run();
    }

    List<Long> page(long afterId, int limit) throws SQLException {
        return sql.list(
                SELECT + "> ? ORDER BY id FETCH FIRST ? ROWS ONLY",
                row -> row.getLong(1),
                afterId,
                Limits.page(limit));
    }

    void remove(Collection<Long> ids) throws SQLException {
        Sql.Batch batch = sql.batch("DELETE FROM mv_due WHERE id = ?");
        for (long id : ids) {
            batch.add(id);
        }
        batch.run();
    }
}
