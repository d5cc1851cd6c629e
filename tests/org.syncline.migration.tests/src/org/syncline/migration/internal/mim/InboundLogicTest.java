// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.migration.internal.mim.Server.AD;
import static org.syncline.migration.internal.mim.Server.HR;
import static org.syncline.migration.internal.mim.Server.comparing;
import static org.syncline.migration.internal.mim.Server.constant;
import static org.syncline.migration.internal.mim.Server.direct;
import static org.syncline.migration.internal.mim.Server.intrinsic;
import static org.syncline.migration.internal.mim.Server.join;
import static org.syncline.migration.internal.mim.Server.portal;
import static org.syncline.migration.internal.mim.Server.projection;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.formats.ForeignRule;
import org.syncline.migration.AgentXml;
import org.syncline.migration.Outcome;

class InboundLogicTest {
    @TempDir private Path folder;

    @Test
    void joinsAndProjectionAndFlowsOfATypeAreOneRule() throws Exception {
        Server server =
                new Server(folder)
                        .agent(
                                join(
                                        comparing("employeeID", direct("employeeNumber")),
                                        comparing("mail", direct("mail"))),
                                join(comparing("mail", direct("mail"))),
                                projection("declared"))
                        .imports("mail", "ranked", AD + " user " + direct("mail"));
        AgentRules rules = server.rules();
        assertThat(words(rules))
                .containsExactly(
                        "In from SourceAD - user | PROVISION | join employeeNumber=employeeID and"
                                + " mail=mail or mail=mail | mail <- mail");
        assertThat(reasons(rules, Outcome.CARRIED_OVER, "projection"))
                .containsExactly(
                        "Here an object is projected only when it has a value for a join:"
                                + " employeeNumber, mail");
    }

    @Test
    void aJoinWithProgramCodeIsACommentAsAWhole() throws Exception {
        String scripted =
                "<scripted-mapping><src-attribute>sn</src-attribute><script-context>Key"
                        + "</script-context></scripted-mapping>";
        AgentRules rules =
                new Server(folder)
                        .agent(
                                join(
                                        comparing("mail", direct("mail")),
                                        comparing("employeeID", scripted)))
                        .rules();
        assertThat(words(rules)).containsExactly("In from SourceAD - user | JOIN");
        assertThat(rules.rules().getFirst().remarks())
                .anyMatch(
                        r -> r.contains("NOT CARRIED OVER: join mail = mail and sn = employeeID"));
        assertThat(reasons(rules, Outcome.NOT_CARRIED_OVER, "join"))
                .containsExactly("program code computes what is compared with employeeID");
    }

    @Test
    void aScriptThatChoosesAmongHitsIsADoubt() throws Exception {
        AgentRules rules =
                new Server(folder)
                        .agent(
                                join(comparing("mail", direct("mail")))
                                        .replace(
                                                "<resolution type='none'/>",
                                                "<resolution type='scripted'><script-context>Pick"
                                                        + "</script-context></resolution>"))
                        .rules();
        assertThat(words(rules)).containsExactly("In from SourceAD - user | JOIN | join mail=mail");
        assertThat(reasons(rules, Outcome.NOT_VERIFIED, "join"))
                .singleElement()
                .asString()
                .contains("program code (Pick) chose one");
    }

    @Test
    void aJoinThatSearchedEverythingSearchesWhatTheOthersName() throws Exception {
        String anywhere =
                join(comparing("mail", direct("mail"))).replace(" mv-object-type='person'", "");
        AgentRules rules = new Server(folder).agent(anywhere).rules();
        assertThat(rules.rules().getFirst().targetType()).isEqualTo("*");
        AgentRules known = new Server(folder).agent(anywhere, projection("declared")).rules();
        assertThat(known.rules().getFirst().targetType()).isEqualTo("person");
        assertThat(reasons(known, Outcome.NOT_VERIFIED, "join"))
                .singleElement()
                .asString()
                .contains("searched every type of the metaverse, this one person");
    }

