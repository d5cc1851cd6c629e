// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.syncline.formats.FormatException;
import org.syncline.formats.internal.DsmlSchema;
import org.syncline.formats.internal.xml.XmlElement;
import org.syncline.formats.internal.xml.XmlFile;
import org.syncline.formats.internal.xml.XmlLimits;
import org.syncline.model.Printable;

/** Reads the XML export of a management agent. Stateless, safe for use by many threads. */
public final class ManagementAgentReader {
    private static final Set<String> ROOTS = Set.of("saved-ma-configuration", "export-ma");

    /** Large blocks that say nothing about the configuration. */
    private static final Set<String> SKIPPED =
            Set.of("ma-ui-settings", "ui-data", "cookie", "filter-hints", "component_mappings");

    private final XmlLimits limits;

    public ManagementAgentReader() {
        this(XmlLimits.DEFAULT);
    }

    ManagementAgentReader(XmlLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads one file.
     *
     * @param file where it is
     * @param name what messages and origins call it
     * @throws FormatException when it cannot be read or is the export of something else
     */
    public ManagementAgent read(Path file, String name) throws FormatException {
        XmlElement root = new XmlFile(name, limits, SKIPPED).read(file);
        XmlElement data = root;
        if (ROOTS.contains(root.name())) {
            data = root.first("ma-data").orElseThrow(() -> foreign(root));
        } else if (!root.name().equals("ma-data")) {
            throw foreign(root);
        }
        return agent(data);
    }

    private static FormatException foreign(XmlElement root) {
        String what =
                switch (root.name()) {
                    case "saved-mv-configuration", "mv-data" -> "a metaverse configuration";
                    case "synchronizationRule" -> "a synchronization rule of Azure AD Connect";
                    case "mms", "mmsml" -> "a connector space export";
                    default -> "a <" + Printable.of(root.name(), 60) + "> document";
                };
        return new FormatException(
                root.location(),
                "this is " + what + ", not the export of a management agent",
                "give the file that \"Export Management Agent\" wrote; its first element is"
                        + " <saved-ma-configuration>. Other kinds of configuration are not read by"
                        + " this version");
    }

    private static ManagementAgent agent(XmlElement data) {
        return new ManagementAgent(
                data.childText("id"),
                data.childText("name"),
                data.childText("category"),
                data.path("private-configuration", "adma-configuration", "forest-name")
                        .map(XmlElement::trimmed)
                        .findFirst()
                        .orElse(""),
                texts(data, "attribute-inclusion", "attribute"),
                DsmlSchema.read(data),
                data.path("ma-partition-data", "partition")
                        .map(ManagementAgentReader::partition)
                        .toList(),
                data.path("stay-disconnector", "filter-set")
                        .map(ManagementAgentReader::filterSet)
                        .toList(),
                AgentLogic.joins(data),
                AgentLogic.projections(data),
                AgentLogic.exportFlows(data),
                runProfiles(data),
                data.path("provisioning-cleanup")
                        .map(
                                e ->
                                        e.first("action")
                                                .map(XmlElement::trimmed)
                                                .orElse(e.attribute("type")))
                        .findFirst()
                        .orElse(""),
                data.path("extension", "assembly-name")
                        .map(XmlElement::trimmed)
                        .findFirst()
                        .orElse(""),
                data.childText("password-sync-allowed").equals("1"),
                accounts(data),
                data.location());
    }

    private static List<String> texts(XmlElement element, String... path) {
        return element.path(path).map(XmlElement::trimmed).filter(t -> !t.isEmpty()).toList();
    }

    private static AgentPartition partition(XmlElement partition) {
        return new AgentPartition(
                partition.childText("id"),
                partition.childText("name"),
                partition.childText("selected").equals("1"),
                texts(partition, "filter", "object-classes", "object-class"),
                texts(partition, "filter", "containers", "exclusions", "exclusion"),
                texts(partition, "filter", "containers", "inclusions", "inclusion"),
                partition.location());
    }

    private static AgentFilterSet filterSet(XmlElement set) {
        return new AgentFilterSet(
                set.attribute("cd-object-type"),
                set.attribute("type"),
                set.attribute("import-filter").equals("1"),
                set.all("filter-alternative").map(ManagementAgentReader::filter).toList(),
                set.location());
    }

    private static AgentFilter filter(XmlElement alternative) {
        return new AgentFilter(
                alternative.attribute("id"),
                alternative.all("condition").map(ManagementAgentReader::condition).toList(),
                alternative.location());
    }

    private static AgentCondition condition(XmlElement condition) {
        XmlElement value = condition.first("value").orElse(null);
        return new AgentCondition(
                condition.attribute("cd-attribute"),
                condition.attribute("intrinsic-attribute").equals("true"),
                condition.attribute("operator"),
                value == null ? "" : value.text(),
                value == null ? "" : value.attribute("ui-radix"),
                value == null ? "" : value.attribute("encoding"),
                condition.location());
    }

    private static List<AgentRunProfile> runProfiles(XmlElement data) {
        return data.path("ma-run-data", "run-configuration")
                .map(
                        run ->
                                new AgentRunProfile(
                                        run.childText("name"),
                                        run.path("configuration", "step", "step-type")
                                                .map(step -> step.attribute("type"))
                                                .toList(),
                                        run.location()))
                .toList();
    }

    private static Map<String, String> accounts(XmlElement data) {
        Map<String, String> accounts = new TreeMap<>();
        data.path("private-configuration", "adma-configuration")
                .findFirst()
                .ifPresent(
                        ad -> {
                            String user = ad.childText("forest-login-user");
                            String domain = ad.childText("forest-login-domain");
                            if (!user.isEmpty()) {
                                accounts.put(
                                        "sign-in to the forest",
                                        domain.isEmpty() ? user : domain + "\\" + user);
                            }
                        });
        data.path("controller-configuration", "impersonation")
                .findFirst()
                .map(impersonation -> impersonation.childText("user"))
                .filter(user -> !user.isEmpty())
                .ifPresent(user -> accounts.put("impersonation by the host process", user));
        return accounts;
    }
}
