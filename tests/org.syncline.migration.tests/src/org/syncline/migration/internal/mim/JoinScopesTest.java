// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.migration.AgentXml.condition;
import static org.syncline.migration.internal.mim.Server.AD;
import static org.syncline.migration.internal.mim.Server.comparing;
import static org.syncline.migration.internal.mim.Server.direct;
import static org.syncline.migration.internal.mim.Server.join;
import static org.syncline.migration.internal.mim.Server.projection;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.formats.ForeignClause;
import org.syncline.migration.AgentXml;
import org.syncline.migration.Outcome;

class JoinScopesTest {
    @TempDir private Path folder;

    @Test
    void theOppositeOfTheFiltersIsTheScopeOfEveryRuleThatLinks() throws Exception {
        AgentXml agent =
                linking()
                        .filter(condition("extensionAttribute15", "equality", "NoSync"))
                        .filter(
                                condition("sAMAccountName", "substring-start", "svc-"),
                                condition("mail", "not-present", ""));
        AgentRules rules = rules(agent);
        assertThat(rules.rules())
                .extracting(Server::words)
                .containsExactly(
                        "In from SourceAD - user | PROVISION"
                                + " | scope extensionAttribute15 NOTEQUAL NoSync"
                                + " and sAMAccountName NOTSTARTSWITH svc-"
                                + " or extensionAttribute15 NOTEQUAL NoSync and mail ISNOTNULL"
                                + " | join mail=mail");
        assertThat(rules.rules().getFirst().remarks())
                .anyMatch(r -> r.contains("Not in scope, filter") && r.contains("starts with"));
        assertThat(filters(rules))
                .hasSize(2)
                .allSatisfy(
                        item -> {
                            assertThat(item.outcome()).isEqualTo(Outcome.CARRIED_OVER);
                            assertThat(item.reason())
                                    .contains("stays out of the metaverse")
                                    .contains("--filters cloud-filtered");
                        });
    }

    @Test
    void rulesThatOnlyFlowNeedNoScope() throws Exception {
        AgentXml agent = linking().filter(condition("mail", "present", ""));
        AgentRules rules =
                new Server(folder)
                        .exact()
                        .agent(AD, agent)
                        .agent(Server.HR, new AgentXml().name("HR").with(projection("declared")))
                        .imports("a", "ranked", rank(AD), rank(Server.HR))
                        .imports("b", "ranked", rank(Server.HR), rank(AD))
                        .rules();
        assertThat(rules.rules())
                .filteredOn(rule -> rule.name().startsWith("In from SourceAD"))
                .extracting(rule -> rule.scope().size())
                .containsExactly(1, 0);
    }

    @Test
    void aConditionThatIsNotKnownIsNeverDropped() throws Exception {
        AgentXml agent =
                linking()
                        .filter(condition("mail", "sounds-like", "x"))
                        .filter(condition("mail", "equality", "x"));
        AgentRules rules = rules(agent);
        assertThat(rules.rules().getFirst().scope()).hasSize(1);
        assertThat(rules.rules().getFirst().remarks())
                .anyMatch(r -> r.contains("NOT TRANSLATED: mail sounds-like \"x\""));
        assertThat(filters(rules))
                .extracting(LogicItem::outcome)
                .containsExactly(Outcome.NOT_UNDERSTOOD, Outcome.CARRIED_OVER);
    }

    @Test
    void anOppositeThatNobodyCouldReadIsNotWritten() throws Exception {
        AgentXml agent = linking();
        for (int i = 0; i < 12; i++) {
            agent.filter(
                    condition("mail", "equality", "a" + i),
                    condition("sAMAccountName", "equality", "b" + i));
        }
        AgentRules rules = rules(agent);
        assertThat(rules.rules().getFirst().scope()).isEmpty();
        assertThat(rules.rules().getFirst().remarks())
                .anyMatch(r -> r.contains("more than 64 alternatives"));
        assertThat(filters(rules))
                .hasSize(12)
                .allMatch(item -> item.outcome() == Outcome.NOT_CARRIED_OVER);
    }

    @Test
    void filtersThatLeaveOutEverythingLeaveNothingInScope() throws Exception {
        AgentXml agent =
                linking()
                        .filter(condition("mail", "present", ""))
                        .filter(condition("mail", "not-present", ""));
        assertThat(rules(agent).rules().getFirst().scope())
                .singleElement()
                .satisfies(
                        group ->
                                assertThat(group)
                                        .extracting(ForeignClause::operator)
                                        .containsExactly("ISNULL", "ISNOTNULL"));
    }

    @Test
    void withoutARuleThatLinksTheFiltersAreLeftToOthers() throws Exception {
        AgentRules rules = rules(new AgentXml().filter(condition("mail", "present", "")));
        assertThat(rules.rules()).isEmpty();
        assertThat(filters(rules)).isEmpty();
    }

    @Test
    void aFilterByProgramCodeIsSaidAtTheRule() throws Exception {
        AgentXml agent =
                linking()
                        .with(
                                "<stay-disconnector><filter-set cd-object-type='user' type='scripted'/></stay-disconnector>");
        assertThat(rules(agent).rules().getFirst().remarks())
                .anyMatch(r -> r.contains("program code left out some of these objects"));
    }

    private static AgentXml linking() {
        return new AgentXml()
                .with(join(comparing("mail", direct("mail"))))
                .with(projection("declared"));
    }

    private static String rank(String agent) {
        return agent + " user " + direct("mail");
    }

    private AgentRules rules(AgentXml agent) throws Exception {
        return new Server(folder).exact().agent(AD, agent).rules();
    }

    private static List<LogicItem> filters(AgentRules rules) {
        return rules.items().stream().filter(item -> item.kind().equals("filter")).toList();
    }
}
