// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ResolvesContainers;
import org.syncline.engine.internal.run.StepFailure;
import org.syncline.model.Dn;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ContainerRule;
import org.syncline.rules.PartitionDefinition;
import org.syncline.store.StoreSession;

/**
 * Keeps listed containers by their identity (semantics reference, 5.2, pitfall). A container that
 * was renamed is read under its new name in this run, and a warning says what to write; nobody is
 * deleted because a name in a file is old. Identities come from the rule file, or from the last
 * import that found the container under the name of the file.
 */
final class ContainerNames {
    private final ConnectorDefinition definition;
    private final ResolvesContainers resolver;
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, String> identities = new LinkedHashMap<>();
    private final Map<Dn, Dn> renamed = new LinkedHashMap<>();

    /**
     * @param source the connector; without the capability, names are all there is
     */
    ContainerNames(ConnectorDefinition definition, Object source) {
        this.definition = definition;
        this.resolver = source instanceof ResolvesContainers capable ? capable : null;
    }

    /** What a person has to be told, one sentence or more each. */
    List<String> warnings() {
        return warnings;
    }

    /**
     * The request with the present names of containers.
     *
     * @param session in which the identities of earlier imports are found
     * @throws StepFailure when an included container does not exist any more, under any name
     * @throws ConnectorException when the directory cannot be asked
     */
    ImportRequest resolve(Map<String, String> kept, ImportRequest request)
            throws ConnectorException {
        if (resolver == null) {
            return request;
        }
        for (ContainerScope scope : request.scopes()) {
            for (ContainerRule rule : rules(scope.partition())) {
                resolve(kept, scope.partition(), rule);
            }
        }
        return request.withScopes(request.scopes().stream().map(this::renamed).toList());
    }

    private List<ContainerRule> rules(Dn partition) {
        return definition.partitions().stream()
                .filter(candidate -> Dn.of(candidate.dn()).equals(partition))
                .map(PartitionDefinition::containers)
                .flatMap(List::stream)
                .toList();
    }

    private void resolve(Map<String, String> kept, Dn partition, ContainerRule rule)
            throws ConnectorException {
        Dn name = Dn.of(rule.dn());
        String id = rule.id() != null ? rule.id() : kept.get(key(definition, name));
        if (id == null) {
            resolver.containerId(name)
                    .ifPresent(found -> identities.put(key(definition, name), found));
            return;
        }
        Optional<Dn> present = resolver.containerName(id, partition);
        if (present.isEmpty()) {
            lost(rule, name);
        } else {
            identities.put(key(definition, name), id);
            if (!present.get().equals(name)) {
                moved(partition, rule, name, present.get(), id);
            }
        }
    }

    private void moved(Dn partition, ContainerRule rule, Dn name, Dn present, String id) {
        String what =
                "The container \"%s\" of connector \"%s\" is called \"%s\" now."
                        .formatted(name, definition.name(), present);
        String line =
                "%s \"%s\" id \"%s\""
                        .formatted(rule.included() ? "include" : "exclude", present, id);
        if (!present.isAtOrBelow(partition)) {
            throw new StepFailure(
                    "no-start-bad-ma-configuration",
                    what
                            + " That is outside of the partition \""
                            + partition
                            + "\", so nothing was read. Correct "
                            + rule.location()
                            + ".");
        }
        renamed.put(name, present);
        warnings.add(
                what
                        + " This run used the new name. Write in "
                        + rule.location()
                        + ": "
                        + line
                        + ". If another container is meant, write its id.");
    }

    /** No container has the identity: it was deleted, or made anew under the same name. */
    private void lost(ContainerRule rule, Dn name) throws ConnectorException {
        Optional<String> present = resolver.containerId(name);
        if (present.isPresent()) {
            identities.put(key(definition, name), present.get());
            warnings.add(
                    "The container \"%s\" of connector \"%s\" was deleted and made anew: its id is %s now.%s"
                            .formatted(
                                    name,
                                    definition.name(),
                                    present.get(),
                                    rule.id() == null
                                            ? ""
                                            : " Correct the id in " + rule.location() + "."));
        } else if (rule.included()) {
            throw new StepFailure(
                    "no-start-bad-ma-configuration",
                    "The included container \"%s\" of connector \"%s\" does not exist any more, under any name, or the account may not read it. Nothing was read, and nobody is treated as deleted. If it is really gone, remove it in %s."
                            .formatted(name, definition.name(), rule.location()));
        }
    }

    private ContainerScope renamed(ContainerScope scope) {
        return new ContainerScope(
                scope.partition(),
                scope.rules().stream()
                        .map(
                                rule ->
                                        new ContainerScope.Container(
                                                present(rule.dn()), rule.included()))
                        .toList());
    }

    /** A listed container without identity moves along with the nearest one above it that moved. */
    private Dn present(Dn name) {
        Dn nearest = null;
        for (Dn old : renamed.keySet()) {
            if (name.isAtOrBelow(old) && (nearest == null || old.depth() > nearest.depth())) {
                nearest = old;
            }
        }
        boolean own = identities.containsKey(key(definition, name)) && !renamed.containsKey(name);
        return nearest == null || own ? name : name.moved(nearest, renamed.get(nearest));
    }

    /** Identities that earlier imports kept, by {@link #key}. */
    static Map<String, String> kept(StoreSession session, ConnectorDefinition definition) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (PartitionDefinition partition : definition.partitions()) {
            for (ContainerRule rule : partition.containers()) {
                String key = key(definition, Dn.of(rule.dn()));
                session.property(key).ifPresent(id -> kept.put(key, id));
            }
        }
        return kept;
    }

    /** Keeps identities for the imports to come. */
    void save(StoreSession session) {
        identities.forEach(
                (key, id) -> {
                    if (!session.property(key).orElse("").equals(id)) {
                        session.setProperty(key, id);
                    }
                });
    }

    private static String key(ConnectorDefinition definition, Dn name) {
        return Keys.property("container-id", definition.key(), name.normalized());
    }
}
