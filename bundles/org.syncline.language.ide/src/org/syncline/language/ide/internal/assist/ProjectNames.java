// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.syncline.language.ide.internal.SourceTexts;
import org.syncline.language.internal.DefaultMetaverse;
import org.syncline.language.sync.AttributeLine;
import org.syncline.language.sync.ConnectorBlock;
import org.syncline.language.sync.Element;
import org.syncline.language.sync.LocalDirectoryBlock;
import org.syncline.language.sync.MetaverseBlock;
import org.syncline.language.sync.ParameterItem;
import org.syncline.language.sync.ProjectBlock;
import org.syncline.language.sync.RuleBlock;
import org.syncline.language.sync.SchemaBlock;
import org.syncline.language.sync.SyncFile;
import org.syncline.language.sync.SyncPackage;
import org.syncline.language.sync.TypeBlock;

/**
 * The names that the files of a project declare, as far as they parse. Reads the resources that are
 * loaded, which after a build are all; loads none, so it may run beside other reads.
 */
public final class ProjectNames {
    private final List<Element> elements = new ArrayList<>();

    public ProjectNames(ResourceSet files) {
        for (Resource file : List.copyOf(files.getResources())) {
            for (EObject root : file.getContents()) {
                if (root instanceof SyncFile contents) {
                    elements.addAll(contents.getElements());
                }
            }
        }
    }

    SortedSet<String> connectors() {
        return names(ConnectorBlock.class, ConnectorBlock::getName);
    }

    SortedSet<String> rules() {
        return names(RuleBlock.class, RuleBlock::getName);
    }

    SortedSet<String> directories() {
        return names(LocalDirectoryBlock.class, LocalDirectoryBlock::getName);
    }

    /** Without the percent signs. */
    SortedSet<String> parameters() {
        SortedSet<String> names = new TreeSet<>();
        of(ProjectBlock.class)
                .flatMap(project -> project.getItems().stream())
                .filter(ParameterItem.class::isInstance)
                .map(item -> ((ParameterItem) item).getName())
                .filter(name -> name != null)
                .forEach(names::add);
        return names;
    }

    /** Object types of a connector, or of the metaverse when there is none. */
    SortedSet<String> types(Optional<String> connector) {
        SortedSet<String> names = new TreeSet<>();
        for (TypeBlock type : typeBlocks(connector)) {
            if (type.getName() != null) {
                names.add(type.getName());
            }
        }
        return names;
    }

    /**
     * Attributes of a type of a connector, or of the metaverse when there is none, by name; of all
     * types when the type is not known.
     */
    public Map<String, AttributeLine> attributes(Optional<String> connector, String type) {
        List<TypeBlock> blocks = typeBlocks(connector);
        boolean known = blocks.stream().anyMatch(block -> type.equals(block.getName()));
        Map<String, AttributeLine> attributes = new TreeMap<>();
        for (TypeBlock block : blocks) {
            if (!known || type.equals(block.getName())) {
                for (AttributeLine attribute : block.getAttributes()) {
                    if (attribute.getName() != null) {
                        attributes.putIfAbsent(attribute.getName(), attribute);
                    }
                }
            }
        }
        return attributes;
    }

    private List<TypeBlock> typeBlocks(Optional<String> connector) {
        List<TypeBlock> blocks = new ArrayList<>();
        if (connector.isEmpty()) {
            of(MetaverseBlock.class).forEach(schema -> blocks.addAll(schema.getTypes()));
            if (of(MetaverseBlock.class).noneMatch(MetaverseBlock::isOnly)) {
                blocks.addAll(DefaultMetaverse.get().types());
            }
        } else {
            of(SchemaBlock.class)
                    .filter(schema -> connector.get().equals(connectorOf(schema)))
                    .forEach(schema -> blocks.addAll(schema.getTypes()));
        }
        return blocks;
    }

    private static String connectorOf(SchemaBlock schema) {
        return SourceTexts.at(schema, SyncPackage.Literals.SCHEMA_BLOCK__CONNECTOR);
    }

    private <T extends Element> SortedSet<String> names(Class<T> type, Function<T, String> name) {
        SortedSet<String> names = new TreeSet<>();
        of(type).map(name).filter(text -> text != null).forEach(names::add);
        return names;
    }

    private <T extends Element> Stream<T> of(Class<T> type) {
        return elements.stream().filter(type::isInstance).map(type::cast);
    }
}
