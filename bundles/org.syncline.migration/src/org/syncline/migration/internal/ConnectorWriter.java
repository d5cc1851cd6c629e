// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.formats.agent.AgentPartition;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.language.Quoting;
import org.syncline.migration.TranslateOptions;
import org.syncline.model.Dn;

/** Writes the declaration of a connector: where it connects to and what part of it is in scope. */
final class ConnectorWriter {
    private static final int WIDTH = 100;

    private final Connected connected;
    private final ManagementAgent agent;
    private final String origin;
    private final TranslateOptions options;
    private final Output output;
    private final SyncText text = new SyncText();

    /**
     * @param origin the agent's file as comments call it
     */
    ConnectorWriter(Connected connected, String origin, TranslateOptions options, Output output) {
        this.connected = connected;
        this.agent = connected.agent();
        this.origin = origin;
        this.options = options;
        this.output = output;
    }

    /**
     * @param attributes the selected ones; none selects all
     * @param parameters values that the rules of this connector name
     */
    void write(
            Collection<String> types,
            Collection<String> attributes,
            Map<String, String> parameters) {
        String connector = connected.name();
        String localDirectory = options.localDirectories().get(agent.name());
        String kind = ConnectorKind.of(agent);
        text.comment("From " + AgentTranslator.inWords(agent, origin) + ".");
        text.open("connector " + SyncText.quoted(connector) + " uses " + kind);
        if (connected.id() != null) {
            text.line("id " + SyncText.quoted(connected.id()));
        }
        if (localDirectory != null) {
            text.line("directory " + SyncText.quoted(localDirectory));
        } else if (kind.equals(ConnectorKind.LDAP)) {
            server();
        }
        if (isActiveDirectory()) {
            text.line("profile active-directory");
        }
        parameters.forEach(
                (name, value) ->
                        text.line(
                                "parameter "
                                        + SyncText.quoted(name)
                                        + " = "
                                        + SyncText.quoted(value)));
        agent.selectedPartitions().stream()
                .filter(partition -> isDn(partition.dn()))
                .forEach(this::partition);
        unselected();
        selection(types, attributes);
        if (!kind.equals(ConnectorKind.LDAP)) {
            connection();
        }
        text.close();
        String file = output.file("connectors", connected.stem(), text.toString());
        new ConnectorReport(agent, output).write(file, connector, kind);
    }

    private boolean isActiveDirectory() {
        return agent.category().equals("AD");
    }

    private void selection(Collection<String> types, Collection<String> attributes) {
        if (!types.isEmpty() || !attributes.isEmpty()) {
            text.blank();
        }
        list(text, "objects", types);
        list(text, "attributes", attributes);
    }

    /** A list of names, broken between them when it is long. */
    static void list(SyncText text, String word, Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        StringBuilder line = new StringBuilder(word);
        String separator = " ";
        for (String name : names) {
            String written = Quoting.name(name);
            if (line.length() + separator.length() + written.length() + 5 > WIDTH) {
                text.line(line.append(separator.strip()).toString());
                line.setLength(0);
                line.append("    ");
                separator = "";
            }
            line.append(separator).append(written);
            separator = ", ";
        }
        text.line(line.toString());
    }

    /** How the old system reached a system that no connector of Syncline reaches. */
    private void connection() {
        Map<String, String> known = new LinkedHashMap<>(agent.settings());
        known.putAll(agent.parameters());
        if (known.isEmpty()) {
            return;
        }
        text.blank().comment("The old system reached it with:");
        known.forEach((name, value) -> text.comment("  " + name + " = " + value));
    }

    private void server() {
        String host = agent.forest().isBlank() ? "server.example" : agent.forest();
        text.line("url " + SyncText.quoted("ldaps://" + host));
        String account = agent.accounts().getOrDefault("sign-in to the forest", "");
        if (!account.isEmpty()) {
            text.line("bind " + SyncText.quoted(account) + "  password secret");
        }
    }

    private void partition(AgentPartition partition) {
        text.blank();
        String head = "partition " + SyncText.quoted(partition.dn());
        List<Container> containers = containers(partition);
        if (containers.isEmpty()) {
            text.line(head);
            return;
        }
        text.open(head);
        for (Container container : containers) {
            text.line(
                    (container.included ? "include " : "exclude ") + SyncText.quoted(container.dn));
        }
        text.close();
    }

    static boolean isDn(String name) {
        return Dn.isValid(name) && Quoting.canQuote(name);
    }

    /** From the top of the tree down, so that a person sees what an exception is taken from. */
    private static List<Container> containers(AgentPartition partition) {
        List<Container> all = new ArrayList<>();
        partition.exclusions().forEach(dn -> all.add(new Container(dn, false)));
        partition.inclusions().forEach(dn -> all.add(new Container(dn, true)));
        all.removeIf(container -> !isDn(container.dn));
        all.sort(
                Comparator.comparingInt(Container::depth)
                        .thenComparing(Container::dn, String.CASE_INSENSITIVE_ORDER));
        return all;
    }

    private void unselected() {
        List<AgentPartition> others =
                agent.partitions().stream().filter(partition -> !partition.selected()).toList();
        if (others.isEmpty()) {
            return;
        }
        text.blank().comment("Partitions that the old system did not select:");
        others.forEach(partition -> text.comment("  " + partition.dn()));
    }

    private record Container(String dn, boolean included) {
        int depth() {
            return Dn.of(dn).depth();
        }
    }
}
