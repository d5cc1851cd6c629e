// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;

/** Running numbers, from 1. A number taken in a transaction that is rolled back is given again. */
final class Sequences {
    static final String METAVERSE = "mv";
    static final String RUN = "run";
    static final String STEP = "step";
    static final String ERROR = "error";

    private final Sql sql;

    Sequences(Sql sql) {
        this.sql = sql;
    }

    static String connectorSpace(int connector) {
        return "cs" + connector;
    }

    /** Takes a block of numbers and returns the first. */
    long take(String name, int count) throws SQLException {
        int changed =
                sql.update(
                        "UPDATE sequence SET next_number = next_number + ? WHERE name = ?",
                        count,
                        name);
        if (changed == 0) {
            sql.update("INSERT INTO sequence (name, next_number) VALUES (?, ?)", name, 1L + count);
            return 1;
        }
        return sql.number("SELECT next_number FROM sequence WHERE name = ?", name) - count;
    }
}
