// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.language.internal.check.ProjectIndex;
import org.syncline.language.internal.check.SettingText;
import org.syncline.language.sync.AttributesItem;
import org.syncline.language.sync.ConnectorBlock;
import org.syncline.language.sync.ConnectorItem;
import org.syncline.language.sync.DirectoryItem;
import org.syncline.language.sync.ExportItem;
import org.syncline.language.sync.IdItem;
import org.syncline.language.sync.ObjectsItem;
import org.syncline.language.sync.ParameterItem;
import org.syncline.language.sync.PartitionItem;
import org.syncline.language.sync.SettingItem;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ContainerRule;
import org.syncline.rules.ExportMode;
import org.syncline.rules.PartitionDefinition;

/** Makes records of checked connectors. */
final class ConnectorMapper {
    private final ProjectIndex index;
    private final Places places;

    ConnectorMapper(ProjectIndex index, Places places) {
        this.index = index;
        this.places = places;
    }

    List<ConnectorDefinition> all() {
        return index.blocks(ConnectorBlock.class).map(this::map).toList();
    }

    private ConnectorDefinition map(ConnectorBlock block) {
        Parts parts = new Parts();
        block.getItems().forEach(parts::add);
        return new ConnectorDefinition(
                block.getName(),
                parts.id,
                block.getType(),
                parts.settings,
                parts.secrets,
                parts.directory,
                parts.partitions,
                ProjectIndex.selectedTypes(block),
                parts.attributes,
                parts.parameters,
                parts.export,
                index.schema(block),
                places.of(block));
    }

    private final class Parts {
        private final Map<String, String> settings = new LinkedHashMap<>();
        private final Set<String> secrets = new LinkedHashSet<>();
        private final List<PartitionDefinition> partitions = new ArrayList<>();
        private final List<String> attributes = new ArrayList<>();
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private ExportMode export = ExportMode.REVIEWED;
        private String id;
        private String directory;

        void add(ConnectorItem item) {
            switch (item) {
                case IdItem i -> id = i.getValue();
                case DirectoryItem d -> directory = d.getDirectory().getName();
                case PartitionItem p -> partitions.add(partition(p));
                case SettingItem s when s.isSecret() -> secrets.add(s.getName());
                case SettingItem s -> settings.put(s.getName(), SettingText.of(s));
                case AttributesItem a -> attributes.addAll(a.getNames());
                case ParameterItem p -> parameters.putIfAbsent(p.getName(), p.getValue());
                case ExportItem e ->
                        export = e.isAutomatic() ? ExportMode.AUTOMATIC : ExportMode.REVIEWED;
                case ObjectsItem o -> {
                    return;
                }
                default -> throw new IllegalStateException(item.toString());
            }
        }
    }

    private PartitionDefinition partition(PartitionItem item) {
        return new PartitionDefinition(
                item.getDn(),
                item.getContainers().stream()
                        .map(
                                line ->
                                        new ContainerRule(
                                                line.getDn(),
                                                line.isIncluded(),
                                                line.getId(),
                                                places.of(line)))
                        .toList(),
                places.of(item));
    }
}
