// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.syncline.formats.ForeignConfiguration;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignMetaverse.ImportFlow;
import org.syncline.formats.ForeignReader;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.agent.AgentFilterSet;
import org.syncline.formats.agent.AgentPartition;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.migration.Corpus;
import org.syncline.migration.FilterMode;
import org.syncline.migration.Outcome;
import org.syncline.rules.Direction;

/** The server of the corpus: eight agents and their metaverse. */
class RealServerTest {
    @Test
    void everythingThatTheAgentsSayBecameSomething() throws Exception {
        ForeignConfiguration read = read();
        AgentRules rules = Server.rules(read, FilterMode.CLOUD_FILTERED);
        List<String> table = new ArrayList<>();
        read.agents().stream()
                .sorted(Comparator.comparing(ManagementAgent::name))
                .forEach(agent -> table.add(row(agent, read, rules)));
        // agent: partitions (selected), containers, filters, joins, projections, import and export
        // flows, run profiles > inbound rules, outbound rules, flows, flows as comments, other
        // joins
        assertThat(table)
                .containsExactly(
                        "Active Directory LDS: 3(1) 7 0 1 0 0 13 9 > 1 1 11 1 0",
                        "BHOLD Authorizations: 1(1) 0 0 2 0 1 4 10 > 2 2 5 0 0",
                        "BHOLD FIMEmployee: 1(1) 0 1 0 0 0 7 10 > 0 1 6 1 0",
                        "Bhold FimOrgunit: 1(1) 0 0 0 0 0 3 7 > 0 1 3 0 0",
                        "Contoso Active Directory: 4(1) 20 0 4 1 5 42 11 > 2 4 43 1 0",
                        "Contoso HR System: 1(1) 0 0 2 1 24 2 9 > 2 1 26 0 1",
                        "FIM Service: 1(1) 0 2 10 5 59 45 13 > 5 4 101 3 5",
                        "HROrg: 1(1) 0 0 1 1 3 0 7 > 1 0 3 0 0");
    }

    private static String row(
            ManagementAgent agent, ForeignConfiguration read, AgentRules translated) {
        List<ForeignRule> rules = translated.rules(agent.plainId()).toList();
        List<ForeignFlow> flows = rules.stream().flatMap(rule -> rule.flows().stream()).toList();
        long comments =
                flows.stream().filter(f -> f.kind() == ForeignFlow.Kind.NOT_CARRIED).count();
        long joins = rules.stream().mapToLong(rule -> rule.joins().size()).sum();
        return "%s: %d(%d) %d %d %d %d %d %d %d > %d %d %d %d %d"
                .formatted(
                        agent.name(),
                        agent.partitions().size(),
                        agent.selectedPartitions().size(),
                        agent.partitions().stream().mapToInt(RealServerTest::containers).sum(),
                        agent.filters().stream()
                                .map(AgentFilterSet::filters)
                                .mapToInt(List::size)
                                .sum(),
                        agent.joins().size(),
                        agent.projections().size(),
                        importFlows(read).stream()
                                .filter(flow -> flow.agentId().equals(agent.plainId()))
                                .count(),
                        agent.exportFlows().size(),
                        agent.runProfiles().size(),
                        rules.stream().filter(r -> r.direction() == Direction.INBOUND).count(),
                        rules.stream().filter(r -> r.direction() == Direction.OUTBOUND).count(),
                        flows.size() - comments,
                        comments,
                        agent.joins().size() - joins);
    }

    private static int containers(AgentPartition partition) {
        return partition.exclusions().size() + partition.inclusions().size();
    }

    @ParameterizedTest
    @EnumSource(FilterMode.class)
    void nothingIsNotUnderstood(FilterMode mode) throws Exception {
        AgentRules rules = Server.rules(read(), mode);
        assertThat(rules.items()).noneMatch(item -> item.outcome() == Outcome.NOT_UNDERSTOOD);
        assertThat(rules.needed()).as("the metaverse describes all that the rules use").isEmpty();
    }

    @Test
    void forEveryAttributeTheOrderOfTheContributorsIsTheOldOne() throws Exception {
        ForeignConfiguration read = read();
        AgentRules rules = Server.rules(read, FilterMode.CLOUD_FILTERED);
        Map<String, List<String>> old = new LinkedHashMap<>();
        importFlows(read).stream()
                .sorted(Comparator.comparingInt(ImportFlow::rank))
                .forEach(
                        flow ->
                                old.computeIfAbsent(
                                                flow.metaverseType() + " " + flow.attribute(),
                                                key -> new ArrayList<>())
                                        .add(flow.agentId() + " " + flow.objectType()));
        Map<String, List<String>> present = new HashMap<>();
        rules.rules().stream()
                .filter(rule -> rule.direction() == Direction.INBOUND)
                .sorted(Comparator.comparing(ForeignRule::precedence))
                .forEach(
                        rule ->
                                rule.flows()
                                        .forEach(
                                                flow ->
                                                        present.computeIfAbsent(
                                                                        rule.targetType()
                                                                                + " "
                                                                                + flow.target(),
                                                                        key -> new ArrayList<>())
                                                                .add(
                                                                        rule.connector()
                                                                                + " "
                                                                                + rule
                                                                                        .sourceType())));
        assertThat(old).hasSizeGreaterThan(50);
        assertThat(present).isEqualTo(old);
    }

    @Test
    void numbersAndNamesAreTheirRulesOwn() throws Exception {
        AgentRules rules = Server.rules(read(), FilterMode.JOIN_SCOPE);
        assertThat(rules.rules()).extracting(ForeignRule::precedence).doesNotHaveDuplicates();
        assertThat(rules.rules()).extracting(ForeignRule::name).doesNotHaveDuplicates();
        assertThat(rules.rules())
                .filteredOn(rule -> rule.name().equals("In from FIM Service - Person"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.scope()).hasSize(1));
        assertThat(rules.toString()).doesNotContain("Pa$$w0rd");
    }

    private static List<ImportFlow> importFlows(ForeignConfiguration read) {
        return read.metaverses().getFirst().importFlows();
    }

    private static ForeignConfiguration read() throws Exception {
        return new ForeignReader().read(Corpus.folder("mim-contoso"));
    }
}
