// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.csexport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.syncline.formats.Identifiers;
import org.syncline.formats.internal.xml.XmlScan;

/** Adds up objects while the file passes by. Memory does not grow with the file. */
final class ObjectCounts implements XmlScan.Handler {
    /** Connectors and types that are told apart; a real export has one and a dozen. */
    private static final int DISTINCT = 1_000;

    private static final int TEXT = 1_000;
    private static final int OBJECT_DEPTH = 2;
    private static final Set<String> PLACEHOLDERS =
            Set.of("placeholder-parent", "placeholder-link", "placeholder-delete");

    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private String root = "";
    private String wanted = "";
    private String type = "";
    private String id = "";
    private String name = "";
    private boolean placeholder;
    private boolean filtered;

    /** The name of the outermost element. */
    String root() {
        return root;
    }

    List<ConnectorCount> connectors() {
        List<ConnectorCount> all = new ArrayList<>();
        tallies.values().forEach(tally -> all.add(tally.toCount()));
        return all;
    }

    @Override
    public boolean start(String element, int depth, XmlScan.Attributes attributes) {
        text.setLength(0);
        wanted = "";
        if (depth == 1) {
            root = element;
        } else if (depth == OBJECT_DEPTH) {
            begin(attributes.get("object-type"));
        } else if (depth == OBJECT_DEPTH + 1 || element.equals("primary-objectclass")) {
            wanted = element;
        }
        return true;
    }

    private void begin(String objectType) {
        type = cut(objectType);
        id = "";
        name = "";
        placeholder = false;
        filtered = false;
    }

    private static String cut(String value) {
        String stripped = value.strip();
        return stripped.length() <= TEXT ? stripped : stripped.substring(0, TEXT);
    }

    @Override
    public void text(char[] characters, int start, int length) {
        if (!wanted.isEmpty() && text.length() < TEXT) {
            text.append(characters, start, Math.min(length, TEXT - text.length()));
        }
    }

    @Override
    public void end(String element, int depth) {
        if (depth == OBJECT_DEPTH && element.equals("cs-object")) {
            add();
        } else if (element.equals(wanted)) {
            value(element, text.toString().strip());
        }
        wanted = "";
    }

    private void value(String element, String value) {
        switch (element) {
            case "ma-id" -> id = Identifiers.plain(value);
            case "ma-name" -> name = value;
            case "connector-state" -> filtered = value.equals("stay");
            case "primary-objectclass" -> type = type.isEmpty() ? value : type;
            default -> placeholder |= PLACEHOLDERS.contains(element) && value.equals("1");
        }
    }

    private void add() {
        String key = id.isEmpty() ? name : id;
        if (!tallies.containsKey(key) && tallies.size() >= DISTINCT) {
            key = "";
        }
        tallies.computeIfAbsent(key, k -> new Tally(k.isEmpty() ? "" : id, k.isEmpty() ? "" : name))
                .add(type, placeholder, filtered);
    }

    /** The numbers of one connector. */
    private static final class Tally {
        private final String id;
        private final String name;
        private final Map<String, Long> types = new TreeMap<>();
        private long untyped;
        private long placeholders;
        private long filtered;

        Tally(String id, String name) {
            this.id = id;
            this.name = name;
        }

        void add(String type, boolean placeholder, boolean isFiltered) {
            if (placeholder) {
                placeholders++;
            } else if (type.isEmpty() || !types.containsKey(type) && types.size() >= DISTINCT) {
                untyped++;
            } else {
                types.merge(type, 1L, Long::sum);
            }
            filtered += isFiltered && !placeholder ? 1 : 0;
        }

        ConnectorCount toCount() {
            return new ConnectorCount(
                    id, name, new TreeMap<>(types), untyped, placeholders, filtered);
        }
    }
}
