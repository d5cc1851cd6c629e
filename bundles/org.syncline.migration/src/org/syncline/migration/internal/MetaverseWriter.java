// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.formats.ForeignMetaverse;
import org.syncline.language.MetaverseSchema;
import org.syncline.language.Quoting;
import org.syncline.migration.Outcome;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;

/** Writes what the metaverse of the old system has and the one that ships has not. */
final class MetaverseWriter {
    static final String FILE = "schema/metaverse.sync";

    private final Output output;
    private final Schema shipped = MetaverseSchema.shipped();
    private final SortedMap<String, SortedMap<String, AttributeSchema>> extra = new TreeMap<>();

    MetaverseWriter(Output output) {
        this.output = output;
    }

    /** The attributes that a source declares. */
    void declared(ForeignMetaverse metaverse) {
        metaverse.schema().types().forEach((type, attributes) -> add(type, attributes));
    }

    void add(String type, Map<String, AttributeSchema> attributes) {
        for (AttributeSchema attribute : attributes.values()) {
            boolean same =
                    shipped.attribute(type, attribute.name()).filter(attribute::equals).isPresent();
            if (!same && isWritable(type) && isWritable(attribute.name())) {
                extra.computeIfAbsent(type, key -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                        .putIfAbsent(attribute.name(), attribute);
            }
        }
    }

    /** Adds a used attribute that nothing declares, and says that it was guessed. */
    void used(String type, Map<String, AttributeSchema> attributes) {
        List<AttributeSchema> guessed =
                attributes.values().stream().filter(a -> !isKnown(type, a.name())).toList();
        guessed.forEach(attribute -> add(type, Map.of(attribute.name(), attribute)));
        output.guessed(guessed, "the metaverse type " + type, FILE);
    }

    /** What translated filters write. */
    void needsCloudFiltered(String type) {
        String name = "cloudFiltered";
        if (!isKnown(type, name)) {
            add(type, Map.of(name, new AttributeSchema(name, ValueType.BOOLEAN, false)));
        }
    }

    private boolean isKnown(String type, String name) {
        return shipped.attribute(type, name).isPresent()
                || extra.getOrDefault(type, new TreeMap<>()).containsKey(name);
    }

    private static boolean isWritable(String name) {
        return !name.isBlank() && Quoting.canQuote(name);
    }

    void write(List<String> remarks) {
        if (extra.isEmpty() && remarks.isEmpty()) {
            return;
        }
        SyncText text = new SyncText();
        text.comment("What the old metaverse had besides the one that ships with Syncline.");
        remarks.forEach(text::comment);
        text.open("metaverse");
        boolean first = true;
        for (Map.Entry<String, SortedMap<String, AttributeSchema>> type : extra.entrySet()) {
            if (!first) {
                text.blank();
            }
            first = false;
            text.open("object " + Quoting.name(type.getKey()));
            type.getValue().values().forEach(a -> text.line(SchemaWriter.line(a)));
            text.close();
        }
        text.close();
        output.put(FILE, text.toString());
        int count = extra.values().stream().mapToInt(Map::size).sum();
        if (count > 0) {
            output.report(
                    Outcome.CARRIED_OVER,
                    "schema",
                    count + " attributes of the metaverse",
                    org.syncline.rules.SourceLocation.NONE,
                    FILE,
                    "");
        }
    }
}
