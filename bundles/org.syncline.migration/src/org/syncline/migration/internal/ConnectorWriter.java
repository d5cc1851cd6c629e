// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.syncline.formats.agent.AgentPartition;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.language.Quoting;
import org.syncline.migration.Outcome;
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
        report(output.file("connectors", connected.stem(), text.toString()), connector, kind);
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

    private static boolean isDn(String name) {
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

    private void report(String file, String connector, String kind) {
        output.report(
                kind.equals(ConnectorKind.LDAP) ? Outcome.CARRIED_OVER : Outcome.NOT_VERIFIED,
                "connector",
                connector,
                agent.location(),
                file,
                kind.equals(ConnectorKind.LDAP)
                        ? "from " + agent.name()
                        : "no connector for systems of the kind "
                                + (agent.subtype().isBlank() ? agent.category() : agent.subtype())
                                + " ships with this version; the declaration keeps what is known,"
                                + " and the rules can be checked");
        agent.partitions().forEach(partition -> report(partition, file));
        for (Map.Entry<String, String> account : agent.accounts().entrySet()) {
            output.report(
                    Outcome.NOT_CARRIED_OVER,
                    "password",
                    account.getValue(),
                    agent.location(),
                    "",
                    "an export holds no password ("
                            + account.getKey()
                            + "); store it with the secret command");
        }
    }

    private void report(AgentPartition partition, String file) {
        if (!partition.selected()) {
            left(Outcome.NOT_CARRIED_OVER, partition, partition.dn(), "it was not selected");
            return;
        }
        if (!isDn(partition.dn())) {
            String reason = "its name is no distinguished name: the system has no tree";
            left(Outcome.NOT_CARRIED_OVER, partition, partition.dn(), reason);
            return;
        }
        output.report(
                Outcome.CARRIED_OVER,
                "partition",
                partition.dn(),
                partition.location(),
                file,
                counts(partition));
        Stream.concat(partition.exclusions().stream(), partition.inclusions().stream())
                .filter(dn -> !isDn(dn))
                .forEach(
                        dn ->
                                left(
                                        Outcome.NOT_UNDERSTOOD,
                                        partition,
                                        "container " + dn,
                                        "it is no distinguished name; write it by hand"));
    }

    private void left(Outcome outcome, AgentPartition partition, String subject, String reason) {
        output.report(outcome, "partition", subject, partition.location(), "", reason);
    }

    private static String counts(AgentPartition partition) {
        return partition.inclusions().size()
                + " included and "
                + partition.exclusions().size()
                + " excluded containers; the nearest listed one decides";
    }

    private record Container(String dn, boolean included) {
        int depth() {
            return Dn.of(dn).depth();
        }
    }
}
