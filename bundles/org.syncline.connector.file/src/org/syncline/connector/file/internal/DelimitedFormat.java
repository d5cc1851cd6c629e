// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.connector.ConnectorException;
import org.syncline.model.AttributeSchema;
import org.syncline.model.InvalidDnException;
import org.syncline.model.Schema;
import org.syncline.model.SecretAttributes;
import org.syncline.model.ValueType;

/** Delimited text: CSV (RFC 4180), TSV and their like. An empty cell is no value. */
final class DelimitedFormat implements Format {
    private static final int SAMPLE = 1000;

    private final DelimitedLayout layout;
    private final DelimitedHead head;
    private List<String> columns = List.of();
    private long line;

    DelimitedFormat(DelimitedLayout layout, Failures failures) {
        this(layout, false, failures);
    }

    /**
     * @param holdsChanges whether each row says what happened
     */
    DelimitedFormat(DelimitedLayout layout, boolean holdsChanges, Failures failures) {
        this.layout = layout;
        this.head = new DelimitedHead(layout, holdsChanges, failures);
    }

    DelimitedLayout layout() {
        return layout;
    }

    /** The columns of the file that was read last. */
    List<String> columns() {
        return columns;
    }

    @Override
    public void read(InputFile file, Objects objects) throws IOException, ConnectorException {
        line = 0;
        try (DelimitedRows rows =
                new DelimitedRows(file.text(), layout.delimiter(), layout.quote())) {
            columns = head.read(file, rows);
            for (DelimitedRows.Row row = rows.next(); row != null; row = rows.next()) {
                line = row.line();
                hand(row, objects);
            }
        }
    }

    private void hand(DelimitedRows.Row row, Objects objects) throws ConnectorException {
        if (row.problem() != null) {
            objects.malformed(row.line(), "parse-error", row.problem());
        } else if (row.cells().size() != columns.size()) {
            objects.malformed(
                    row.line(),
                    "parse-error",
                    "There are "
                            + row.cells().size()
                            + " values for "
                            + columns.size()
                            + " columns.");
        } else {
            objects.object(object(row));
        }
    }

    private RawObject object(DelimitedRows.Row row) {
        Map<String, List<byte[]>> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = layout.formulas().read(row.cells().get(i));
            if (!cell.isEmpty()) {
                cells.put(columns.get(i), List.of(bytes(cell)));
            }
        }
        return described(new RawObject(row.line(), "", List.of(), null, null, cells));
    }

    /** The object with the name, type and anchor that its cells give. */
    RawObject described(RawObject raw) {
        String key = cell(raw, layout.key());
        String type = layout.typeColumn().map(column -> cell(raw, column)).orElse(layout.type());
        return new RawObject(
                raw.line(),
                layout.dnColumn().map(column -> cell(raw, column)).orElseGet(() -> name(raw)),
                type.isEmpty() ? List.of() : List.of(type),
                key.isEmpty() ? null : Digests.shortened(bytes(key)),
                key.isEmpty() ? "Its key column " + layout.key() + " is empty." : null,
                raw.attributes());
    }

    @SuppressWarnings("unused") // a name that is too long is reported when the object is read
    private String name(RawObject raw) {
        String name = cell(raw, layout.name());
        try {
            return name.isEmpty() ? "" : layout.base().child("CN", name).text();
        } catch (InvalidDnException e) {
            return name;
        }
    }

    /** The whole cell of a column, empty when there is no value. */
    static String cell(RawObject raw, String column) {
        List<byte[]> held = raw.values(column);
        return held.isEmpty() ? "" : new String(held.getFirst(), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public List<byte[]> values(AttributeSchema attribute, List<byte[]> held) {
        if (!attribute.multiValued() || layout.separator() == 0) {
            return held;
        }
        List<byte[]> values = new ArrayList<>();
        String cell = new String(held.getFirst(), StandardCharsets.UTF_8);
        for (String value : cell.split(java.util.regex.Pattern.quote("" + layout.separator()))) {
            if (!value.isEmpty()) {
                values.add(bytes(value));
            }
        }
        return values;
    }

    @Override
    public boolean binaryIsBase64() {
        return true;
    }

    /** Numbers stay text: many are numbers only to look at, and would lose their zeros. */
    @Override
    public Schema discover(InputFile file) throws IOException, ConnectorException {
        TreeSet<String> types = new TreeSet<>(List.of(layout.type()));
        try (DelimitedRows rows =
                new DelimitedRows(file.text(), layout.delimiter(), layout.quote())) {
            columns = head.read(file, rows);
            layout.typeColumn().ifPresent(column -> types.clear());
            DelimitedRows.Row row = rows.next();
            for (int i = 0; i < SAMPLE && row != null; i++) {
                if (row.problem() == null && row.cells().size() == columns.size()) {
                    types.addAll(object(row).types());
                }
                row = rows.next();
            }
        }
        NavigableMap<String, NavigableMap<String, AttributeSchema>> schema = new TreeMap<>();
        types.forEach(type -> schema.put(type, attributes()));
        return new Schema(schema);
    }

    private NavigableMap<String, AttributeSchema> attributes() {
        NavigableMap<String, AttributeSchema> attributes = new TreeMap<>();
        for (String column : columns) {
            if (!layout.isStructure(column) && !SecretAttributes.contains(column)) {
                ValueType type =
                        holds(layout.references(), column) ? ValueType.REFERENCE : ValueType.STRING;
                attributes.put(
                        column,
                        new AttributeSchema(column, type, holds(layout.multivalued(), column)));
            }
        }
        return attributes;
    }

    private static boolean holds(List<String> names, String column) {
        return names.stream().anyMatch(column::equalsIgnoreCase);
    }
}
