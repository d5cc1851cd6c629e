// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.syncline.connector.BrowsesContainers;
import org.syncline.connector.Cancellation;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.DescribesServer;
import org.syncline.connector.DiscoversSchema;
import org.syncline.connector.PresentsCertificate;
import org.syncline.connector.SettingDescription;
import org.syncline.connector.SettingDescription.Kind;
import org.syncline.connector.TestsConnection;
import org.syncline.language.ConnectorSource;
import org.syncline.model.Dn;
import org.syncline.model.Schema;
import org.syncline.project.Connections;
import org.syncline.project.ProjectException;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;

/** Connectors of one project; each operation that contacts a directory opens one of its own. */
final class ProjectConnections implements Connections {
    private final Path folder;
    private final InstalledConnectors installed;
    private final ConnectorOpener opener;
    private final Supplier<ProjectModel> model;
    private final Cancellation cancellation;

    /**
     * @param model the project as its files are now
     */
    ProjectConnections(
            Path folder,
            InstalledConnectors installed,
            ConnectorOpener opener,
            Supplier<ProjectModel> model) {
        this(folder, installed, opener, model, Cancellation.NEVER);
    }

    private ProjectConnections(
            Path folder,
            InstalledConnectors installed,
            ConnectorOpener opener,
            Supplier<ProjectModel> model,
            Cancellation cancellation) {
        this.folder = folder;
        this.installed = installed;
        this.opener = opener;
        this.model = model;
        this.cancellation = cancellation;
    }

    @Override
    public Connections until(Cancellation stop) {
        return new ProjectConnections(folder, installed, opener, model, stop);
    }

    @Override
    public List<ConnectorType> types() {
        return installed.all();
    }

    @Override
    public ConnectorType type(String connector) {
        String type = definition(model.get(), connector).type();
        return installed
                .find(type)
                .orElseThrow(
                        () ->
                                new ProjectException(
                                        "Connectors of type \"" + type + "\" are not installed.",
                                        "Installed are " + installed.types() + ".",
                                        null));
    }

