// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The content of all tables as lines of text, in an order that depends on the content alone. */
final class LogicalDump {
    private final Sql sql;

    LogicalDump(Sql sql) {
        this.sql = sql;
    }

    void write(BiConsumer<String, String> line) throws SQLException {
        for (String table : sql.tables()) {
            String name = table.toLowerCase(Locale.ROOT);
            List<String> key = sql.primaryKey(table);
            if (key.isEmpty()) {
                throw new IllegalStateException("The table " + name + " has no primary key");
            }
            sql.each(
                    "SELECT * FROM " + table + " ORDER BY " + String.join(", ", key),
                    row -> line.accept(name, text(row)));
        }
    }

    SortedMap<String, String> digests() throws SQLException {
        SortedMap<String, MessageDigest> digests = new TreeMap<>();
        for (String table : sql.tables()) {
            digests.put(table.toLowerCase(Locale.ROOT), sha256());
        }
        write(
                (table, line) ->
                        digests.get(table).update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        SortedMap<String, String> result = new TreeMap<>();
        digests.forEach((table, d) -> result.put(table, HexFormat.of().formatHex(d.digest())));
        return result;
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        int columns = row.getMetaData().getColumnCount();
        for (int i = 1; i <= columns; i++) {
            text.append(i == 1 ? "" : " ")
                    .append(row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT))
                    .append('=')
                    .append(text(row.getObject(i)));
        }
        return text.toString();
    }

    private static String text(Object value) throws SQLException {
        return switch (value) {
            case null -> "null";
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case Blob blob -> HexFormat.of().formatHex(blob.getBytes(1, (int) blob.length()));
            case String string -> '"' + string.replace("\\", "\\\\").replace("\n", "\\n") + '"';
            default -> value.toString();
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
