// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import java.util.List;
import java.util.Map;
import org.syncline.model.Schema;
import org.syncline.rules.SourceLocation;

/**
 * A management agent as its export describes it (formats reference, 2.2).
 *
 * @param id GUID as written, with braces
 * @param name for people
 * @param category kind of connected system: {@code AD}, {@code ADAM}, {@code FIM}, {@code MSSQL}, …
 * @param forest name of the Active Directory forest, empty for other systems
 * @param selectedAttributes the attribute inclusion list
 * @param schema all types and attributes of the export, inherited ones included
 * @param partitions selected or not
 * @param filters connector filters by object type
 * @param deprovisioning the action of provisioning clean-up, or {@code scripted}
 * @param extension assembly name of the rules extension, empty when there is none
 * @param passwordSynchronization whether the agent is allowed to synchronize passwords
 * @param accounts accounts that the agent signs in with, by a description of what they are for
 */
public record ManagementAgent(
        String id,
        String name,
        String category,
        String forest,
        List<String> selectedAttributes,
        Schema schema,
        List<AgentPartition> partitions,
        List<AgentFilterSet> filters,
        List<AgentJoin> joins,
        List<AgentProjection> projections,
        List<AgentExportFlow> exportFlows,
        List<AgentRunProfile> runProfiles,
        String deprovisioning,
        String extension,
        boolean passwordSynchronization,
        Map<String, String> accounts,
        SourceLocation location) {
    public ManagementAgent {
        selectedAttributes = List.copyOf(selectedAttributes);
        partitions = List.copyOf(partitions);
        filters = List.copyOf(filters);
        joins = List.copyOf(joins);
        projections = List.copyOf(projections);
        exportFlows = List.copyOf(exportFlows);
        runProfiles = List.copyOf(runProfiles);
        accounts = Map.copyOf(accounts);
    }

    /** The partitions that take part. */
    public List<AgentPartition> selectedPartitions() {
        return partitions.stream().filter(AgentPartition::selected).toList();
    }
}
