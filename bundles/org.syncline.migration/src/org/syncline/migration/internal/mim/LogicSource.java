// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.formats.ForeignMetaverse;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.model.Schema;

/**
 * What logic is translated from.
 *
 * @param agents all agents of one server
 * @param metaverse its metaverse, or null when no source describes it
 * @param names of connectors, by the agent's identifier
 */
record LogicSource(
        List<ManagementAgent> agents, ForeignMetaverse metaverse, Map<String, String> names) {
    LogicSource {
        agents = List.copyOf(agents);
        names = Map.copyOf(names);
    }

    List<ForeignMetaverse.ImportFlow> importFlows() {
        return metaverse == null ? List.of() : metaverse.importFlows();
    }

    Schema metaverseSchema() {
        return metaverse == null ? Schema.EMPTY : metaverse.schema();
    }

    AgentTypes types(ManagementAgent agent) {
        return new AgentTypes(agent, importFlows());
    }

    Deletion deletion() {
        return new Deletion(metaverse);
    }

    Optional<ManagementAgent> agent(String id) {
        return agents.stream().filter(agent -> agent.plainId().equals(id)).findFirst();
    }

    /** The connector's name, or the agent's identifier when it is not among the sources. */
    String name(String agentId) {
        return names.getOrDefault(agentId, agentId);
    }
}
