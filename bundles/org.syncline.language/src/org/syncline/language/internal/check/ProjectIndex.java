// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.syncline.language.internal.DefaultMetaverse;
import org.syncline.language.sync.AttributesItem;
import org.syncline.language.sync.ConnectorBlock;
import org.syncline.language.sync.Formula;
import org.syncline.language.sync.MetaverseBlock;
import org.syncline.language.sync.ObjectsItem;
import org.syncline.language.sync.ParameterItem;
import org.syncline.language.sync.ProjectBlock;
import org.syncline.language.sync.SchemaBlock;
import org.syncline.language.sync.SyncFile;
import org.syncline.language.sync.TypeBlock;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.rules.SyncRule;
import org.syncline.rules.expression.ExpressionAnalysis;

/** What a project declares, over all its files. */
public final class ProjectIndex {
    private final List<SyncFile> roots;
    private final Map<String, Schema> schemas = new HashMap<>();
    private final Schema metaverse;
    private final Map<String, String> parameters;
    private final Map<Schema, Map<String, AttributeSchema>> ofAnyType = new IdentityHashMap<>();
    private final Map<ConnectorBlock, Set<String>> selectedAttributes = new IdentityHashMap<>();
    private final Map<Formula, ExpressionAnalysis> analyses = new IdentityHashMap<>();

    public ProjectIndex(List<SyncFile> roots) {
        this.roots = List.copyOf(roots);
        this.parameters = Collections.unmodifiableMap(collectParameters());
        this.metaverse = metaverse(blocks(MetaverseBlock.class).toList());
        for (SchemaBlock block : blocks(SchemaBlock.class).toList()) {
            String name = name(block.getConnector());
            if (name != null) {
                schemas.computeIfAbsent(name, this::schemaOf);
            }
        }
    }

    private static Schema metaverse(List<MetaverseBlock> blocks) {
        List<TypeBlock> types = blocks.stream().flatMap(b -> b.getTypes().stream()).toList();
        boolean alone = blocks.stream().anyMatch(MetaverseBlock::isOnly);
        return TypeBlocks.schema(types, alone ? Schema.EMPTY : DefaultMetaverse.get().schema());
    }

    /** The top-level blocks of a kind, in the order of the files. */
    public <T extends EObject> Stream<T> blocks(Class<T> kind) {
        return roots.stream()
                .flatMap(root -> root.getElements().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** The schema that is declared for a connector, empty when none is. */
    public Schema schema(ConnectorBlock connector) {
        String name = name(connector);
        return name == null ? Schema.EMPTY : schemas.getOrDefault(name, Schema.EMPTY);
    }

    /** The schema that is declared for the connector of that name, empty when none is. */
    public Schema schema(String connector) {
        return schemas.getOrDefault(connector, Schema.EMPTY);
    }

    /** The default schema with what the project adds, or the project's alone. */
    public Schema metaverse() {
        return metaverse;
    }

    /** The attributes of a type; of all types for {@link SyncRule#ANY_TYPE}. */
    public Map<String, AttributeSchema> attributes(Schema schema, String type) {
        return type.equals(SyncRule.ANY_TYPE)
                ? ofAnyType.computeIfAbsent(schema, ProjectIndex::collectAttributes)
                : schema.attributes(type);
    }

    /** What an expression gives; several checks ask for it. */
    ExpressionAnalysis analysis(Formula formula, Supplier<ExpressionAnalysis> analyse) {
        ExpressionAnalysis known = analyses.get(formula);
        if (known == null) {
            known = analyse.get();
            analyses.put(formula, known);
        }
        return known;
    }

    /** The object types that a connector selects, in the order of the file. */
    public static List<String> selectedTypes(ConnectorBlock connector) {
        return connector.getItems().stream()
                .filter(ObjectsItem.class::isInstance)
                .flatMap(item -> ((ObjectsItem) item).getTypes().stream())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The attributes that a connector selects, none for all. */
    public Set<String> selectedAttributes(ConnectorBlock connector) {
        return selectedAttributes.computeIfAbsent(connector, ProjectIndex::collectSelected);
    }

    private static Set<String> collectSelected(ConnectorBlock connector) {
        return connector.getItems().stream()
                .filter(AttributesItem.class::isInstance)
                .flatMap(item -> ((AttributesItem) item).getNames().stream())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Project parameters by name, the first of each. Asked for every flow, so made once. */
    public Map<String, String> parameters() {
        return parameters;
    }

    private Map<String, String> collectParameters() {
        Map<String, String> found = new LinkedHashMap<>();
        blocks(ProjectBlock.class)
                .flatMap(block -> block.getItems().stream())
                .filter(ParameterItem.class::isInstance)
                .map(ParameterItem.class::cast)
                .filter(item -> item.getName() != null && item.getValue() != null)
                .forEach(item -> found.putIfAbsent(item.getName(), item.getValue()));
        return found;
    }

    public Set<String> connectorNames() {
        Set<String> names = new TreeSet<>();
        blocks(ConnectorBlock.class)
                .map(ProjectIndex::name)
                .filter(Objects::nonNull)
                .forEach(names::add);
        return names;
    }

    private static String name(ConnectorBlock connector) {
        return connector == null || connector.eIsProxy() ? null : connector.getName();
    }

    private Schema schemaOf(String connector) {
        return TypeBlocks.schema(
                blocks(SchemaBlock.class)
                        .filter(block -> connector.equals(name(block.getConnector())))
                        .flatMap(block -> block.getTypes().stream())
                        .toList());
    }

    private static Map<String, AttributeSchema> collectAttributes(Schema schema) {
        Map<String, AttributeSchema> all = new TreeMap<>();
        schema.types().values().forEach(attributes -> attributes.forEach(all::putIfAbsent));
        return all;
    }
}
