// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.util.List;
import java.util.Optional;

/**
 * What can be configured on a kind of connector.
 *
 * @param settings in the order in which a panel shows them
 */
public record ConnectorDescription(List<SettingDescription> settings) {
    public ConnectorDescription {
        settings = List.copyOf(settings);
    }

    public Optional<SettingDescription> setting(String name) {
        return settings.stream().filter(setting -> setting.name().equals(name)).findFirst();
    }
}
