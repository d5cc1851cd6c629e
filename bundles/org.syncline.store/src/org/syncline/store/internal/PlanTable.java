// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.syncline.model.Operation;
import org.syncline.store.PlanRecord;
import org.syncline.store.PlanRow;

/** Sealed plans and their changes. */
final class PlanTable {
    private static final int PERSON = 400;
    private static final String SELECT =
            "SELECT number, connector, digest, rule_digest, sealed, person, watermarks, counts"
                    + " FROM plan --DERBY-PROPERTIES constraint=plan_pk\n";
    private static final String PAGE =
            "SELECT plan, place, object, digest, operation, holds, state, rest, content"
                    + " FROM plan_change --DERBY-PROPERTIES constraint=plan_change_pk\n"
                    + " WHERE plan = ? AND place > ? ORDER BY plan, place"
                    + " FETCH FIRST ? ROWS ONLY";

    private final Sql sql;

    PlanTable(Sql sql) {
        this.sql = sql;
    }

    long begin(PlanRecord plan) throws SQLException {
        long number = sql.number("SELECT COALESCE(MAX(number), 0) + 1 FROM plan");
        sql.update(
                "INSERT INTO plan (number, connector, is_sealed, digest, rule_digest, sealed,"
                        + " person, watermarks, counts) VALUES (?, ?, 0, '', ?, ?, ?, ?, '')",
                number,
                plan.connector(),
                plan.ruleDigest(),
                plan.sealed().toString(),
                Limits.text(plan.person(), PERSON),
                plan.watermarks().getBytes(StandardCharsets.UTF_8));
        return number;
    }

    void addChanges(List<PlanRow> changes) throws SQLException {
        Sql.Batch inserts =
                sql.batch(
                        "INSERT INTO plan_change (plan, place, object, digest, operation, holds,"
                                + " state, rest, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (PlanRow row : changes) {
            inserts.add(
                    row.plan(),
                    row.position(),
                    row.object(),
                    row.digest(),
                    Codes.of(row.operation()),
                    row.holds(),
                    row.state(),
                    row.rest(),
                    row.content());
        }
        inserts.run();
    }

    void seal(long plan, String digest, Map<Operation, Long> counts) throws SQLException {
        sql.update(
                "UPDATE plan SET is_sealed = 1, digest = ?, counts = ? WHERE number = ?",
                digest,
                pack(counts),
                plan);
    }

    void dropUnsealed() throws SQLException {
        delete(sql.list("SELECT number FROM plan WHERE is_sealed = 0", row -> row.getLong(1)));
    }

    /** The newest of all stays, so no number is given again. */
    int purge(Instant before, int limit) throws SQLException {
        List<Long> numbers =
                sql.list(
                        "SELECT number FROM plan WHERE is_sealed = 1 AND sealed < ?"
                                + " AND number NOT IN"
                                + " (SELECT MAX(number) FROM plan WHERE is_sealed = 1"
                                + " GROUP BY connector)"
                                + " AND number NOT IN"
                                + " (SELECT plan FROM decision WHERE decided >= ?)"
                                + " ORDER BY number FETCH FIRST ? ROWS ONLY",
                        row -> row.getLong(1),
                        before.toString(),
                        before.toString(),
                        Limits.page(limit));
        delete(numbers);
        return numbers.size();
    }

    private void delete(List<Long> numbers) throws SQLException {
        for (long number : numbers) {
            sql.update("DELETE FROM plan_change WHERE plan = ?", number);
            sql.update("DELETE FROM plan WHERE number = ?", number);
        }
    }

    Optional<PlanRecord> plan(long number) throws SQLException {
        return sql
                .list(SELECT + " WHERE number = ? AND is_sealed = 1", PlanTable::plan, number)
                .stream()
                .findFirst();
    }

    List<PlanRecord> plans(int limit) throws SQLException {
        return sql.list(
                SELECT + " WHERE is_sealed = 1 ORDER BY number DESC FETCH FIRST ? ROWS ONLY",
                PlanTable::plan,
                Limits.page(limit));
    }

    List<PlanRow> changes(long plan, long after, int limit) throws SQLException {
        return sql.list(PAGE, PlanTable::row, plan, after, Limits.page(limit));
    }

    void saveStates(List<PlanRow> changes) throws SQLException {
        Sql.Batch updates =
                sql.batch(
                        "UPDATE plan_change SET state = ?, rest = ? WHERE plan = ? AND place = ?");
        for (PlanRow row : changes) {
            updates.add(row.state(), row.rest(), row.plan(), row.position());
        }
        updates.run();
    }

    private static PlanRecord plan(ResultSet row) throws SQLException {
        return new PlanRecord(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                Instant.parse(row.getString(5)),
                row.getString(6),
                new String(row.getBytes(7), StandardCharsets.UTF_8),
                unpack(row.getString(8)));
    }

    private static PlanRow row(ResultSet row) throws SQLException {
        return new PlanRow(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                Codes.operation(row.getInt(5)),
                row.getInt(6),
                row.getInt(7),
                row.getString(8),
                row.getBytes(9));
    }

    private static String pack(Map<Operation, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> Codes.of(entry.getKey()) + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Map<Operation, Long> unpack(String text) {
        Map<Operation, Long> counts = new EnumMap<>(Operation.class);
        for (String part : text.isEmpty() ? new String[0] : text.split(" ")) {
            String[] pair = part.split("=");
            counts.put(Codes.operation(Integer.parseInt(pair[0])), Long.parseLong(pair[1]));
        }
        return counts;
    }
}
