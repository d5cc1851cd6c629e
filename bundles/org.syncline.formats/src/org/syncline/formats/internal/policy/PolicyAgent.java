// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.formats.Identifiers;
import org.syncline.formats.agent.AgentDeprovisioning;
import org.syncline.formats.agent.AgentPartition;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.policy.JsonValue.JsonObject;
import org.syncline.formats.internal.policy.JsonValue.JsonText;
import org.syncline.model.Schema;

/** A directory of a policy as a connector: its names and which containers take part. */
final class PolicyAgent {
    /** The connector of the cloud has the same identifier everywhere (formats reference, 1.1). */
    private static final String CLOUD = "b891884f-051e-4a83-95af-2544101c9083";

    private static final Set<String> PARTITION =
            PolicyReader.lower("distinguishedName", "containerInclusions", "containerExclusions");

    private final JsonObject directory;
    private final boolean cloud;
    private final Notes notes;

    PolicyAgent(JsonObject directory, boolean cloud, Notes notes) {
        this.directory = directory;
        this.cloud = cloud;
        this.notes = notes;
    }

    String id() {
        String id = Identifiers.plain(directory.text("uniqueIdentifier"));
        return id.isEmpty() && cloud ? CLOUD : id;
    }

    String name() {
        String name = directory.text("friendlyName");
        String domain = directory.text("fullyQualifiedDomainName");
        return !name.isEmpty() ? name : !domain.isEmpty() ? domain : cloud ? "Azure AD" : "";
    }

    ManagementAgent read() {
        List<AgentPartition> partitions = new ArrayList<>();
        for (JsonValue filter : directory.list("partitionFilters")) {
            partition(filter, partitions);
        }
        return new ManagementAgent(
                id(),
                name(),
                "",
                cloud ? "Extensible2" : "AD",
                cloud ? "Windows Azure Active Directory (Microsoft)" : "",
                directory.text("fullyQualifiedDomainName"),
                Map.of(),
                Map.of(),
                List.of(),
                Schema.EMPTY,
                List.of(),
                Map.of(),
                partitions,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new AgentDeprovisioning("", "", directory.location()),
                "",
                false,
                Map.of(),
                directory.location());
    }

    private void partition(JsonValue value, List<AgentPartition> partitions) {
        if (!(value instanceof JsonObject filter)) {
            notes.lost("partition", name(), value.location(), "a partition filter is no object");
            return;
        }
        String dn = filter.text("distinguishedName");
        for (String key : filter.keys()) {
            if (!PARTITION.contains(key)) {
                notes.lost(
                        "partition",
                        dn,
                        filter.location(),
                        "the property " + filter.names().get(key) + " is not known");
            }
        }
        partitions.add(
                new AgentPartition(
                        "",
                        dn,
                        "",
                        "",
                        true,
                        true,
                        List.of(),
                        names(filter, "containerExclusions"),
                        names(filter, "containerInclusions"),
                        Map.of(),
                        filter.location()));
    }

    private List<String> names(JsonObject filter, String property) {
        List<String> names = new ArrayList<>();
        for (JsonValue value : filter.list(property)) {
            if (value instanceof JsonText text) {
                names.add(text.text());
            } else {
                notes.lost("partition", name(), value.location(), property + " holds no name");
            }
        }
        return names;
    }
}
