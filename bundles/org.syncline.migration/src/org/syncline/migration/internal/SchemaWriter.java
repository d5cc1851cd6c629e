// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.formats.agent.AgentCondition;
import org.syncline.formats.agent.AgentFilter;
import org.syncline.formats.agent.AgentFilterSet;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.language.Quoting;
import org.syncline.migration.Outcome;
import org.syncline.model.AttributeSchema;
import org.syncline.model.ValueType;

/** Writes the schema of a connector: the selected attributes of the selected types. */
final class SchemaWriter {
    private final ManagementAgent agent;
    private final String origin;
    private final Output output;

    SchemaWriter(ManagementAgent agent, String origin, Output output) {
        this.agent = agent;
        this.origin = origin;
        this.output = output;
    }

    void write(String connector, List<String> types) {
        SortedSet<String> selected = selected();
        if (types.isEmpty() || selected.isEmpty()) {
            return;
        }
        SyncText text = new SyncText();
        text.comment("The attributes that " + AgentTranslator.inWords(agent, origin) + " reads.");
        text.open("schema " + SyncText.quoted(connector));
        Set<String> known = agent.schema().attributeNames();
        for (String type : types) {
            text.open("object " + type);
            attributes(type, selected).values().forEach(attribute -> text.line(line(attribute)));
            text.close();
        }
        text.close();
        String file = output.file("schema", connector, text.toString());
        output.report(
                Outcome.CARRIED_OVER,
                "schema",
                selected.size() + " attributes",
                agent.location(),
                file,
                "");
        selected.stream()
                .filter(name -> !known.contains(name))
                .forEach(
                        name ->
                                output.report(
                                        Outcome.NOT_VERIFIED,
                                        "attribute",
                                        name,
                                        agent.location(),
                                        file,
                                        "the schema of the export does not describe it; it was"
                                                + " taken for a single text"));
    }

    private SortedSet<String> selected() {
        SortedSet<String> selected = new TreeSet<>();
        for (String name : agent.selectedAttributes()) {
            if (SecretAttributes.contains(name)) {
                notCarried(name, "passwords are never read unless somebody asks for them by name");
            } else if (!Quoting.isName(name)) {
                notCarried(name, "the name cannot stand in a rule file");
            } else {
                selected.add(name);
            }
        }
        for (AgentCondition condition : conditions()) {
            if (Quoting.isName(condition.attribute())
                    && !condition.intrinsic()
                    && selected.add(condition.attribute())) {
                output.report(
                        Outcome.NOT_VERIFIED,
                        "attribute",
                        condition.attribute(),
                        condition.location(),
                        "",
                        "a filter uses it although it was not selected; it is read now");
            }
        }
        return selected;
    }

    private void notCarried(String name, String reason) {
        output.report(Outcome.NOT_CARRIED_OVER, "attribute", name, agent.location(), "", reason);
    }

    private List<AgentCondition> conditions() {
        return agent.filters().stream()
                .map(AgentFilterSet::filters)
                .flatMap(List::stream)
                .map(AgentFilter::conditions)
                .flatMap(List::stream)
                .toList();
    }

    /** The selected attributes that the type has; one that nobody describes may be any type's. */
    private Map<String, AttributeSchema> attributes(String type, SortedSet<String> selected) {
        Map<String, AttributeSchema> declared = agent.schema().attributes(type);
        Map<String, AttributeSchema> result = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> known = agent.schema().attributeNames();
        for (String name : selected) {
            AttributeSchema attribute = declared.get(name);
            if (attribute != null) {
                result.put(name, attribute);
            } else if (declared.isEmpty() || !known.contains(name)) {
                result.put(name, new AttributeSchema(name, ValueType.STRING, false));
            }
        }
        return result;
    }

    private static String line(AttributeSchema attribute) {
        return attribute.name()
                + " "
                + attribute.type().word()
                + (attribute.multiValued() ? " multivalued" : "");
    }
}
