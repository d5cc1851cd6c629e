// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Printable;
import org.syncline.model.Schema;

/**
 * How the schema of a directory differs from the one that the project holds.
 *
 * @param lines what differs, by type and attribute
 */
public record SchemaDifference(List<Line> lines) {
    /** How one thing differs. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One difference.
     *
     * @param text object type, attribute and what is the matter, safe to show
     */
    public record Line(Kind kind, String text) {}

    public SchemaDifference {
        lines = List.copyOf(lines);
    }

    public static SchemaDifference of(Schema known, Schema found) {
        List<Line> lines = new ArrayList<>();
        SortedSet<String> types = new TreeSet<>(known.types().comparator());
        types.addAll(known.types().keySet());
        types.addAll(found.types().keySet());
        for (String type : types) {
            String name = Printable.of(type);
            if (!known.types().containsKey(type)) {
                String size = " with " + found.types().get(type).size() + " attributes";
                lines.add(new Line(Kind.ADDED, name + size));
            } else if (!found.types().containsKey(type)) {
                lines.add(new Line(Kind.REMOVED, name));
            } else {
                attributes(name, known.types().get(type), found.types().get(type), lines);
            }
        }
        return new SchemaDifference(lines);
    }

    private static void attributes(
            String type,
            Map<String, AttributeSchema> inTheProject,
            Map<String, AttributeSchema> inTheDirectory,
            List<Line> lines) {
        // A directory may spell a name otherwise than the project, and means the same.
        Map<String, AttributeSchema> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        known.putAll(inTheProject);
        Map<String, AttributeSchema> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        found.putAll(inTheDirectory);
        SortedSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(known.keySet());
        names.addAll(found.keySet());
        for (String name : names) {
            AttributeSchema before = known.get(name);
            AttributeSchema now = found.get(name);
            String text = type + " \u00b7 " + Printable.of(name);
            if (before == null) {
                lines.add(new Line(Kind.ADDED, text + ": " + words(now)));
            } else if (now == null) {
                lines.add(new Line(Kind.REMOVED, text));
            } else if (before.type() != now.type() || before.multiValued() != now.multiValued()) {
                lines.add(
                        new Line(
                                Kind.CHANGED,
                                text + ": " + words(before) + " \u2192 " + words(now)));
            }
        }
    }

    /** What the values of an attribute are. */
    public static String words(AttributeSchema attribute) {
        String type = attribute.type().toString().toLowerCase(java.util.Locale.ROOT);
        return attribute.multiValued() ? type + ", many values" : type;
    }
}
