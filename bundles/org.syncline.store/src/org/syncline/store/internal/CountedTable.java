// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.store.CountedObject;
import org.syncline.store.CountedObjects;

/** The objects that counters of steps have counted, the first of each. */
final class CountedTable {
    /** What makes the table. */
    static final List<String> STATEMENTS =
            List.of(
                    """
                    CREATE TABLE step_object (
                      step BIGINT NOT NULL,
                      place BIGINT NOT NULL,
                      counter VARCHAR(1000) NOT NULL,
                      object BIGINT NOT NULL,
                      dn VARCHAR(8192) NOT NULL,
                      CONSTRAINT step_object_pk PRIMARY KEY (step, place))""",
                    "CREATE INDEX step_object_counter ON step_object (step, counter, place)",
                    "ALTER TABLE step_object LOCKSIZE TABLE");

    private static final int COUNTER = 1000;
    private static final int NAME = 8192;

    /** More steps than go on at the same time; what is forgotten is read again. */
    private static final int AT_ONCE = 8;

    private final Sql sql;
    private final Map<Long, Kept> steps = new LinkedHashMap<>();

    /** How far a step has come. */
    private static final class Kept {
        private final Map<String, Long> counters = new HashMap<>();
        private long places;
    }

    CountedTable(Sql sql) {
        this.sql = sql;
    }

    void record(long ofStep, List<CountedObject> objects) throws SQLException {
        Kept kept = kept(ofStep);
        Sql.Batch batch =
                sql.batch(
                        "INSERT INTO step_object (step, place, counter, object, dn)"
                                + " VALUES (?, ?, ?, ?, ?)");
        for (CountedObject object : objects) {
            String counter = Limits.text(object.counter(), COUNTER);
            if (kept.counters.merge(counter, 1L, Long::sum) <= CountedObjects.KEPT) {
                batch.add(
                        ofStep,
                        ++kept.places,
                        counter,
                        object.object(),
                        Limits.text(object.dn(), NAME));
            }
        }
        batch.run();
    }

    List<CountedObject> page(long ofStep, String counter, long after, int limit)
            throws SQLException {
        return sql.list(
                "SELECT place, counter, object, dn FROM step_object"
                        + " --DERBY-PROPERTIES index=step_object_counter\n"
                        + " WHERE step = ? AND counter = ? AND place > ?"
                        + " ORDER BY step, counter, place FETCH FIRST ? ROWS ONLY",
                row ->
                        new CountedObject(
                                row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)),
                ofStep,
                Limits.text(counter, COUNTER),
                after,
                Limits.page(limit));
    }

    /** Forgets how far a transaction that failed had come. */
    void rollback() {
        steps.clear();
    }

    /** Steps that go on at the same time take turns. */
    private Kept kept(long ofStep) throws SQLException {
        Kept known = steps.get(ofStep);
        if (known != null) {
            return known;
        }
        Kept kept = new Kept();
        sql.each(
                "SELECT counter, COUNT(*), MAX(place) FROM step_object"
                        + " --DERBY-PROPERTIES index=step_object_counter\n"
                        + " WHERE step = ? GROUP BY counter",
                row -> {
                    kept.counters.put(row.getString(1), row.getLong(2));
                    kept.places = Math.max(kept.places, row.getLong(3));
                },
                ofStep);
        if (steps.size() >= AT_ONCE) {
            steps.remove(steps.keySet().iterator().next());
        }
        steps.put(ofStep, kept);
        return kept;
    }
}
