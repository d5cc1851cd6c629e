// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.syncline.formats.ForeignConfiguration;
import org.syncline.formats.agent.AgentPartition;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.migration.analysis.FilterFinding.Trust;

/** What becomes of each part of the configuration (semantics reference, 8.2 and 8.4). */
final class CarryOvers {
    private static final String CARRIED = "carried over";
    private static final String TRANSLATED = "\"translate\" writes it";

    private final ForeignConfiguration configuration;
    private final List<FilterFinding> filters;
    private final RuleOverview rules;
    private final List<ServerFact> server;
    private final boolean aadConnect;
    private final List<CarryOver> found = new ArrayList<>();

    CarryOvers(
            ForeignConfiguration configuration,
            List<FilterFinding> filters,
            RuleOverview rules,
            List<ServerFact> server,
            Product product) {
        this.configuration = configuration;
        this.filters = filters;
        this.rules = rules;
        this.server = server;
        this.aadConnect = product == Product.AAD_CONNECT;
    }

    List<CarryOver> list() {
        scope();
        filters();
        features();
        logic();
        rules();
        return found;
    }

    private void add(String what, String found1, String vendor, String syncline) {
        found.add(new CarryOver(what, found1, vendor, syncline));
    }

    private void scope() {
        List<AgentPartition> all =
                configuration.agents().stream().flatMap(a -> a.partitions().stream()).toList();
        List<AgentPartition> selected = all.stream().filter(AgentPartition::selected).toList();
        add(
                "domains and partitions",
                selected.size() + " of " + all.size() + " selected",
                CARRIED,
                TRANSLATED);
        long in = selected.stream().mapToLong(p -> p.inclusions().size()).sum();
        long out = selected.stream().mapToLong(p -> p.exclusions().size()).sum();
        add(
                "containers (OU)",
                in + " included, " + out + " excluded",
                CARRIED,
                TRANSLATED + "; the nearest listed container above an object decides");
    }

    private void filters() {
        if (filters.isEmpty()) {
            add("connector filters", "none", aadConnect ? "not used" : "nothing to do", "nothing");
            return;
        }
        long doubtful = filters.stream().filter(f -> f.trust() == Trust.NOT_VERIFIED).count();
        long unknown = filters.stream().filter(f -> f.trust() == Trust.NOT_UNDERSTOOD).count();
        add(
                "connector filters",
                filters.size()
                        + (doubtful > 0 ? ", " + doubtful + " not verified" : "")
                        + (unknown > 0 ? ", " + unknown + " not understood" : ""),
                "filters on attributes of users become rules; of other types nothing is documented",
                "\"translate\" writes them as rules (--filters says which way); one that is not"
                        + " understood stands as a comment and is never dropped");
    }

    private void features() {
        String passwords = value("password-hash-sync");
        boolean agents =
                configuration.agents().stream().anyMatch(ManagementAgent::passwordSynchronization);
        add(
                "password synchronization",
                passwords.isEmpty()
                        ? agents ? "allowed for a management agent" : "not said"
                        : onOff(passwords),
                CARRIED,
                "not: Syncline moves no passwords; rules keep their flag");
        add(
                "Exchange hybrid",
                said("hybrid-exchange"),
                CARRIED,
                "its flows are rules and are translated as such");
        add(
                "sign-in attribute (alternate ID)",
                value("alternate-id").isEmpty() ? "not said" : value("alternate-id"),
                CARRIED,
                "it stands in the rules");
        String writeBack =
                String.join(
                        ", ",
                        on("password-writeback", "passwords"),
                        on("device-writeback", "devices"),
                        on("group-writeback", "groups"));
        writeBack = writeBack.replaceAll("(, )+", ", ").replaceAll("^, |, $", "");
        add(
                "write-back",
                writeBack.isEmpty() ? "none that the files say" : writeBack,
                "devices are not carried over; set it up again",
                "outbound rules to Active Directory are translated; passwords are not moved");
    }

    private String on(String key, String name) {
        return value(key).equalsIgnoreCase("true") ? name : "";
    }

    private String said(String key) {
        return value(key).isEmpty() ? "not said" : onOff(value(key));
    }

    private static String onOff(String value) {
        return value.equalsIgnoreCase("true") ? "on" : "off";
    }

    private String value(String key) {
        return server.stream()
                .filter(fact -> fact.key().equals(key))
                .map(ServerFact::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private void logic() {
        List<ManagementAgent> agents = configuration.agents();
        long joins = agents.stream().mapToLong(a -> a.joins().size()).sum();
        long projections = agents.stream().mapToLong(a -> a.projections().size()).sum();
        long exports = agents.stream().mapToLong(a -> a.exportFlows().size()).sum();
        long imports =
                configuration.metaverses().stream().mapToLong(m -> m.importFlows().size()).sum();
        if (joins + projections + exports + imports > 0) {
            String refused = "the vendor's own are made anew; added or changed ones are refused";
            add(
                    "joins and projections",
                    joins + " and " + projections,
                    refused,
                    TRANSLATED + "; what code decides is left to you");
            add(
                    "attribute flows",
                    imports + " to the metaverse, " + exports + " from it",
                    refused,
                    TRANSLATED + "; what code computes is left to you");
        }
        long profiles = agents.stream().mapToLong(a -> a.runProfiles().size()).sum();
        add(
                "run profiles",
                String.valueOf(profiles),
                "not carried over; the vendor's setup makes its own",
                TRANSLATED);
    }

    private void rules() {
        if (!aadConnect && rules.standard() + rules.custom().size() == 0) {
            return;
        }
        int named = rules.standardNamed();
        add(
                "standard rules",
                rules.standard()
                        + (named > 0 ? ", and a policy names " + named : "")
                        + (rules.modified().isEmpty()
                                ? ""
                                : "; " + rules.modified().size() + " with signs of a change"),
                "replaced by those of the new version; changes to them are lost",
                TRANSLATED + " as they are, changes included");
        add(
                "custom rules",
                String.valueOf(rules.custom().size()),
                "kept at an in-place upgrade; an import of settings enables disabled ones",
                TRANSLATED);
        add(
                "disabled rules",
                String.valueOf(rules.disabled().size()),
                "standard ones stay disabled",
                "they stay disabled");
    }
}
