// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.store.DecisionRecord;

/** The chain of decisions, and the changes that each is about. */
final class DecisionTable {
    /**
     * What makes the table answer which decision is about a change: Derby looks up the values of a
     * list only where they stand first in an index, and reads everything otherwise.
     */
    static final List<String> STATEMENTS =
            List.of(
                    """
                    CREATE INDEX decision_change_digest
                      ON decision_change (digest, connector, decision)""");

    private static final String SELECT =
            "SELECT number, plan, verdict, note, person, authenticated, decided, query, changes,"
                    + " changes_digest, previous, hash"
                    + " FROM decision --DERBY-PROPERTIES constraint=decision_pk\n";
    private static final String NEWEST =
            "SELECT digest, decision FROM decision_change"
                    + " --DERBY-PROPERTIES index=decision_change_digest\n"
                    + " WHERE connector = ? AND digest IN (#)";

    private final Sql sql;

    DecisionTable(Sql sql) {
        this.sql = sql;
    }

    Optional<DecisionRecord> last() throws SQLException {
        return sql
                .list(SELECT + " ORDER BY number DESC FETCH FIRST 1 ROWS ONLY", DecisionTable::read)
                .stream()
                .findFirst();
    }

    void add(DecisionRecord decision) throws SQLException {
        sql.update(
                "INSERT INTO decision (number, plan, verdict, note, person, authenticated, decided,"
                        + " query, changes, changes_digest, previous, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                decision.number(),
                decision.plan(),
                decision.verdict(),
                decision.note(),
                decision.person(),
                decision.authenticated(),
                decision.time().toString(),
                decision.query(),
                decision.changes(),
                decision.changesDigest(),
                decision.previous(),
                decision.hash());
    }

    void addDecided(long decision, int connector, Collection<String> digests) throws SQLException {
        Sql.Batch inserts =
                sql.batch(
                        "INSERT INTO decision_change (connector, digest, decision)"
                                + " VALUES (?, ?, ?)");
        for (String digest : digests) {
            inserts.add(connector, digest, decision);
        }
        inserts.run();
    }

    Map<String, DecisionRecord> newest(int connector, Collection<String> digests)
            throws SQLException {
        Map<String, Long> numbers = new HashMap<>();
        sql.eachIn(
                NEWEST,
                digests,
                row -> numbers.merge(row.getString(1), row.getLong(2), Math::max),
                connector);
        Map<Long, DecisionRecord> known = new HashMap<>();
        sql.eachIn(
                SELECT + " WHERE number IN (#)",
                List.copyOf(java.util.Set.copyOf(numbers.values())),
                row -> known.put(row.getLong(1), read(row)));
        Map<String, DecisionRecord> found = new HashMap<>();
        numbers.forEach((digest, number) -> found.put(digest, known.get(number)));
        return found;
    }

    List<DecisionRecord> chain(long after, int limit) throws SQLException {
        return sql.list(
                SELECT + " WHERE number > ? ORDER BY number FETCH FIRST ? ROWS ONLY",
                DecisionTable::read,
                after,
                Limits.page(limit));
    }

    List<String> decided(long decision) throws SQLException {
        return sql.list(
                "SELECT digest FROM decision_change --DERBY-PROPERTIES index=decision_change_by\n"
                        + " WHERE decision = ? ORDER BY digest",
                row -> row.getString(1),
                decision);
    }

    private static DecisionRecord read(ResultSet row) throws SQLException {
        return new DecisionRecord(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6) != 0,
                Instant.parse(row.getString(7)),
                row.getString(8),
                row.getLong(9),
                row.getString(10),
                row.getString(11),
                row.getString(12));
    }
}
