// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.SettingDescription;
import org.syncline.project.ConnectorSecrets;
import org.syncline.project.Secrets;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.StoreDefinition;

/** What the connectors of a project declare {@code secret}, beside what is known of it. */
final class ProjectSecrets implements ConnectorSecrets {
    private final InstalledConnectors installed;
    private final Secrets secrets;
    private final Supplier<ProjectModel> model;

    ProjectSecrets(InstalledConnectors installed, Secrets secrets, Supplier<ProjectModel> model) {
        this.installed = installed;
        this.secrets = secrets;
        this.model = model;
    }

    /**
     * The secret settings that a connector declares, by the names that they go by. The first goes
     * by the connector's name alone, others by both names: a proxy's password must never be taken
     * for that of the directory, nor the other way.
     */
    static Map<String, SettingDescription> declared(
            ConnectorType type, ConnectorDefinition definition) {
        Map<String, SettingDescription> found = new LinkedHashMap<>();
        for (SettingDescription setting : type.description().settings()) {
            if (setting.kind() == SettingDescription.Kind.SECRET
                    && definition.secretSettings().contains(setting.name())) {
                String name = definition.name();
                found.put(found.isEmpty() ? name : name + "/" + setting.name(), setting);
            }
        }
        return found;
    }

    @Override
    public List<Entry> needed() {
        ProjectModel project = model.get();
        List<Entry> entries = new ArrayList<>();
        boolean password =
                switch (project.store()) {
                    case StoreDefinition.Derby derby -> derby.encrypted();
                    case StoreDefinition.Postgresql server -> true;
                };
        if (password) {
            entries.add(entry(DATABASE, "", "password", "Password"));
        }
        project.connectors().forEach(connector -> entries.addAll(entries(connector)));
        return entries;
    }

    @Override
    public List<Entry> needed(String connector) {
        return needed().stream().filter(entry -> entry.connector().equals(connector)).toList();
    }

    private List<Entry> entries(ConnectorDefinition definition) {
        List<Entry> entries = new ArrayList<>();
        // Which settings a connector of an unknown kind has, nobody knows.
        installed
                .find(definition.type())
                .map(type -> declared(type, definition))
                .orElse(Map.of())
                .forEach(
                        (name, setting) ->
                                entries.add(
                                        entry(
                                                name,
                                                definition.name(),
                                                setting.name(),
                                                setting.label())));
        return entries;
    }

    private Entry entry(String name, String connector, String setting, String label) {
        return new Entry(
                name,
                connector,
                setting,
                label,
                EnvironmentSecrets.variable(name),
                secrets.origin(name, setting));
    }

    @Override
    public SortedSet<String> unused() {
        SortedSet<String> names = new TreeSet<>(secrets.kept());
        needed().forEach(entry -> names.remove(entry.name()));
        return names;
    }

    @Override
    public void keep(String name, char[] value) {
        secrets.keep(name, value);
    }

    @Override
    public void hold(String name, char[] value) {
        secrets.hold(name, value);
    }

    @Override
    public boolean forget(String name) {
        return secrets.forget(name);
    }
}
