// SPDX-License-Identifier: EPL-2.0
package org.example.syncline.table;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.connector.ImportRequest;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.ValueType;
import org.syncline.model.Values;

/** How a row is seen as an object, and the other way round. */
final class Rows {
    /** The only object type. */
    static final String TYPE = "row";

    private final TableSettings settings;

    Rows(TableSettings settings) {
        this.settings = settings;
    }

    AttributeSchema attribute(String column, int sqlType) {
        ValueType type =
                switch (sqlType) {
                    case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
                            ValueType.INTEGER;
                    case Types.BOOLEAN, Types.BIT -> ValueType.BOOLEAN;
                    case Types.BINARY, Types.VARBINARY, Types.BLOB -> ValueType.BINARY;
                    default -> ValueType.STRING;
                };
        return new AttributeSchema(column, type, false);
    }

    /** Only the columns that are asked for, and the key. */
    String selectAll(ImportRequest request) {
        return select(columns(request)) + " FROM " + settings.table();
    }

    String selectOne(List<String> columns) {
        return select(columns) + " FROM " + settings.table() + whereKey();
    }

    String whereKey() {
        return " WHERE " + settings.key() + " = ?";
    }

    private String select(List<String> columns) {
        StringBuilder select = new StringBuilder("SELECT " + settings.key());
        columns.forEach(column -> select.append(", ").append(checked(column)));
        return select.toString();
    }

    /** A name from a schema file is no more to be trusted than one from a setting. */
    static String checked(String column) {
        if (!column.matches("[A-Za-z_][A-Za-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("no name of a column: " + column);
        }
        return column.toUpperCase(Locale.ROOT);
    }

    private static List<String> columns(ImportRequest request) {
        TreeSet<String> columns = new TreeSet<>(request.schema().attributes(TYPE).keySet());
        columns.removeAll(request.excludedAttributes());
        return List.copyOf(columns);
    }

    Entry entry(ResultSet row, ImportRequest request) throws SQLException {
        TreeMap<String, Values> attributes = new TreeMap<>();
        int position = 2;
        for (String column : columns(request)) {
            ValueType type = request.schema().attribute(TYPE, column).orElseThrow().type();
            attributes.put(column, values(row, position++, type));
        }
        String key = row.getString(1);
        return new Entry(name(key), TYPE, anchor(key), attributes);
    }

    Dn name(String key) {
        return settings.base().child(settings.key(), key);
    }

    static Value.Binary anchor(String key) {
        return new Value.Binary(key.getBytes(StandardCharsets.UTF_8));
    }

    static Values values(ResultSet row, int position, ValueType type) throws SQLException {
        Value value =
                switch (type) {
                    case INTEGER -> Value.of(row.getLong(position));
                    case BOOLEAN -> Value.of(row.getBoolean(position));
                    case BINARY -> binary(row.getBytes(position));
                    case STRING, REFERENCE -> text(row.getString(position));
                };
        return row.wasNull() ? Values.NONE : Values.of(value);
    }

    private static Value binary(byte[] bytes) {
        return Value.of(bytes == null ? new byte[0] : bytes);
    }

    private static Value text(String text) {
        return Value.of(text == null ? "" : text);
    }
}
