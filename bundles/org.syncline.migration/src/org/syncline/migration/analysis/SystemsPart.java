// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.ArrayList;
import java.util.List;
import org.syncline.migration.report.Block;

/** The part of the report on connectors, their partitions and containers. */
final class SystemsPart {
    private static final int NAMES = 12;

    private SystemsPart() {}

    static List<Block> blocks(UpgradeAnalysis analysis) {
        if (analysis.systems().isEmpty()) {
            return List.of(new Block.Paragraph("No connector is in the files."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Table(
                        "Connectors and management agents",
                        List.of(
                                "name",
                                "kind",
                                "category",
                                "object types",
                                "attributes",
                                "run profiles"),
                        analysis.systems().stream().map(SystemsPart::system).toList()));
        List<List<String>> partitions = new ArrayList<>();
        for (ConnectedSystem system : analysis.systems()) {
            system.partitions().stream().map(p -> partition(system, p)).forEach(partitions::add);
        }
        if (!partitions.isEmpty()) {
            blocks.add(
                    new Block.Table(
                            "Domains, partitions and their containers",
                            List.of("partition", "connector", "selected", "included", "excluded"),
                            partitions));
        }
        return blocks;
    }

    private static List<String> system(ConnectedSystem system) {
        return List.of(
                system.name(),
                system.kind().inWords(),
                system.category(),
                Words.list(system.objectTypes(), NAMES),
                system.selectedAttributes() == 0
                        ? "not said"
                        : Words.number(system.selectedAttributes()),
                Words.list(system.runProfiles(), NAMES));
    }

    private static List<String> partition(
            ConnectedSystem system, ConnectedSystem.Partition partition) {
        return List.of(
                partition.dn(),
                system.name(),
                partition.selected() ? "yes" : "no",
                String.join("; ", partition.included()),
                String.join("; ", partition.excluded()));
    }
}
