// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.syncline.connector.Cancellation;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.SettingDescription;
import org.syncline.project.Secrets;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;

/**
 * Opens the connectors of a project: settings, defaults, secrets, and the address of a local
 * directory.
 */
final class ConnectorOpener {
    private final Path folder;
    private final InstalledConnectors installed;
    private final Secrets secrets;
    private final LocalServers localServers;

    ConnectorOpener(
            Path folder,
            InstalledConnectors installed,
            Secrets secrets,
            LocalServers localServers) {
        this.folder = folder;
        this.installed = installed;
        this.secrets = secrets;
        this.localServers = localServers;
    }

    /** Opens a connector that is given back soon after somebody asked to stop. */
    @SuppressWarnings("resource") // it is closed with what holds it
    OpenConnector open(ProjectModel model, ConnectorDefinition definition, Cancellation stop)
            throws ConnectorException {
        return new OpenConnector(open(model, definition), stop);
    }

    @SuppressWarnings("resource") // the local servers are closed with the session
    Connector open(ProjectModel model, ConnectorDefinition definition) throws ConnectorException {
        ConnectorType type =
                installed
                        .find(definition.type())
                        .orElseThrow(
                                () ->
                                        new ConnectorException(
                                                ConnectorException.Kind.CONFIGURATION,
                                                "Connector \""
                                                        + definition.name()
                                                        + "\" uses \""
                                                        + definition.type()
                                                        + "\", which is not installed.",
                                                "Install a connector of that type; installed are "
                                                        + installed.types()
                                                        + ".",
                                                null));
        Map<String, String> settings = new HashMap<>();
        type.description().settings().stream()
                .filter(setting -> setting.defaultValue() != null)
                .forEach(setting -> settings.put(setting.name(), setting.defaultValue()));
        settings.putAll(definition.settings());
        type.description()
                .settings()
                .forEach(
                        setting ->
                                settings.computeIfPresent(
                                        setting.name(), (name, value) -> resolved(setting, value)));
        Map<String, String> confidential = secretsOf(type, definition);
        if (definition.localDirectory() != null) {
            LocalServer server = localServers.server(model, definition.localDirectory());
            server.identifyBy(settings.get("anchor"));
            settings.put("url", server.url());
            // The in-memory server searches everything again for each page.
            settings.put("page-size", "0");
            settings.put("bind", server.bindDn());
            confidential.put("password", server.password());
        }
        return type.open(new ConnectorConfiguration(definition.name(), settings, confidential));
    }

    /** A file is meant from the project's folder, wherever the process was started. */
    private String resolved(SettingDescription setting, String value) {
        boolean file =
                setting.kind() == SettingDescription.Kind.FILE
                        || setting.kind() == SettingDescription.Kind.TRUST_STORE;
        return file ? folder.resolve(value).toString() : value;
    }

    private Map<String, String> secretsOf(ConnectorType type, ConnectorDefinition definition)
            throws ConnectorException {
        Map<String, String> found = new HashMap<>();
        for (var declared : ProjectSecrets.declared(type, definition).entrySet()) {
            SettingDescription setting = declared.getValue();
            found.put(setting.name(), secret(definition, setting, declared.getKey()));
        }
        return found;
    }

    private String secret(ConnectorDefinition definition, SettingDescription setting, String owner)
            throws ConnectorException {
        return secrets.secret(owner, setting.name())
                .orElseThrow(
                        () ->
                                new ConnectorException(
                                        ConnectorException.Kind.CREDENTIALS,
                                        "The "
                                                + setting.label().toLowerCase(java.util.Locale.ROOT)
                                                + " of connector \""
                                                + definition.name()
                                                + "\" is not known.",
                                        "Keep it with \"syncline secret PROJECT --connector NAME\", or"
                                                + " set the environment variable "
                                                + EnvironmentSecrets.variable(owner)
                                                + ", or let SYNCLINE_SECRETS_FILE name a file with"
                                                + " the line \""
                                                + owner
                                                + "=…\".",
                                        null));
    }
}
