// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.syncline.language.Quoting;
import org.syncline.migration.Outcome;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;
import org.syncline.rules.SourceLocation;

/**
 * Writes the schema of a connector: the selected attributes of its types and those that rules use.
 */
final class SchemaWriter {
    private final Connected connected;
    private final Schema schema;
    private final Output output;
    private final List<AttributeSchema> undescribed = new ArrayList<>();

    SchemaWriter(Connected connected, Output output) {
        this.connected = connected;
        this.schema = connected.agent() == null ? Schema.EMPTY : connected.agent().schema();
        this.output = output;
    }

    /**
     * @param source whose schema it is, for a comment
     * @param types the selected ones
     * @param selected names of attributes
     * @param used attributes by type and name that rules use
     */
    void write(
            String source,
            Collection<String> types,
            SortedSet<String> selected,
            SortedMap<String, SortedMap<String, AttributeSchema>> used) {
        Set<String> all = new LinkedHashSet<>(types);
        used.keySet().stream().filter(SchemaWriter::isWritable).forEach(all::add);
        if (all.isEmpty() || selected.isEmpty() && used.isEmpty()) {
            return;
        }
        SyncText text = new SyncText();
        text.comment(source);
        text.open("schema " + SyncText.quoted(connected.name()));
        boolean first = true;
        for (String type : all) {
            if (!first) {
                text.blank();
            }
            first = false;
            text.open("object " + Quoting.name(type));
            attributes(type, selected, used.getOrDefault(type, new TreeMap<>())).values().stream()
                    .map(SchemaWriter::line)
                    .forEach(text::line);
            text.close();
        }
        text.close();
        String file = output.file("schema", connected.stem(), text.toString());
        report(file, selected, all.size());
    }

    private void report(String file, SortedSet<String> selected, int types) {
        SourceLocation place =
                connected.agent() == null ? SourceLocation.NONE : connected.agent().location();
        output.report(
                Outcome.CARRIED_OVER,
                "schema",
                selected.size() + " selected attributes of " + types + " types",
                place,
                file,
                "");
        Set<String> known = schema.attributeNames();
        for (String name : selected) {
            if (!known.contains(name)) {
                output.report(
                        Outcome.NOT_VERIFIED,
                        "attribute",
                        name,
                        place,
                        file,
                        "the schema of the export does not describe it; it was taken for a single"
                                + " text");
            }
        }
        output.guessed(undescribed, "\"" + connected.name() + "\"", file);
    }

    /** The selected attributes that the type has; one that nobody describes may be any type's. */
    private Map<String, AttributeSchema> attributes(
            String type, SortedSet<String> selected, SortedMap<String, AttributeSchema> used) {
        Map<String, AttributeSchema> declared = schema.attributes(type);
        Map<String, AttributeSchema> result = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> known = schema.attributeNames();
        for (String name : selected) {
            AttributeSchema attribute = declared.get(name);
            if (attribute != null) {
                result.put(name, attribute);
            } else if (declared.isEmpty() || !known.contains(name)) {
                result.put(name, used.getOrDefault(name, text(name)));
            }
        }
        for (AttributeSchema attribute : used.values()) {
            if (isWritable(attribute.name())
                    && result.putIfAbsent(attribute.name(), attribute) == null
                    && !declared.containsKey(attribute.name())) {
                undescribed.add(attribute);
            }
        }
        return result;
    }

    private static AttributeSchema text(String name) {
        return new AttributeSchema(name, ValueType.STRING, false);
    }

    static boolean isWritable(String name) {
        return !name.isBlank() && Quoting.canQuote(name);
    }

    static String line(AttributeSchema attribute) {
        return Quoting.name(attribute.name())
                + " "
                + attribute.type().word()
                + (attribute.multiValued() ? " multivalued" : "");
    }
}
