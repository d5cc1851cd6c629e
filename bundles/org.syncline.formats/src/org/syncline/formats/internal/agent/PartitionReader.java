// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.agent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.formats.Identifiers;
import org.syncline.formats.agent.AgentPartition;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.xml.XmlElement;

/** Reads the partitions of a management agent. */
final class PartitionReader {
    private static final Set<String> PARTITION =
            Set.of(
                    "id",
                    "name",
                    "display-name",
                    "selected",
                    "version",
                    "creation-time",
                    "last-modification-time",
                    "filter",
                    "custom-data",
                    "parameter-values",
                    "allowed-operations",
                    "current",
                    "last-successful-batch",
                    "filter-hints");

    private final Notes notes;

    PartitionReader(Notes notes) {
        this.notes = notes;
    }

    List<AgentPartition> read(XmlElement data) {
        return data.path("ma-partition-data", "partition").map(this::partition).toList();
    }

    private AgentPartition partition(XmlElement partition) {
        String name = partition.childText("name");
        notes.unknown(partition, "partition", name, PARTITION);
        partition
                .all("filter")
                .forEach(
                        f ->
                                notes.unknown(
                                        f,
                                        "partition",
                                        name,
                                        Set.of("object-classes", "containers")));
        return new AgentPartition(
                partition.childText("id"),
                name,
                displayName(partition),
                Identifiers.plain(custom(partition, "guid")),
                custom(partition, "is-domain").equals("1"),
                partition.childText("selected").equals("1"),
                texts(partition, "filter", "object-classes", "object-class"),
                texts(partition, "filter", "containers", "exclusions", "exclusion"),
                texts(partition, "filter", "containers", "inclusions", "inclusion"),
                parameters(partition),
                partition.location());
    }

    private static String displayName(XmlElement partition) {
        String name = partition.childText("display-name");
        return name.isEmpty() ? custom(partition, "name") : name;
    }

    /** {@code adma-partition-data} and {@code ecma-partition-data} hold the same. */
    private static String custom(XmlElement partition, String name) {
        return partition
                .all("custom-data")
                .flatMap(custom -> custom.children().stream())
                .flatMap(block -> block.all(name))
                .map(XmlElement::trimmed)
                .findFirst()
                .orElse("");
    }

    private Map<String, String> parameters(XmlElement partition) {
        Map<String, String> parameters = new LinkedHashMap<>();
        partition
                .all("parameter-values")
                .forEach(values -> parameters.putAll(Parameters.read(values, notes)));
        return parameters;
    }

    private static List<String> texts(XmlElement element, String... path) {
        return element.path(path).map(XmlElement::trimmed).filter(t -> !t.isEmpty()).toList();
    }
}
