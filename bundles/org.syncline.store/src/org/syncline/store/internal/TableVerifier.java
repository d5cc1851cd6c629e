// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.util.Locale;

/** Lets the database itself verify that the indexes of every table fit its rows. */
final class TableVerifier {
    private final Sql sql;
    private final Findings findings;

    TableVerifier(Sql sql, Findings findings) {
        this.sql = sql;
        this.findings = findings;
    }

    void verify() throws SQLException {
        if (!sql.isEmbedded()) {
            return;
        }
        for (String table : sql.tables()) {
            try {
                sql.number("VALUES SYSCS_UTIL.SYSCS_CHECK_TABLE(?, ?)", sql.schema(), table);
            } catch (SQLException e) {
                if (!String.valueOf(e.getSQLState()).startsWith("X0Y")) {
                    throw e;
                }
                findings.damage(
                        "table",
                        "table " + table.toLowerCase(Locale.ROOT),
                        "The table does not fit its indexes: " + e.getMessage());
            }
        }
    }
}
