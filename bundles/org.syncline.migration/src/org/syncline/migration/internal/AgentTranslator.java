// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.syncline.formats.agent.AgentPartition;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.language.Quoting;
import org.syncline.migration.Outcome;
import org.syncline.migration.TranslateOptions;

/** Translates one management agent to its connector, its schema and its filter rules. */
public final class AgentTranslator {
    /** Types that an agent for Active Directory selects only to know the tree. */
    private static final Set<String> STRUCTURE =
            Set.of("domainDNS", "organizationalUnit", "container", "builtinDomain", "lostAndFound");

    private final ManagementAgent agent;
    private final String origin;
    private final TranslateOptions options;
    private final Output output;

    /**
     * @param origin the agent's file as comments call it
     * @param output receives files and report
     */
    public AgentTranslator(
            ManagementAgent agent, String origin, TranslateOptions options, Output output) {
        this.agent = agent;
        this.origin = origin;
        this.options = options;
        this.output = output;
    }

    public void translate() {
        String connector = output.connectorName(agent.forest(), agent.name());
        List<String> types = objectTypes();
        new ConnectorWriter(agent, origin, options, output).write(connector, types);
        new SchemaWriter(agent, origin, output).write(connector, types);
        new FilterTranslator(agent, origin, options, output).write(connector);
        new Leftovers(agent, output).report();
    }

    private List<String> objectTypes() {
        Set<String> types = new LinkedHashSet<>();
        for (AgentPartition partition : agent.selectedPartitions()) {
            types.addAll(partition.objectTypes());
        }
        Set<String> used = usedTypes();
        for (String type : List.copyOf(types)) {
            if (STRUCTURE.contains(type) && !used.contains(type)) {
                types.remove(type);
                notCarried(type, "it only describes the tree of containers and no rule uses it");
            } else if (!Quoting.isName(type)) {
                types.remove(type);
                notCarried(type, "the name cannot stand in a rule file");
            }
        }
        return List.copyOf(types);
    }

    private void notCarried(String type, String reason) {
        output.report(Outcome.NOT_CARRIED_OVER, "object type", type, agent.location(), "", reason);
    }

    private Set<String> usedTypes() {
        Set<String> used = new LinkedHashSet<>();
        agent.filters().forEach(filter -> used.add(filter.objectType()));
        agent.joins().forEach(join -> used.add(join.objectType()));
        agent.projections().forEach(projection -> used.add(projection.objectType()));
        agent.exportFlows().forEach(flow -> used.add(flow.objectType()));
        return used;
    }

    /** {@code {ABC…}} as rule files write it: lower case, no braces. */
    static String plainId(String id) {
        return id.strip().toLowerCase(Locale.ROOT).replace("{", "").replace("}", "");
    }

    /** How comments name the agent. */
    static String inWords(ManagementAgent agent, String origin) {
        return "the management agent \"" + agent.name() + "\" (" + origin + ")";
    }
}
