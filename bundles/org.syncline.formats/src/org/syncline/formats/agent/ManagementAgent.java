// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.formats.Identifiers;
import org.syncline.model.Schema;
import org.syncline.rules.SourceLocation;

/**
 * A management agent as its export describes it (formats reference, 2.2), or a connector of Azure
 * AD Connect, which is the same without its logic.
 *
 * @param id GUID as written, with braces
 * @param name for people
 * @param description may be empty
 * @param category kind of connected system: {@code AD}, {@code ADAM}, {@code FIM}, {@code MSSQL}, …
 * @param subtype which extension serves it, for {@code Extensible2}; may be empty
 * @param forest name of the Active Directory forest, empty for other systems
 * @param settings how the system is reached, by the path of the setting below {@code
 *     private-configuration}, for example {@code connection-info/server}; no secrets; unmodifiable
 * @param parameters values that expressions can name, such as {@code Forest.FQDN}; no secrets;
 *     unmodifiable
 * @param selectedAttributes the attribute inclusion list
 * @param schema all types and attributes of the export, inherited ones included
 * @param nameAttributes attributes that make the distinguished name, for systems that have none
 * @param containers object types that are created for missing parents, by the name's component:
 *     {@code ou} to {@code organizationalUnit}; unmodifiable
 * @param partitions selected or not
 * @param filters connector filters by object type
 * @param extension assembly name of the rules extension, empty when there is none
 * @param passwordSynchronization whether the agent is allowed to synchronize passwords
 * @param accounts accounts that the agent signs in with, by a description of what they are for
 */
public record ManagementAgent(
        String id,
        String name,
        String description,
        String category,
        String subtype,
        String forest,
        Map<String, String> settings,
        Map<String, String> parameters,
        List<String> selectedAttributes,
        Schema schema,
        List<String> nameAttributes,
        Map<String, String> containers,
        List<AgentPartition> partitions,
        List<AgentFilterSet> filters,
        List<AgentJoin> joins,
        List<AgentProjection> projections,
        List<AgentExportFlow> exportFlows,
        List<AgentRunProfile> runProfiles,
        AgentDeprovisioning deprovisioning,
        String extension,
        boolean passwordSynchronization,
        Map<String, String> accounts,
        SourceLocation location) {
    public ManagementAgent {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        selectedAttributes = List.copyOf(selectedAttributes);
        nameAttributes = List.copyOf(nameAttributes);
        containers = Collections.unmodifiableMap(new LinkedHashMap<>(containers));
        partitions = List.copyOf(partitions);
        filters = List.copyOf(filters);
        joins = List.copyOf(joins);
        projections = List.copyOf(projections);
        exportFlows = List.copyOf(exportFlows);
        runProfiles = List.copyOf(runProfiles);
        accounts = Map.copyOf(accounts);
    }

    /** The identifier in lower case without braces. */
    public String plainId() {
        return Identifiers.plain(id);
    }

    /** The partitions that take part. */
    public List<AgentPartition> selectedPartitions() {
        return partitions.stream().filter(AgentPartition::selected).toList();
    }

    /** The partition that a run step refers to. */
    public Optional<AgentPartition> partition(String partitionId) {
        return partitions.stream()
                .filter(partition -> Identifiers.same(partition.id(), partitionId))
                .findFirst();
    }
}
