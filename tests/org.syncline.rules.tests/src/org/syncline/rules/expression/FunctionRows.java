// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The table of all functions: what the tests run and what {@code docs/functions.md} shows. It
 * stands in text files beside this class, one for each group. A line that is not indented names a
 * function; the lines below it are a kind and {@code expression => result} as in {@link Table}, or
 * a note.
 */
final class FunctionRows {
    /** In the order of the page. */
    private static final List<String> FILES =
            List.of(
                    "text",
                    "multi-valued",
                    "program-flow",
                    "evaluation",
                    "conversion",
                    "date-and-time",
                    "math",
                    "directory",
                    "certificate");

    private static final int KIND_WIDTH = 12;

    /** What a row shows. */
    enum Kind {
        /** An example that the vendor's documentation gives. */
        DOCUMENTED,
        /** An ordinary use where the vendor gives no example. */
        EXAMPLE,
        EDGE,
        /** An argument without a value. */
        NULL,
        /** An argument of a type that the function does not take; or what it makes of it. */
        TYPE
    }

    /** One expression and what it gives. */
    record Row(String function, Kind kind, String expression, String expected) {
        @Override
        public String toString() {
            return function + ": " + expression + " => " + expected;
        }
    }

    /** A function with its rows and notes on where we differ or decide. */
    record Entry(String function, List<String> notes, List<Row> rows) {}

    /** A group of functions. */
    record Group(String title, List<Entry> entries) {}

    private FunctionRows() {}

    static List<Group> groups() {
        return FILES.stream().map(name -> group(resource(name + ".txt"))).toList();
    }

    static List<Row> rows() {
        return groups().stream()
                .flatMap(group -> group.entries().stream())
                .flatMap(entry -> entry.rows().stream())
                .toList();
    }

    private static Group group(String text) {
        String title = "";
        List<Entry> entries = new ArrayList<>();
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            if (line.startsWith("# ")) {
                title = line.substring(2);
            } else if (!line.startsWith(" ")) {
                entries.add(new Entry(line, new ArrayList<>(), new ArrayList<>()));
            } else {
                add(line.strip(), entries.getLast());
            }
        }
        return new Group(title, entries);
    }

    private static void add(String line, Entry entry) {
        String kind = line.substring(0, Math.min(KIND_WIDTH, line.length())).strip();
        String content = line.substring(Math.min(KIND_WIDTH, line.length())).strip();
        if (kind.equals("note")) {
            entry.notes().add(content);
            return;
        }
        String[] parts = content.split(" => ", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException(
                    "not written as kind, expression => result: " + line);
        }
        entry.rows()
                .add(
                        new Row(
                                entry.function(),
                                Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                                parts[0],
                                parts[1]));
    }

    /** The text of a file of the table. */
    static String resource(String name) {
        try (InputStream in = FunctionRows.class.getResourceAsStream("functions/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
