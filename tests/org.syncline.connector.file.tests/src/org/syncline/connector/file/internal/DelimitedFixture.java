// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.syncline.connector.file.DelimitedConnectorType;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** People in rows of CSV, each cell in quotes. */
class DelimitedFixture extends FileFixture {
    static final List<String> COLUMNS = List.of(KEY, "cn", "displayName", "mail");
    private static final Pattern CELL =
            Pattern.compile("(\"(?:[^\"]|\"\")*\"|[^,\\r\\n\"]*)(,|\\r?\\n)");

    DelimitedFixture() throws IOException {
        super(
                new DelimitedConnectorType(),
                Map.of(
                        "key",
                        KEY,
                        "name",
                        "cn",
                        "base",
                        BASE.text(),
                        "type",
                        TYPE,
                        "multivalued",
                        "mail",
                        "encoding",
                        "UTF-16LE"));
    }

    static Charset charset() {
        return Charset.forName("UTF-16LE");
    }

    @Override
    TreeMap<Dn, Entry> load() {
        TreeMap<Dn, Entry> people = new TreeMap<>();
        try {
            for (TreeMap<String, String> row : rows(file(), COLUMNS)) {
                Entry entry = entry(row);
                people.put(entry.dn(), entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return people;
    }

    /** The rows of a file without its header. */
    static List<TreeMap<String, String>> rows(Path file, List<String> columns) throws IOException {
        List<TreeMap<String, String>> rows = new ArrayList<>();
        Matcher cell = CELL.matcher(Files.readString(file, charset()));
        TreeMap<String, String> row = new TreeMap<>();
        while (cell.find()) {
            row.put(columns.get(row.size()), unquoted(cell.group(1)));
            if (!cell.group(2).equals(",")) {
                rows.add(row);
                row = new TreeMap<>();
            }
        }
        rows.removeFirst();
        return rows;
    }

    /** What a spreadsheet shows of a cell. */
    private static String unquoted(String cell) {
        String text =
                cell.startsWith("\"")
                        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                        : cell;
        if (text.startsWith("=")) {
            throw new IllegalStateException("a formula: " + text);
        }
        return text.startsWith("'") ? text.substring(1) : text;
    }

    static Entry entry(Map<String, String> row) {
        TreeMap<String, Values> attributes = new TreeMap<>();
        for (String name : List.of(KEY, "displayName", "mail")) {
            String cell = row.get(name);
            attributes.put(
                    name,
                    cell.isEmpty()
                            ? Values.NONE
                            : Values.texts(name.equals("mail") ? cell.split("\\|") : one(cell)));
        }
        return new Entry(BASE.child("CN", row.get("cn")), TYPE, null, attributes);
    }

    private static String[] one(String cell) {
        return new String[] {cell};
    }

    @Override
    void save(TreeMap<Dn, Entry> people) {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        people.values().forEach(entry -> text.append(row(entry)));
        try {
            Files.writeString(file(), text, charset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String row(Entry entry) {
        return COLUMNS.stream()
                .map(column -> quoted(entry, column))
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(Entry entry, String column) {
        String cell =
                column.equals("cn")
                        ? entry.dn().rdnValue()
                        : entry.get(column).stream()
                                .map(Value::text)
                                .collect(Collectors.joining("|"));
        String safe = (cell.startsWith("=") ? "'" : "") + cell;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
