// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.util.HashMap;
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

    private final Sql sql;
    private long step;
    private long places;
    private final Map<String, Long> kept = new HashMap<>();

    CountedTable(Sql sql) {
        this.sql = sql;
    }

    void record(long ofStep, List<CountedObject> objects) throws SQLException {
        load(ofStep);
        Sql.Batch batch =
                sql.batch(
                        "INSERT INTO step_object (step, place, counter, object, dn)"
                                + " VALUES (?, ?, ?, ?, ?)");
        for (CountedObject object : objects) {
            String counter = Limits.text(object.counter(), COUNTER);
            if (kept.merge(counter, 1L, Long::sum) <= CountedObjects.KEPT) {
                batch.add(step, ++places, counter, object.object(), Limits.text(object.dn(), NAME));
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
        step = 0;
    }

    private void load(long ofStep) throws SQLException {
        if (step == ofStep) {
            return;
        }
        kept.clear();
        places = 0;
        sql.each(
                "SELECT counter, COUNT(*), MAX(place) FROM step_object"
                        + " --DERBY-PROPERTIES index=step_object_counter\n"
                        + " WHERE step = ? GROUP BY counter",
                row -> {
                    kept.put(row.getString(1), row.getLong(2));
                    places = Math.max(places, row.getLong(3));
                },
                ofStep);
        step = ofStep;
    }
}
