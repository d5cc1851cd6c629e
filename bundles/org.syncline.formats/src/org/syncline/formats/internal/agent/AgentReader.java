// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.agent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.syncline.formats.agent.AgentDeprovisioning;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.formats.internal.DsmlSchema;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.xml.XmlElement;

/** Reads {@code ma-data}. */
public final class AgentReader {
    /** Large blocks that say nothing about the configuration. */
    public static final Set<String> SKIPPED =
            Set.of("ma-ui-settings", "ui-data", "cookie", "water-mark", "filter-hints");

    /** What is read, and what tells of the old server's life only. */
    private static final Set<String> KNOWN =
            Set.of(
                    "format-version",
                    "id",
                    "name",
                    "description",
                    "category",
                    "subtype",
                    "ma-listname",
                    "ma-companyname",
                    "creation-time",
                    "last-modification-time",
                    "version",
                    "internal-version",
                    "SyncConfig-refresh-schema",
                    "schema",
                    "attribute-inclusion",
                    "encrypted-attributes",
                    "stay-disconnector",
                    "join",
                    "projection",
                    "export-attribute-flow",
                    "provisioning-cleanup",
                    "extension",
                    "controller-configuration",
                    "private-configuration",
                    "ma-ui-settings",
                    "ma-partition-data",
                    "ma-run-data",
                    "capabilities-mask",
                    "export-type",
                    "dn-construction",
                    "password-sync-allowed",
                    "password-sync",
                    "component_mappings");

    /** Blocks of the private configuration that describe schema or hold state and secrets. */
    private static final Set<String> NO_SETTINGS =
            Set.of(
                    "mms-info",
                    "importing",
                    "parameter-definitions",
                    "parameter-values",
                    "primary_class_mappings",
                    "possible_component_mappings",
                    "password-extension-config",
                    "watermark");

    private final XmlElement data;
    private final Notes notes;

    private AgentReader(XmlElement data, Notes notes) {
        this.data = data;
        this.notes = notes;
    }

    /** Whether the element is an agent, bare or wrapped. */
    public static boolean isAgent(XmlElement root) {
        return switch (root.name()) {
            case "ma-data" -> true;
            case "saved-ma-configuration", "export-ma" -> root.first("ma-data").isPresent();
            default -> false;
        };
    }

    /**
     * Reads an agent.
     *
     * @param root for which {@link #isAgent} holds
     */
    public static ManagementAgent read(XmlElement root, Notes notes) {
        return new AgentReader(root.first("ma-data").orElse(root), notes).agent();
    }

    private ManagementAgent agent() {
        String name = data.childText("name");
        notes.unknown(data, "management agent", name, KNOWN);
        LogicReader logic = new LogicReader(notes);
        return new ManagementAgent(
                data.childText("id"),
                name,
                data.childText("description"),
                data.childText("category"),
                data.childText("subtype"),
                text("private-configuration", "adma-configuration", "forest-name"),
                settings(),
                parameters(),
                texts("attribute-inclusion", "attribute"),
                DsmlSchema.read(data),
                texts("dn-construction", "attribute"),
                containers(),
                new PartitionReader(notes).read(data),
                logic.filters(data),
                logic.joins(data),
                logic.projections(data),
                logic.exportFlows(data),
                new RunProfileReader(notes).read(data),
                deprovisioning(),
                text("extension", "assembly-name"),
                data.childText("password-sync-allowed").equals("1"),
                accounts(),
                data.location());
    }

    private String text(String... path) {
        return data.path(path).map(XmlElement::trimmed).findFirst().orElse("");
    }

    private List<String> texts(String... path) {
        return data.path(path).map(XmlElement::trimmed).filter(t -> !t.isEmpty()).toList();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        data.all("private-configuration")
                .flatMap(e -> e.children().stream())
                .forEach(block -> settings(block, "", settings));
        return settings;
    }

    private static void settings(XmlElement block, String path, Map<String, String> settings) {
        for (XmlElement setting : block.children()) {
            if (NO_SETTINGS.contains(setting.name())) {
                continue;
            }
            if (setting.children().isEmpty()) {
                if (!setting.trimmed().isEmpty()) {
                    settings.put(path + setting.name(), setting.trimmed());
                }
            } else {
                settings(setting, path + setting.name() + "/", settings);
            }
        }
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        Stream<XmlElement> configurations =
                data.all("private-configuration").flatMap(e -> e.children().stream());
        configurations
                .flatMap(e -> e.all("parameter-values"))
                .forEach(values -> parameters.putAll(Parameters.read(values, notes)));
        return parameters;
    }

    private Map<String, String> containers() {
        Map<String, String> containers = new LinkedHashMap<>();
        data.path("component_mappings", "mapping")
                .forEach(
                        m ->
                                containers.put(
                                        m.childText("dn_component"), m.childText("object_class")));
        return containers;
    }

    private AgentDeprovisioning deprovisioning() {
        return data.all("provisioning-cleanup")
                .findFirst()
                .map(
                        e ->
                                new AgentDeprovisioning(
                                        e.attribute("type"), e.childText("action"), e.location()))
                .orElse(new AgentDeprovisioning("", "", data.location()));
    }

    private Map<String, String> accounts() {
        Map<String, String> accounts = new TreeMap<>();
        data.path("private-configuration", "adma-configuration")
                .findFirst()
                .ifPresent(ad -> account(ad, accounts));
        String impersonated = text("controller-configuration", "impersonation", "user");
        if (!impersonated.isEmpty()) {
            accounts.put("impersonation by the host process", impersonated);
        }
        return accounts;
    }

    private static void account(XmlElement ad, Map<String, String> accounts) {
        String user = ad.childText("forest-login-user");
        String domain = ad.childText("forest-login-domain");
        if (!user.isEmpty()) {
            accounts.put("sign-in to the forest", domain.isEmpty() ? user : domain + "\\" + user);
        }
    }
}