    @Test
    void aJoinOfThePortalIsCarriedAndItsConditionsAreTheScope() throws Exception {
        AgentRules rules =
                new Server(folder)
                        .agent(
                                join(comparing("mail", direct("mail")))
                                        .replace(
                                                "<join-criterion id='{1}'>",
                                                "<join-criterion id='{1}' join-cri-type='sync-rule'"
                                                        + " sync-rule-id='{AAAAAAAA-1111-0000-0000-000000000001}'>"
                                                        + "<scoping><scope><csAttribute>mail</csAttribute>"
                                                        + "<csOperator>ENDSWITH</csOperator><csValue>@x</csValue>"
                                                        + "</scope></scoping>"),
                                projection("sync-rule"))
                        .rules();
        assertThat(words(rules))
                .containsExactlyInAnyOrder(
                        "In from SourceAD - user | PROVISION",
                        "In from SourceAD - user 2 | JOIN | scope mail ENDSWITH @x | join mail=mail");
        assertThat(reasons(rules, Outcome.CARRIED_OVER, "join"))
                .containsExactly(
                        "from the portal's synchronization rule"
                                + " aaaaaaaa-1111-0000-0000-000000000001");
    }

    @Test
    void aProjectionByProgramCodeIsNotCarried() throws Exception {
        AgentRules rules =
                new Server(folder)
                        .agent(join(comparing("mail", direct("mail"))), projection("scripted"))
                        .rules();
        assertThat(words(rules)).containsExactly("In from SourceAD - user | JOIN | join mail=mail");
        assertThat(rules.rules().getFirst().remarks())
                .anyMatch(remark -> remark.contains("program code decided"));
        assertThat(reasons(rules, Outcome.NOT_CARRIED_OVER, "projection")).hasSize(1);
    }

    @Test
    void everyKindOfMappingHasItsForm() throws Exception {
        String tree =
                "<src-attribute>mail</src-attribute><sync-rule-value><import-flow><src><attr>mail"
                        + "</attr></src><dest>x</dest><fn id='UpperCase'><arg>mail</arg></fn></import-flow>"
                        + "</sync-rule-value>";
        Server server = new Server(folder).agent(projection("declared"));
        server.imports("a", "ranked", AD + " user " + direct("mail"))
                .imports("b", "ranked", AD + " user " + constant("x"))
                .imports("enabled", "ranked", AD + " user " + constant("1"))
                .imports(
                        "c",
                        "ranked",
                        AD
                                + " user <scripted-mapping><src-attribute>sn</src-attribute>"
                                + "<script-context>Flow1</script-context></scripted-mapping>")
                .imports(
                        "d",
                        "ranked",
                        AD + " user <dn-part-mapping><dn-part>2</dn-part></dn-part-mapping>")
                .imports("e", "ranked", AD + " user " + intrinsic("dn"))
                .imports("f", "ranked", AD + " user " + intrinsic("object-type"))
                .imports("g", "ranked", AD + " user " + intrinsic("object-id"))
                .imports("h", "ranked", AD + " user " + portal("mapping-type='expression'", tree))
                .imports(
                        "i",
                        "ranked",
                        AD
                                + " user "
                                + portal(
                                        "mapping-type='constant' initial-flow-only='true'",
                                        "<sync-rule-value>EU</sync-rule-value>"))
                .imports(
                        "j",
                        "ranked",
                        AD
                                + " user "
                                + portal(
                                        "mapping-type='direct' is-existence-test='true'",
                                        "<src-attribute>mail</src-attribute>"))
                .imports("k", "ranked", AD + " user " + constant("100%x% of it"));
        AgentRules rules = server.rules();
        assertThat(rules.rules().getFirst().flows())
                .extracting(Server::words)
                .containsExactlyInAnyOrder(
                        "a <- mail",
                        "b <- \"x\"",
                        "enabled <- \"True\"",
                        "c <- // program code \"Flow1\" from sn",
                        "d <- DNComponent(CRef([dn]), 2)",
                        "e <- dn",
                        "f <- \"user\"",
                        "g <- // <object-id>",
                        "h <- UCase([mail])",
                        "i <- \"EU\" once",
                        "j <- // an existence test",
                        "k <- \"100%x% of it\"");
        assertThat(reasons(rules, Outcome.NOT_UNDERSTOOD, "import flow")).isEmpty();
        assertThat(reasons(rules, Outcome.NOT_VERIFIED, "import flow")).hasSize(1);
        assertThat(reasons(rules, Outcome.NOT_CARRIED_OVER, "import flow")).hasSize(3);
    }

