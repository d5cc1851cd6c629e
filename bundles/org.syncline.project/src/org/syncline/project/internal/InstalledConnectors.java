// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.SettingDescription;
import org.syncline.language.ConnectorCatalog;

/** The installed connector types, for looking up and for the checks of the language. */
final class InstalledConnectors implements ConnectorCatalog {
    private final List<ConnectorType> installed;

    /**
     * @param installed looked at anew each time: plug-ins come and go while a project is open
     */
    InstalledConnectors(List<ConnectorType> installed) {
        this.installed = installed;
    }

    List<ConnectorType> all() {
        return List.copyOf(installed);
    }

    Optional<ConnectorType> find(String id) {
        return installed.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    @Override
    public SortedSet<String> types() {
        SortedSet<String> ids = new TreeSet<>();
        installed.forEach(type -> ids.add(type.id()));
        return ids;
    }

    @Override
    public Optional<List<Setting>> settings(String type) {
        return find(type).map(ConnectorType::description).map(InstalledConnectors::settings);
    }

    private static List<Setting> settings(ConnectorDescription description) {
        return description.settings().stream().map(InstalledConnectors::setting).toList();
    }

    private static Setting setting(SettingDescription setting) {
        boolean secret = setting.kind() == SettingDescription.Kind.SECRET;
        return new Setting(
                setting.name(), setting.required(), secret, setting.choices(), setting::problemOf);
    }
}
