// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The settings of one connector, defaults filled in. Immutable. Its text form never shows a secret.
 *
 * @param name the connector's name in the project, for messages
 * @param settings plain settings by name
 * @param secrets secret settings by name
 */
public record ConnectorConfiguration(
        String name, Map<String, String> settings, Map<String, String> secrets) {
    public ConnectorConfiguration {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    public Optional<String> get(String setting) {
        return Optional.ofNullable(settings.get(setting));
    }

    public Optional<String> secret(String setting) {
        return Optional.ofNullable(secrets.get(setting));
    }

    @Override
    public String toString() {
        return "ConnectorConfiguration["
                + name
                + ", "
                + new TreeMap<>(settings)
                + ", secrets of "
                + secrets.keySet()
                + "]";
    }
}