    @Test
    void anUnknownFunctionIsNotUnderstoodAndNeverDropped() throws Exception {
        String tree =
                "<src-attribute>mail</src-attribute><sync-rule-value><import-flow>"
                        + "<fn id='Frobnicate'><arg>mail</arg></fn></import-flow></sync-rule-value>";
        AgentRules rules =
                new Server(folder)
                        .agent(projection("declared"))
                        .imports(
                                "a",
                                "ranked",
                                AD + " user " + portal("mapping-type='expression'", tree))
                        .rules();
        assertThat(rules.rules().getFirst().flows())
                .extracting(Server::words)
                .containsExactly("a <- // Frobnicate(mail)");
        assertThat(reasons(rules, Outcome.NOT_UNDERSTOOD, "import flow"))
                .singleElement()
                .asString()
                .contains("no function \"Frobnicate\"");
    }

    @Test
    void ranksThatContradictEachOtherCostARuleAndKeepTheirOrder() throws Exception {
        AgentRules rules =
                new Server(folder)
                        .agent(AD, new AgentXml().with(projection("declared")))
                        .agent(HR, new AgentXml().name("HR").with(projection("declared")))
                        .imports("a", "ranked", rank(HR, "mail"), rank(AD, "mail"))
                        .imports("b", "ranked", rank(AD, "mail"), rank(HR, "mail"))
                        .rules();
        assertThat(words(rules))
                .containsExactly(
                        "In from SourceAD - user | PROVISION | b <- mail",
                        "In from HR - user | PROVISION | a <- mail | b <- mail",
                        "In from SourceAD - user - other precedence | JOIN | a <- mail");
        assertThat(rules.rules())
                .extracting(ForeignRule::precedence)
                .containsExactly(100, 101, 102);
    }

    @Test
    void equalAndManualPrecedenceAreDoubts() throws Exception {
        AgentRules rules =
                new Server(folder)
                        .agent(AD, new AgentXml().with(projection("declared")))
                        .agent(HR, new AgentXml().name("HR").with(projection("declared")))
                        .imports("a", "equal", rank(HR, "mail"), rank(AD, "mail"))
                        .imports("b", "manual", rank(HR, "mail"), rank(AD, "mail"))
                        .imports("c", "equal", rank(HR, "mail"))
                        .rules();
        assertThat(reasons(rules, Outcome.NOT_VERIFIED, "import flow"))
                .hasSize(4)
                .anyMatch(reason -> reason.contains("equal precedence"))
                .anyMatch(reason -> reason.contains("program code chose"));
    }

    @Test
    void aFlowOfAnAgentThatIsNotThereIsReported() throws Exception {
        AgentRules rules =
                new Server(folder)
                        .agent(projection("declared"))
                        .imports("a", "ranked", rank(HR, "mail"))
                        .rules();
        assertThat(reasons(rules, Outcome.NOT_CARRIED_OVER, "import flow"))
                .containsExactly("its management agent " + HR + " is not among the sources");
    }

    private static String rank(String agent, String source) {
        return agent + " user " + direct(source);
    }

    private static List<String> words(AgentRules rules) {
        return rules.rules().stream().map(Server::words).toList();
    }

    private static List<String> reasons(AgentRules rules, Outcome outcome, String kind) {
        return rules.items().stream()
                .filter(item -> item.outcome() == outcome && item.kind().equals(kind))
                .map(LogicItem::reason)
                .toList();
    }
}