    private static ConnectorDefinition definition(ProjectModel project, String connector) {
        return project.connectors().stream()
                .filter(found -> found.name().equals(connector))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ProjectException(
                                        "The project has no connector \"" + connector + "\".",
                                        "It has "
                                                + project.connectors().stream()
                                                        .map(ConnectorDefinition::name)
                                                        .toList()
                                                + ".",
                                        null));
    }

    /** Work on an open connector. */
    @FunctionalInterface
    private interface Work<C, T> {
        T with(C connector) throws ConnectorException;
    }

    @SuppressWarnings("resource") // the same connector, by another type
    private <C extends Connector, T> T with(
            String connector, Class<C> capability, String missing, Work<C, T> work) {
        ProjectModel project = model.get();
        try (OpenConnector open =
                opener.open(project, definition(project, connector), cancellation)) {
            if (!capability.isInstance(open.get())) {
                throw new ProjectException(
                        "Connector \"" + connector + "\" cannot " + missing + ".",
                        "Its kind of connector does not offer it.",
                        null);
            }
            return work.with(capability.cast(open.get()));
        } catch (ConnectorException e) {
            throw new ProjectException(e.getMessage(), e.remedy(), e);
        }
    }

    @Override
    public String test(String connector) {
        return with(connector, TestsConnection.class, "be tested", TestsConnection::test);
    }

    @Override
    public Discovered discover(String connector) {
        List<Dn> partitions =
                definition(model.get(), connector).partitions().stream()
                        .map(partition -> Dn.of(partition.dn()))
                        .toList();
        return with(
                connector,
                DiscoversSchema.class,
                "tell its schema",
                open -> {
                    List<DescribesServer.Fact> server =
                            open instanceof DescribesServer telling
                                    ? telling.describeServer(partitions)
                                    : List.of();
                    return new Discovered(
                            open.discoverSchema(),
                            definition(model.get(), connector).schema(),
                            new SchemaFile(folder, connector).path(),
                            server);
                });
    }

    @Override
    public Path keepSchema(String connector, Schema schema) {
        return new SchemaFile(folder, connector).write(schema);
    }

    @Override
    public List<BrowsesContainers.Container> containers(String connector, Dn parent, int limit) {
        return with(
                connector,
                BrowsesContainers.class,
                "list containers",
                open -> open.containers(parent, limit));
    }

    @Override
    public boolean browsesContainers(String connector) {
        ProjectModel project = model.get();
        try (Connector open = opener.open(project, definition(project, connector))) {
            return open instanceof BrowsesContainers;
        } catch (ConnectorException e) {
            throw new ProjectException(e.getMessage(), e.remedy(), e);
        }
    }

    @Override
    public List<X509Certificate> presentedCertificates(String connector) {
        return with(
                connector,
                Connector.class,
                "be opened",
                open ->
                        open instanceof PresentsCertificate presenting
                                ? presenting.presentedCertificates()
                                : List.of());
    }

    @Override
    public Path trust(String connector, X509Certificate certificate) {
        SettingDescription setting =
                type(connector).description().settings().stream()
                        .filter(found -> found.kind() == Kind.TRUST_STORE)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new ProjectException(
                                                "Connector \""
                                                        + connector
                                                        + "\" keeps no trust store.",
                                                "Its kind of connector trusts what Java trusts.",
                                                null));
        String declared = definition(model.get(), connector).settings().get(setting.name());
        Path file =
                declared == null
                        ? Path.of("trust", connector.replaceAll("[^A-Za-z0-9.-]+", "-") + ".pem")
                        : Path.of(declared);
        TrustStore.add(folder.resolve(file), certificate);
        if (declared == null) {
            String text = file.toString().replace('\\', '/');
            changeSettings(
                    connector,
                    Map.of(setting.name(), Optional.of(new ConnectorSource.Written.Value(text))));
        }
        return file;
    }

    @Override
    public List<Field> settings(String connector) {
        ConnectorDefinition definition = definition(model.get(), connector);
        List<Field> fields = new ArrayList<>();
        for (SettingDescription setting : type(connector).description().settings()) {
            boolean secret = definition.secretSettings().contains(setting.name());
            fields.add(new Field(setting, definition.settings().get(setting.name()), secret));
        }
        return fields;
    }

    @Override
    public boolean changeSettings(
            String connector, Map<String, Optional<ConnectorSource.Written>> settings) {
        ConnectorType type = type(connector);
        settings.forEach(
                (name, written) -> written.ifPresent(value -> requireUsable(type, name, value)));
        return change(connector, source -> source.withSettings(settings));
    }

    private static void requireUsable(
            ConnectorType type, String name, ConnectorSource.Written written) {
        SettingDescription setting =
                type.description()
                        .setting(name)
                        .orElseThrow(
                                () ->
                                        new ProjectException(
                                                type.label() + " has no setting " + name + ".",
                                                "Its settings are in its documentation.",
                                                null));
        boolean secret = written instanceof ConnectorSource.Written.Secret;
        if (secret != (setting.kind() == Kind.SECRET)) {
            throw new ProjectException(
                    setting.label() + (secret ? " is no secret." : " must not stand in a file."),
                    secret ? "Give its value." : "Keep it in the secret store.",
                    null);
        }
        if (written instanceof ConnectorSource.Written.Value value) {
            setting.problemOf(value.text())
                    .ifPresent(
                            problem -> {
                                throw new ProjectException(
                                        setting.label()
                                                + ": \""
                                                + value.text()
                                                + "\" "
                                                + problem
                                                + ".",
                                        "Correct it.",
                                        null);
                            });
        }
    }

    @Override
    public boolean changeContainers(
            String connector, String partition, List<ConnectorSource.Container> containers) {
        return change(connector, source -> source.withContainers(partition, containers));
    }

    @Override
    public boolean changeObjects(String connector, List<String> types) {
        return change(connector, source -> source.withObjects(types));
    }

    @Override
    public boolean changeAttributes(String connector, List<String> names) {
        return change(connector, source -> source.withAttributes(names));
    }

    private boolean change(String connector, Function<ConnectorSource, String> change) {
        return new ConnectorFile(folder).change(connector, change);
    }
}
