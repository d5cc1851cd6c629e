// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.util.Optional;

/** Small texts by name. */
final class PropertyTable {
    private final Sql sql;

    PropertyTable(Sql sql) {
        this.sql = sql;
    }

    Optional<String> get(String name) throws SQLException {
        return sql
                .list("SELECT content FROM property WHERE name = ?", r -> r.getString(1), name)
                .stream()
                .findFirst();
    }

    void set(String name, String content) throws SQLException {
        if (sql.update("UPDATE property SET content = ? WHERE name = ?", content, name) == 0) {
            sql.update("INSERT INTO property (name, content) VALUES (?, ?)", name, content);
        }
    }
}
