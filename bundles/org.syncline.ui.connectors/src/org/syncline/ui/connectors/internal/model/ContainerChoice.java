// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.language.ConnectorSource;
import org.syncline.model.Dn;
import org.syncline.rules.ContainerRule;
import org.syncline.rules.PartitionDefinition;

/**
 * Which containers of a directory are read, while a person chooses: the nearest listed ancestor
 * decides (semantics reference, 5.2), and no more is listed than is needed to say it. Knows nothing
 * of the tree but what is listed, so that a tree can be loaded little by little. For one thread.
 */
public final class ContainerChoice {
    /** How a container is read. */
    public enum State {
        /** All of it. */
        INCLUDED,
        /** Nothing of it. */
        EXCLUDED,
        /** It or something below is read, and something is not. */
        PARTLY
    }

    /** Containers of one partition with their decision. */
    private static final class Partition {
        final String written;
        final Map<Dn, Boolean> rules = new TreeMap<>();
        final Map<Dn, String> ids = new TreeMap<>();
        final boolean declared;

        Partition(String written, boolean declared) {
            this.written = written;
            this.declared = declared;
        }
    }

    private final Map<Dn, Partition> partitions = new LinkedHashMap<>();
    private final Map<Dn, List<ConnectorSource.Container>> before = new LinkedHashMap<>();

    /**
     * @param declared what the project says now
     */
    public ContainerChoice(List<PartitionDefinition> declared) {
        for (PartitionDefinition definition : declared) {
            if (Dn.isValid(definition.dn())) {
                Partition partition = new Partition(definition.dn(), true);
                partitions.put(Dn.of(definition.dn()), partition);
                for (ContainerRule rule : definition.containers()) {
                    if (Dn.isValid(rule.dn())) {
                        partition.rules.put(Dn.of(rule.dn()), rule.included());
                        partition.ids.put(Dn.of(rule.dn()), rule.id());
                    }
                }
            }
        }
        partitions.forEach((dn, partition) -> before.put(dn, listed(dn, partition)));
    }

    /** Takes note of a partition of the directory; one that is not declared is not read. */
    public void addPartition(Dn dn) {
        if (!partitions.containsKey(dn)) {
            Partition partition = new Partition(dn.text(), false);
            partition.rules.put(dn, false);
            partitions.put(dn, partition);
            before.put(dn, listed(dn, partition));
        }
    }

    /** How a container is read. */
    public State state(Dn container) {
        Dn root = partitionOf(container);
        if (root == null) {
            return State.EXCLUDED;
        }
        Map<Dn, Boolean> rules = partitions.get(root).rules;
        boolean own = decision(rules, container, true);
        boolean other =
                rules.entrySet().stream()
                        .anyMatch(
                                rule ->
                                        rule.getKey().isAtOrBelow(container)
                                                && rule.getValue() != own);
        if (other) {
            return State.PARTLY;
        }
        return own ? State.INCLUDED : State.EXCLUDED;
    }

    /** Decides about a container and everything below it. */
    public void decide(Dn container, boolean included) {
        Dn root = partitionOf(container);
        if (root == null) {
            return;
        }
        Map<Dn, Boolean> rules = partitions.get(root).rules;
        rules.keySet().removeIf(dn -> dn.isAtOrBelow(container));
        if (decision(rules, container, true) != included) {
            rules.put(container, included);
        }
    }

    /** The innermost partition that holds the name; partitions may lie in one another. */
    private Dn partitionOf(Dn container) {
        return partitions.keySet().stream()
                .filter(container::isAtOrBelow)
                .max(Comparator.comparingInt(Dn::depth))
                .orElse(null);
    }

    /**
     * What the nearest listed container says.
     *
     * @param itself whether the name's own line counts
     */
    private static boolean decision(Map<Dn, Boolean> rules, Dn name, boolean itself) {
        return rules.entrySet().stream()
                .filter(rule -> name.isAtOrBelow(rule.getKey()))
                .filter(rule -> itself || !rule.getKey().equals(name))
                .max(Comparator.comparingInt(rule -> rule.getKey().depth()))
                .map(Map.Entry::getValue)
                .orElse(true);
    }

    /** The lines that are needed: one that says what its nearest ancestor says is left out. */
    private static List<ConnectorSource.Container> listed(Dn root, Partition partition) {
        List<ConnectorSource.Container> lines = new ArrayList<>();
        partition.rules.entrySet().stream()
                .filter(rule -> rule.getKey().isAtOrBelow(root))
                .filter(rule -> decision(partition.rules, rule.getKey(), false) != rule.getValue())
                .sorted(Comparator.comparingInt(rule -> rule.getKey().depth()))
                .forEach(
                        rule ->
                                lines.add(
                                        new ConnectorSource.Container(
                                                rule.getKey().text(),
                                                rule.getValue(),
                                                partition.ids.get(rule.getKey()))));
        return lines;
    }

    /**
     * The partitions whose lines must be written, by the name in the file, with all their lines.
     */
    public Map<String, List<ConnectorSource.Container>> changes() {
        Map<String, List<ConnectorSource.Container>> changes = new LinkedHashMap<>();
        partitions.forEach(
                (dn, partition) -> {
                    List<ConnectorSource.Container> now = listed(dn, partition);
                    if (!now.equals(before.get(dn))) {
                        changes.put(partition.written, now);
                    }
                });
        return changes;
    }

    /** What the file will say of all partitions that it names, as a person reads it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        Map<String, List<ConnectorSource.Container>> changes = changes();
        partitions.forEach(
                (dn, partition) -> {
                    if (partition.declared || changes.containsKey(partition.written)) {
                        text.append(partition.written).append('\n');
                        listed(dn, partition)
                                .forEach(
                                        line ->
                                                text.append(
                                                                line.included()
                                                                        ? "    include "
                                                                        : "    exclude ")
                                                        .append(line.dn())
                                                        .append('\n'));
                    }
                });
        return text.toString();
    }
}
