// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.Map;
import java.util.stream.Stream;
import org.syncline.formats.agent.AgentPartition;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.migration.Outcome;

/** Says what became of a connector, its partitions and its accounts. */
final class ConnectorReport {
    private final ManagementAgent agent;
    private final Output output;

    ConnectorReport(ManagementAgent agent, Output output) {
        this.agent = agent;
        this.output = output;
    }

    void write(String file, String connector, String kind) {
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
        if (!ConnectorWriter.isDn(partition.dn())) {
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
                .filter(dn -> !ConnectorWriter.isDn(dn))
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
}
