// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.ImportOptions;
import org.syncline.connector.ImportRequest;
import org.syncline.engine.StepOptions;
import org.syncline.engine.internal.run.StepFailure;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Schema;
import org.syncline.model.SecretAttributes;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.PartitionDefinition;

/** What a connector is asked to read, from its definition (semantics reference, 5.2). */
final class ImportRequests {
    private ImportRequests() {}

    /** A request for everything that the connector selects, read as it is configured. */
    static ImportRequest of(ConnectorDefinition definition) {
        return of(definition, StepOptions.DEFAULT);
    }

    /**
     * Makes it.
     *
     * @throws StepFailure when the definition cannot be used, or has no such partition
     */
    static ImportRequest of(ConnectorDefinition definition, StepOptions options) {
        TreeSet<String> types = new TreeSet<>(definition.objectTypes());
        if (types.isEmpty()) {
            types.addAll(definition.schema().types().keySet());
        }
        if (types.isEmpty()) {
            throw new StepFailure(
                    "no-start-bad-ma-configuration",
                    "Connector \""
                            + definition.name()
                            + "\" selects no object type. Add \"objects …\" to its rule file.");
        }
        return new ImportRequest(
                selected(definition, options),
                Collections.unmodifiableSortedSet(types),
                selected(definition),
                SecretAttributes.NAMES,
                new ImportOptions(Math.max(0, options.pageSize()), options.timeLimit()));
    }

    /** All partitions of a connector with their containers. */
    static List<ContainerScope> scopes(ConnectorDefinition definition) {
        List<ContainerScope> scopes = new ArrayList<>();
        for (PartitionDefinition partition : definition.partitions()) {
            scopes.add(
                    new ContainerScope(
                            name(definition, partition.dn()),
                            partition.containers().stream()
                                    .map(
                                            rule ->
                                                    new ContainerScope.Container(
                                                            name(definition, rule.dn()),
                                                            rule.included()))
                                    .toList()));
        }
        return scopes;
    }

    private static List<ContainerScope> selected(
            ConnectorDefinition definition, StepOptions options) {
        List<ContainerScope> scopes = scopes(definition);
        if (scopes.isEmpty()) {
            throw new StepFailure(
                    "no-start-partition-not-configured",
                    "Connector \""
                            + definition.name()
                            + "\" selects no partition. Add one to its rule file.");
        }
        if (options.partition() == null) {
            return scopes;
        }
        Dn wanted = name(definition, options.partition());
        List<ContainerScope> one =
                scopes.stream().filter(scope -> scope.partition().equals(wanted)).toList();
        if (one.isEmpty()) {
            throw new StepFailure(
                    "no-start-partition-not-configured",
                    "Connector \"%s\" has no partition \"%s\". It has: %s."
                            .formatted(
                                    definition.name(),
                                    wanted,
                                    scopes.stream()
                                            .map(scope -> "\"" + scope.partition() + "\"")
                                            .collect(Collectors.joining(", "))));
        }
        return one;
    }

    /** Only selected attributes are read; a connector that selects none selects all. */
    private static Schema selected(ConnectorDefinition definition) {
        if (definition.attributes().isEmpty()) {
            return definition.schema();
        }
        Set<String> names = Set.copyOf(definition.attributes());
        NavigableMap<String, NavigableMap<String, AttributeSchema>> types = new TreeMap<>();
        definition
                .schema()
                .types()
                .forEach(
                        (type, attributes) -> {
                            NavigableMap<String, AttributeSchema> kept = new TreeMap<>(attributes);
                            kept.keySet().retainAll(names);
                            types.put(type, kept);
                        });
        return new Schema(types);
    }

    private static Dn name(ConnectorDefinition definition, String text) {
        if (!Dn.isValid(text)) {
            throw new StepFailure(
                    "no-start-bad-ma-configuration",
                    "Connector \""
                            + definition.name()
                            + "\" names \""
                            + text
                            + "\", which is no distinguished name. Correct its rule file.");
        }
        return Dn.of(text);
    }
}
