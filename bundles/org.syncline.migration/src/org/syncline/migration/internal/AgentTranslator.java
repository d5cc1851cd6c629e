// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.syncline.formats.agent.AgentPartition;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.migration.Outcome;
import org.syncline.migration.TranslateOptions;
import org.syncline.model.AttributeSchema;

/** Translates one management agent to its connector, its schema and its filter rules. */
final class AgentTranslator {
    /** Types that an agent for Active Directory selects only to know the tree. */
    private static final Set<String> STRUCTURE =
            Set.of("domainDNS", "organizationalUnit", "container", "builtinDomain", "lostAndFound");

    private final Connected connected;
    private final ManagementAgent agent;
    private final String origin;
    private final TranslateOptions options;
    private final Output output;

    /**
     * @param connected a connector with an agent
     * @param origin the agent's file as comments call it
     * @param output receives files and report
     */
    AgentTranslator(Connected connected, String origin, TranslateOptions options, Output output) {
        this.connected = connected;
        this.agent = connected.agent();
        this.origin = origin;
        this.options = options;
        this.output = output;
    }

    /**
     * @param used attributes by type and name that rules use
     * @param parameters values that the rules of this connector name
     * @param isScope whether the filters of a type are the scope of its rules already
     */
    void translate(
            SortedMap<String, SortedMap<String, AttributeSchema>> used,
            Map<String, String> parameters,
            Predicate<String> isScope) {
        List<String> types = objectTypes(used.keySet());
        SortedSet<String> attributes = new SelectedAttributes(agent, output).names();
        new ConnectorWriter(connected, origin, options, output)
                .write(types, attributes, parameters);
        new SchemaWriter(connected, output)
                .write(
                        "The attributes that " + inWords(agent, origin) + " reads.",
                        types,
                        attributes,
                        used);
        new FilterTranslator(agent, origin, options, output).write(connected, isScope);
    }

    private List<String> objectTypes(Collection<String> ofRules) {
        Set<String> types = new LinkedHashSet<>();
        for (AgentPartition partition : agent.selectedPartitions()) {
            types.addAll(partition.objectTypes());
        }
        if (types.isEmpty() && !ofRules.isEmpty()) {
            types.addAll(ofRules);
            unsaid(types);
        }
        Set<String> used = usedTypes();
        used.addAll(ofRules);
        for (String type : List.copyOf(types)) {
            if (STRUCTURE.contains(type) && !used.contains(type)) {
                types.remove(type);
                notCarried(type, "it only describes the tree of containers and no rule uses it");
            } else if (!SchemaWriter.isWritable(type)) {
                types.remove(type);
                notCarried(type, "the name cannot stand in a rule file");
            }
        }
        return List.copyOf(types);
    }

    private void notCarried(String type, String reason) {
        output.report(Outcome.NOT_CARRIED_OVER, "object type", type, agent.location(), "", reason);
    }

    /** A policy names partitions and containers, but no types. */
    private void unsaid(Set<String> types) {
        output.report(
                Outcome.NOT_VERIFIED,
                "object types",
                String.join(", ", types),
                agent.location(),
                "",
                "the source does not say which types are selected; these are the ones that its"
                        + " rules name");
    }

    private Set<String> usedTypes() {
        Set<String> used = new LinkedHashSet<>();
        agent.filters().forEach(filter -> used.add(filter.objectType()));
        agent.joins().forEach(join -> used.add(join.objectType()));
        agent.projections().forEach(projection -> used.add(projection.objectType()));
        agent.exportFlows().forEach(flow -> used.add(flow.objectType()));
        return used;
    }

    /** How comments name the agent. */
    static String inWords(ManagementAgent agent, String origin) {
        return "the management agent \"" + agent.name() + "\" (" + origin + ")";
    }
}
