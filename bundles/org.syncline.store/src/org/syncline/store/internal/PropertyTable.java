// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

/** Small texts by name. */
final class PropertyTable {
    private static final String DIGEST_KEY = "digest-key";
    private static final int KEY_BYTES = 32;

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

    /** Draws the key of this store where it has none yet. */
    void drawDigestKey() throws SQLException {
        if (get(DIGEST_KEY).isEmpty()) {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            set(DIGEST_KEY, HexFormat.of().formatHex(key));
        }
    }

    byte[] digestKey() throws SQLException {
        return HexFormat.of().parseHex(get(DIGEST_KEY).orElseThrow());
    }

    void set(String name, String content) throws SQLException {
        if (sql.update("UPDATE property SET content = ? WHERE name = ?", content, name) == 0) {
            sql.update("INSERT INTO property (name, content) VALUES (?, ?)", name, content);
        }
    }
}
