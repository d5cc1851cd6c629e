// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.syncline.store.LeaseRecord;
import org.syncline.store.OverrideRecord;

/** Leases, objects on their way to a target, and limits that held off. */
final class ExportTables {
    private static final int HOST = 400;
    private static final int PERSON = 400;
    private static final int REASON = 4000;

    private final Sql sql;

    ExportTables(Sql sql) {
        this.sql = sql;
    }

    Optional<LeaseRecord> lease(int connector) throws SQLException {
        return sql
                .list(
                        "SELECT owner, host, pid, process_start, until_time FROM lease"
                                + " WHERE connector = ?",
                        row ->
                                new LeaseRecord(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getLong(3),
                                        row.getLong(4),
                                        Instant.parse(row.getString(5))),
                        connector)
                .stream()
                .findFirst();
    }

    /** One statement decides, so that of two processes only one sees it succeed. */
    boolean replaceLease(int connector, LeaseRecord expected, LeaseRecord now) throws SQLException {
        if (now == null) {
            return expected == null || drop(connector, expected);
        }
        if (expected == null) {
            return sql.update(
                            "INSERT INTO lease (connector, owner, host, pid, process_start,"
                                    + " until_time) VALUES (?, ?, ?, ?, ?, ?)",
                            connector,
                            now.owner(),
                            Limits.text(now.host(), HOST),
                            now.pid(),
                            now.processStart(),
                            now.until().toString())
                    == 1;
        }
        return sql.update(
                        "UPDATE lease SET owner = ?, host = ?, pid = ?, process_start = ?,"
                                + " until_time = ? WHERE connector = ? AND owner = ?"
                                + " AND until_time = ?",
                        now.owner(),
                        Limits.text(now.host(), HOST),
                        now.pid(),
                        now.processStart(),
                        now.until().toString(),
                        connector,
                        expected.owner(),
                        expected.until().toString())
                == 1;
    }

    private boolean drop(int connector, LeaseRecord expected) throws SQLException {
        return sql.update(
                        "DELETE FROM lease WHERE connector = ? AND owner = ?",
                        connector,
                        expected.owner())
                == 1;
    }

    void addInFlight(Collection<Long> objects) throws SQLException {
        Set<Long> missing = new TreeSet<>(objects);
        sql.eachIn(
                "SELECT object FROM in_flight --DERBY-PROPERTIES constraint=in_flight_pk\n"
                        + " WHERE object IN (#)",
                objects,
                row -> missing.remove(row.getLong(1)));
        Sql.Batch inserts = sql.batch("INSERT INTO in_flight (object) VALUES (?)");
        for (long object : missing) {
            inserts.add(object);
        }
        inserts.run();
    }

    /** In lists: Derby plans a statement anew when it ran often and the table has grown. */
    void removeInFlight(Collection<Long> objects) throws SQLException {
        sql.updateIn("DELETE FROM in_flight WHERE object IN (#)", objects);
    }

    List<Long> inFlight(int connector, long after, int limit) throws SQLException {
        return sql.list(
                "SELECT object FROM in_flight --DERBY-PROPERTIES constraint=in_flight_pk\n"
                        + " WHERE object > ? AND object < ? ORDER BY object"
                        + " FETCH FIRST ? ROWS ONLY",
                row -> row.getLong(1),
                CsIds.after(connector, after),
                CsIds.end(connector),
                Limits.page(limit));
    }

    void addOverride(OverrideRecord override) throws SQLException {
        sql.update(
                "INSERT INTO limit_override (step, name, reason, person) VALUES (?, ?, ?, ?)",
                override.step(),
                override.limit(),
                Limits.text(override.reason(), REASON),
                Limits.text(override.person(), PERSON));
    }

    List<OverrideRecord> overrides(long step) throws SQLException {
        return sql.list(
                "SELECT step, name, reason, person FROM limit_override WHERE step = ?"
                        + " ORDER BY name",
                row ->
                        new OverrideRecord(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)),
                step);
    }
}
