// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.syncline.formats.ForeignMetaverse;
import org.syncline.formats.agent.AgentExportFlow;
import org.syncline.formats.agent.AgentJoin;
import org.syncline.formats.agent.AgentProjection;
import org.syncline.formats.agent.ManagementAgent;

/** Which metaverse types the objects of an agent become, as far as its configuration says. */
final class AgentTypes {
    /** Any metaverse type. */
    static final String ANY = "*";

    private final ManagementAgent agent;
    private final List<ForeignMetaverse.ImportFlow> importFlows;

    AgentTypes(ManagementAgent agent, List<ForeignMetaverse.ImportFlow> importFlows) {
        this.agent = agent;
        this.importFlows =
                importFlows.stream().filter(f -> f.agentId().equals(agent.plainId())).toList();
    }

    /** Types of objects that take part in anything inbound, in the order of the configuration. */
    Set<String> inbound() {
        Set<String> types = new LinkedHashSet<>();
        agent.joins().forEach(join -> types.add(join.objectType()));
        agent.projections().forEach(projection -> types.add(projection.objectType()));
        importFlows.forEach(flow -> types.add(flow.objectType()));
        return types;
    }

    /** Metaverse types of a type, in the order: projections, joins, flows; may be empty. */
    List<String> metaverseTypes(String csType) {
        Stream<String> projected =
                agent.projections().stream()
                        .filter(p -> p.objectType().equals(csType))
                        .map(AgentProjection::metaverseType);
        Stream<String> joined =
                agent.joins().stream()
                        .filter(j -> j.objectType().equals(csType))
                        .map(AgentJoin::metaverseType);
        Stream<String> imported =
                importFlows.stream()
                        .filter(f -> f.objectType().equals(csType))
                        .map(ForeignMetaverse.ImportFlow::metaverseType);
        Stream<String> exported =
                agent.exportFlows().stream()
                        .filter(f -> f.objectType().equals(csType))
                        .map(AgentExportFlow::metaverseType);
        return Stream.of(projected, joined, imported, exported)
                .flatMap(types -> types)
                .filter(type -> !type.isBlank())
                .distinct()
                .toList();
    }
}
