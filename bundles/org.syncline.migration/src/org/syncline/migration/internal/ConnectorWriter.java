// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.syncline.language.Quoting;
import org.syncline.migration.Outcome;
import org.syncline.migration.TranslateOptions;
import org.syncline.migration.agent.AgentPartition;
import org.syncline.migration.agent.ManagementAgent;
import org.syncline.model.Dn;

/** Writes the declaration of a connector: where it connects to and what part of it is in scope. */
final class ConnectorWriter {
    private final ManagementAgent agent;
    private final String origin;
    private final TranslateOptions options;
    private final Output output;
    private final SyncText text = new SyncText();

    ConnectorWriter(ManagementAgent agent, String origin, TranslateOptions options, Output output) {
        this.agent = agent;
        this.origin = origin;
        this.options = options;
        this.output = output;
    }

    void write(String connector, List<String> types) {
        String localDirectory = options.localDirectories().get(agent.name());
        String kind = kind();
        text.comment("From " + AgentTranslator.inWords(agent, origin) + ".");
        text.open("connector " + SyncText.quoted(connector) + " uses " + kind);
        if (!agent.id().isBlank()) {
            text.line("id " + SyncText.quoted(AgentTranslator.plainId(agent.id())));
        }
        if (localDirectory != null) {
            text.line("directory " + SyncText.quoted(localDirectory));
        } else if (kind.equals("ldap")) {
            server();
        }
        if (isActiveDirectory()) {
            text.line("profile active-directory");
        }
        agent.selectedPartitions().forEach(this::partition);
        unselected();
        if (!types.isEmpty()) {
            text.blank().line("objects " + String.join(", ", types));
        }
        text.close();
        report(output.file("connectors", connector, text.toString()), connector, kind);
    }

    private boolean isActiveDirectory() {
        return agent.category().equals("AD");
    }

    private String kind() {
        return switch (agent.category()) {
            case "AD", "ADAM" -> "ldap";
            default -> {
                String word = agent.category().toLowerCase(java.util.Locale.ROOT);
                yield Quoting.isName(word) ? word : "unknown";
            }
        };
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

    /** From the top of the tree down, so that a person sees what an exception is taken from. */
    private static List<Container> containers(AgentPartition partition) {
        List<Container> all = new ArrayList<>();
        partition.exclusions().forEach(dn -> all.add(new Container(dn, false)));
        partition.inclusions().forEach(dn -> all.add(new Container(dn, true)));
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
                kind.equals("ldap") ? Outcome.CARRIED_OVER : Outcome.NOT_VERIFIED,
                "connector",
                connector,
                agent.location(),
                file,
                kind.equals("ldap")
                        ? "from " + agent.name()
                        : "no connector for systems of the kind "
                                + agent.category()
                                + " ships with this version; the declaration keeps what is known");
        for (AgentPartition partition : agent.partitions()) {
            output.report(
                    partition.selected() ? Outcome.CARRIED_OVER : Outcome.NOT_CARRIED_OVER,
                    "partition",
                    partition.dn(),
                    partition.location(),
                    partition.selected() ? file : "",
                    partition.selected() ? counts(partition) : "it was not selected");
        }
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

    private static String counts(AgentPartition partition) {
        return partition.inclusions().size()
                + " included and "
                + partition.exclusions().size()
                + " excluded containers; the nearest listed one decides";
    }

    private record Container(String dn, boolean included) {
        int depth() {
            return Dn.isValid(dn) ? Dn.of(dn).depth() : 0;
        }
    }
}
