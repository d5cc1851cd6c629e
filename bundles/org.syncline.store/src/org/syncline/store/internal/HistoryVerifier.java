// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.util.List;

/** Verifies running numbers, the dictionary, and that parts of the history have their whole. */
final class HistoryVerifier {
    /** A sequence, and the numbers that it has given. */
    private record Numbers(String sequence, String greatest) {}

    /** Rows that belong to others: table, its column, and where that is the key. */
    private record Part(String table, String column, String whole, String key) {}

    private static final List<Numbers> NUMBERS =
            List.of(
                    new Numbers(Sequences.METAVERSE, "SELECT MAX(id) FROM mv"),
                    new Numbers(Sequences.RUN, "SELECT MAX(id) FROM run"),
                    new Numbers(Sequences.STEP, "SELECT MAX(id) FROM step"),
                    new Numbers(Sequences.ERROR, "SELECT MAX(id) FROM object_error"));
    private static final List<Part> PARTS =
            List.of(
                    new Part("step", "run", "run", "id"),
                    new Part("step", "connector", "connector", "number"),
                    new Part("step_counter", "step", "step", "id"),
                    new Part("step_object", "step", "step", "id"),
                    new Part("object_error", "step", "step", "id"),
                    new Part("limit_override", "step", "step", "id"),
                    new Part("plan_change", "plan", "plan", "number"),
                    new Part("decision_change", "decision", "decision", "number"));

    private final Sql sql;
    private final Findings findings;

    HistoryVerifier(Sql sql, Findings findings) {
        this.sql = sql;
        this.findings = findings;
    }

    void verify() throws SQLException {
        for (Numbers numbers : NUMBERS) {
            sequence(numbers.sequence(), sql.number(numbers.greatest()));
        }
        for (int connector :
                sql.list("SELECT number FROM connector ORDER BY number", row -> row.getInt(1))) {
            long greatest =
                    sql.number(
                            "SELECT COALESCE(MAX(id), 0) FROM cs --DERBY-PROPERTIES"
                                    + " constraint=cs_pk\n WHERE id > ? AND id < ?",
                            CsIds.after(connector, 0),
                            CsIds.end(connector));
            sequence(
                    Sequences.connectorSpace(connector),
                    greatest == 0 ? 0 : greatest - CsIds.after(connector, 0));
        }
        for (Part part : PARTS) {
            parts(part);
        }
        dictionary();
    }

    private void sequence(String name, long greatest) throws SQLException {
        List<Long> next =
                sql.list(
                        "SELECT next_number FROM sequence WHERE name = ?",
                        row -> row.getLong(1),
                        name);
        if (greatest >= (next.isEmpty() ? 1 : next.getFirst())) {
            findings.damage(
                    "sequence",
                    "numbers of " + name,
                    "The number %d is in use and would be given again.".formatted(greatest));
        }
    }

    private void parts(Part part) throws SQLException {
        long stray =
                sql.number(
                        "SELECT COUNT(*) FROM %s p WHERE NOT EXISTS (SELECT 1 FROM %s w WHERE w.%s = p.%s)"
                                .formatted(part.table(), part.whole(), part.key(), part.column()));
        if (stray > 0) {
            findings.damage(
                    "history",
                    "table " + part.table(),
                    "%d rows belong to a %s that does not exist.".formatted(stray, part.whole()));
        }
    }

    private void dictionary() throws SQLException {
        long rows = sql.number("SELECT COUNT(*) FROM dictionary");
        long greatest = sql.number("SELECT COALESCE(MAX(id), 0) FROM dictionary");
        if (rows != greatest) {
            findings.damage(
                    "dictionary", "table dictionary", "Names that records use are missing.");
        }
    }
}
