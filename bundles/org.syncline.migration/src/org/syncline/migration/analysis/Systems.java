// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.syncline.formats.Identifiers;
import org.syncline.formats.agent.AgentPartition;
import org.syncline.formats.agent.AgentRunProfile;
import org.syncline.formats.agent.ManagementAgent;

/** The connectors and management agents, and what each connects to. */
final class Systems {
    /** Names of DirSync's own management agents (formats reference, 4). */
    private static final Set<String> DIRSYNC_SOURCES =
            Set.of("sourcead", "active directory connector");

    private static final Set<String> DIRSYNC_TARGETS =
            Set.of("targetwebservice", "windows azure active directory connector");

    /** The tenant's connector has the same identifier everywhere (formats reference, 1.1). */
    private static final String TENANT_ID = "b891884f-051e-4a83-95af-2544101c9083";

    private static final String TENANT_SUBTYPE = "windows azure active directory";

    private final List<ManagementAgent> agents;

    Systems(List<ManagementAgent> agents) {
        this.agents = agents;
    }

    List<ManagementAgent> agents() {
        return agents;
    }

    /** The agents of a kind. */
    List<ManagementAgent> agents(ConnectedSystem.Kind kind) {
        return agents.stream().filter(agent -> kind(agent) == kind).toList();
    }

    static ConnectedSystem.Kind kind(ManagementAgent agent) {
        if (isTenant(agent.id(), agent.name())
                || lower(agent.subtype()).startsWith(TENANT_SUBTYPE)) {
            return ConnectedSystem.Kind.TENANT;
        }
        return agent.category().equalsIgnoreCase("AD")
                ? ConnectedSystem.Kind.ACTIVE_DIRECTORY
                : ConnectedSystem.Kind.OTHER;
    }

    /** Whether identifier or name are those of a tenant's connector. */
    static boolean isTenant(String id, String name) {
        return Identifiers.same(id, TENANT_ID) || DIRSYNC_TARGETS.contains(lower(name));
    }

    /** Whether it is one of DirSync's own, by its name. */
    static boolean isDirSync(ManagementAgent agent) {
        String name = lower(agent.name());
        return DIRSYNC_SOURCES.contains(name) || DIRSYNC_TARGETS.contains(name);
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** The agent of an identifier. */
    Optional<ManagementAgent> byId(String id) {
        return agents.stream().filter(agent -> Identifiers.same(agent.id(), id)).findFirst();
    }

    /** The agent of a name, whatever its case. */
    Optional<ManagementAgent> byName(String name) {
        return agents.stream().filter(agent -> agent.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The name for an identifier or a name, whatever of it is known. */
    String name(String idOrName) {
        return byId(idOrName).map(ManagementAgent::name).orElse(idOrName);
    }

    List<ConnectedSystem> toRecords() {
        List<ConnectedSystem> systems = new ArrayList<>();
        agents.forEach(agent -> systems.add(toRecord(agent)));
        return systems;
    }

    private static ConnectedSystem toRecord(ManagementAgent agent) {
        Set<String> types = new LinkedHashSet<>();
        agent.selectedPartitions().forEach(partition -> types.addAll(partition.objectTypes()));
        return new ConnectedSystem(
                agent.name(),
                agent.category(),
                kind(agent),
                agent.partitions().stream().map(Systems::partition).toList(),
                List.copyOf(types),
                agent.selectedAttributes().size(),
                agent.runProfiles().stream().map(AgentRunProfile::name).toList(),
                agent.location());
    }

    private static ConnectedSystem.Partition partition(AgentPartition partition) {
        return new ConnectedSystem.Partition(
                partition.dn(),
                partition.selected(),
                partition.inclusions(),
                partition.exclusions(),
                partition.location());
    }
}
