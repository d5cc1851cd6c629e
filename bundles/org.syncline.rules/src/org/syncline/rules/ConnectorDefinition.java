// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.syncline.model.Schema;

/**
 * A connector as the project declares it.
 *
 * @param name unique in the project
 * @param id the value of {@code %Connector.ID%}, or null
 * @param type the word after {@code uses}: a connector type's id
 * @param settings plain settings by name, checked against the type's description
 * @param secretSettings names of settings declared {@code secret}: their values are in the secret
 *     store
 * @param localDirectory name of the local directory that serves this connector, or null; then the
 *     url is handed over when the connector is opened
 * @param partitions selected partitions
 * @param objectTypes selected object types, in the order of the file
 * @param attributes selected attributes, in the order of the file; none selects all
 * @param parameters the connector's own parameters by name, without the percent signs; they hide
 *     the project's
 * @param export when changes go out
 * @param schema types and attributes of the connected directory as far as the project declares them
 */
public record ConnectorDefinition(
        String name,
        String id,
        String type,
        Map<String, String> settings,
        Set<String> secretSettings,
        String localDirectory,
        List<PartitionDefinition> partitions,
        List<String> objectTypes,
        List<String> attributes,
        Map<String, String> parameters,
        ExportMode export,
        Schema schema,
        SourceLocation location) {
    public ConnectorDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        settings = Map.copyOf(settings);
        secretSettings = Set.copyOf(secretSettings);
        partitions = List.copyOf(partitions);
        objectTypes = List.copyOf(objectTypes);
        attributes = List.copyOf(attributes);
        parameters = Map.copyOf(parameters);
        Objects.requireNonNull(export, "export");
    }

    /** A connector with all attributes and without parameters of its own, exported after review. */
    public ConnectorDefinition(
            String name,
            String id,
            String type,
            Map<String, String> settings,
            Set<String> secretSettings,
            String localDirectory,
            List<PartitionDefinition> partitions,
            List<String> objectTypes,
            Schema schema,
            SourceLocation location) {
        this(
                name,
                id,
                type,
                settings,
                secretSettings,
                localDirectory,
                partitions,
                objectTypes,
                List.of(),
                Map.of(),
                ExportMode.REVIEWED,
                schema,
                location);
    }

    /**
     * The identity under which the store knows the connector: its id in lower case without braces,
     * else its name.
     */
    public String key() {
        return id == null
                ? name
                : id.toLowerCase(java.util.Locale.ROOT).replace("{", "").replace("}", "");
    }
}
