// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.syncline.model.Schema;

/**
 * A project as the engine sees it: everything that its rule files declare, checked and compiled.
 * Immutable.
 *
 * @param name for people
 * @param staging whether staging mode is on: everything is computed, nothing is exported
 * @param parameters global parameters by name, without the percent signs
 * @param connectors in the order of the files
 * @param localDirectories directories that the project brings along
 * @param metaverse schema of the metaverse
 * @param store where the project keeps its data
 * @param runProfiles in the order of the files
 * @param limits bounds by connector
 * @param tests rule tests in the order of the files
 * @param rules all rules, disabled ones too, ordered by precedence
 */
public record ProjectModel(
        String name,
        boolean staging,
        Map<String, String> parameters,
        List<ConnectorDefinition> connectors,
        List<LocalDirectory> localDirectories,
        Schema metaverse,
        StoreDefinition store,
        List<RunProfile> runProfiles,
        List<ConnectorLimits> limits,
        List<RuleTest> tests,
        List<SyncRule> rules) {
    public ProjectModel {
        parameters = Map.copyOf(parameters);
        connectors = List.copyOf(connectors);
        localDirectories = List.copyOf(localDirectories);
        Objects.requireNonNull(store, "store");
        runProfiles = List.copyOf(runProfiles);
        limits = List.copyOf(limits);
        tests = List.copyOf(tests);
        rules =
                rules.stream()
                        .sorted(
                                Comparator.comparingInt(SyncRule::precedence)
                                        .thenComparing(SyncRule::key))
                        .toList();
    }

    /** A project on the embedded store without run profiles, limits and tests. */
    public ProjectModel(
            String name,
            boolean staging,
            Map<String, String> parameters,
            List<ConnectorDefinition> connectors,
            List<LocalDirectory> localDirectories,
            Schema metaverse,
            List<SyncRule> rules) {
        this(
                name,
                staging,
                parameters,
                connectors,
                localDirectories,
                metaverse,
                new StoreDefinition.Derby(false),
                List.of(),
                List.of(),
                List.of(),
                rules);
    }

    public Optional<ConnectorDefinition> connector(String connectorName) {
        return connectors.stream()
                .filter(connector -> connector.name().equals(connectorName))
                .findFirst();
    }

    /** The enabled rules of one connector and direction, by precedence. */
    public List<SyncRule> rules(String connectorName, Direction direction) {
        return rules.stream()
                .filter(
                        rule ->
                                !rule.disabled()
                                        && rule.direction() == direction
                                        && rule.connector().equals(connectorName))
                .toList();
    }

    /** The rule with that {@link SyncRule#key()}, enabled or not. */
    public Optional<SyncRule> rule(String key) {
        return rules.stream().filter(rule -> rule.key().equals(key)).findFirst();
    }
}
