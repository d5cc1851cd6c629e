// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.PartitionDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.SourceLocation;
import org.syncline.rules.SyncRule;

/** The connectors, types and attributes of all cases. */
final class Vocabulary {
    /** Two sources and a target, in the order of a cycle. */
    static final List<String> CONNECTORS = List.of("hr", "ad", "tenant");

    static final List<String> TEXTS = List.of("id", "name", "mail", "note", "code");
    static final Schema CONNECTED = schema("user", "contact", "group");
    static final Schema METAVERSE = schema("person", "team");

    private Vocabulary() {}

    private static Schema schema(String... types) {
        NavigableMap<String, AttributeSchema> attributes = new TreeMap<>();
        TEXTS.forEach(name -> add(attributes, name, ValueType.STRING, false));
        add(attributes, "tags", ValueType.STRING, true);
        add(attributes, "boss", ValueType.REFERENCE, false);
        add(attributes, "members", ValueType.REFERENCE, true);
        add(attributes, "blocked", ValueType.BOOLEAN, false);
        TreeMap<String, NavigableMap<String, AttributeSchema>> all = new TreeMap<>();
        for (String type : types) {
            all.put(type, attributes);
        }
        return new Schema(all);
    }

    private static void add(
            Map<String, AttributeSchema> attributes, String name, ValueType type, boolean multi) {
        attributes.put(name, new AttributeSchema(name, type, multi));
    }

    static boolean isMultiValued(String attribute) {
        return METAVERSE.attribute("person", attribute).map(a -> a.multiValued()).orElse(false);
    }

    static ValueType type(String attribute) {
        return METAVERSE
                .attribute("person", attribute)
                .map(AttributeSchema::type)
                .orElse(ValueType.STRING);
    }

    private static ConnectorDefinition connector(String name) {
        return new ConnectorDefinition(
                name,
                null,
                "memory",
                Map.of(),
                Set.of(),
                null,
                List.of(new PartitionDefinition("DC=" + name, List.of(), SourceLocation.NONE)),
                List.of("user", "contact", "group"),
                CONNECTED,
                SourceLocation.NONE);
    }

    static ProjectModel project(List<SyncRule> rules) {
        return new ProjectModel(
                "Case",
                false,
                Map.of(),
                CONNECTORS.stream().map(Vocabulary::connector).toList(),
                List.of(),
                METAVERSE,
                rules);
    }
}
