// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.migration.internal.mim.Server.AD;
import static org.syncline.migration.internal.mim.Server.comparing;
import static org.syncline.migration.internal.mim.Server.constant;
import static org.syncline.migration.internal.mim.Server.direct;
import static org.syncline.migration.internal.mim.Server.exports;
import static org.syncline.migration.internal.mim.Server.intrinsic;
import static org.syncline.migration.internal.mim.Server.join;
import static org.syncline.migration.internal.mim.Server.portal;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.formats.ForeignRule;
import org.syncline.migration.Outcome;

class OutboundLogicTest {
    private static final String SOURCE = "<src-attribute>mail</src-attribute>";

    @TempDir private Path folder;

    @Test
    void anAbsentValueLeavesTheTargetAloneWhereItDid() throws Exception {
        AgentRules rules =
                rules(
                        exports(
                                "mail true " + direct("mail"),
                                "cn false " + direct("mail"),
                                "sn true " + tree("<fn id='Trim'><arg>mail</arg></fn>"),
                                "dn true "
                                        + tree(
                                                "<fn id='+'><arg>\"CN=\"</arg><arg>mail</arg>"
                                                        + "</fn>")));
        assertThat(flows(rules.rules().getFirst()))
                .containsExactly(
                        "mail <- IIF(IsPresent([mail]), [mail], IgnoreThisFlow)",
                        "cn <- mail",
                        "sn <- With($value, Trim([mail]), IIF(IsPresent($value), $value,"
                                + " IgnoreThisFlow))",
                        "dn <- \"CN=\" & [mail]");
    }

    @Test
    void aFlowForNewObjectsYieldsToOneForAll() throws Exception {
        String once = "mapping-type='direct' initial-flow-only='true'";
        AgentRules rules =
                rules(
                        exports(
                                "mail false " + portal(once, SOURCE),
                                "mail true " + portal("mapping-type='direct'", SOURCE),
                                "cn false "
                                        + portal(
                                                once, "<src-attribute>accountName</src-attribute>"),
                                "cn true " + portal("mapping-type='direct'", SOURCE)));
        assertThat(rules.rules())
                .extracting(ForeignRule::name)
                .containsExactly(
                        "Out to SourceAD - user", "Out to SourceAD - user - initial values");
        assertThat(flows(rules.rules().get(0)))
                .as("the flow that comes to the same stands once")
                .containsExactly(
                        "mail <- IIF(IsPresent([mail]), [mail], IgnoreThisFlow)",
                        "cn <- IIF(IsPresent([mail]), [mail], IgnoreThisFlow)");
        assertThat(flows(rules.rules().get(1))).containsExactly("cn <- accountName once");
        assertThat(rules.rules()).extracting(ForeignRule::precedence).isSorted();
    }

    @Test
    void aFlowForNewObjectsThatNeverHasAnEffectIsNotWritten() throws Exception {
        AgentRules rules =
                rules(
                        exports(
                                "cn false "
                                        + portal(
                                                "mapping-type='direct' initial-flow-only='true'",
                                                SOURCE),
                                "cn true "
                                        + tree(
                                                "<fn id='+'><arg>\"x\"</arg><arg>mail</arg>"
                                                        + "</fn>")));
        assertThat(rules.rules())
                .extracting(Server::words)
                .containsExactly("Out to SourceAD - user | JOIN | cn <- \"x\" & [mail]");
        assertThat(reasons(rules, Outcome.CARRIED_OVER, "export flow"))
                .hasSize(2)
                .anyMatch(reason -> reason.contains("is not needed"));
    }

    @Test
    void rulesOfThePortalStayApartBecauseTheyWereForDifferentObjects() throws Exception {
        String one = portal("mapping-type='direct'", SOURCE);
        AgentRules rules =
                rules(
                        exports(
                                "mail false " + one,
                                "mail false " + one.replace("AAAAAAAA-1111", "BBBBBBBB-1111"),
                                "cn false " + direct("cn")));
        assertThat(rules.rules())
                .extracting(ForeignRule::name)
                .containsExactly(
                        "Out to SourceAD - user",
                        "Out to SourceAD - user 2",
                        "Out to SourceAD - user 3");
        assertThat(rules.rules().getFirst().remarks())
                .anyMatch(remark -> remark.contains("Give it a scope"));
        assertThat(reasons(rules, Outcome.NOT_VERIFIED, "synchronization rule")).hasSize(2);
    }

    @Test
    void aPasswordIsNeitherInARuleNorInTheReport() throws Exception {
        String secret = "Pa$$w0rd";
        AgentRules rules =
                rules(
                        exports(
                                "unicodePwd false "
                                        + portal(
                                                "mapping-type='constant' initial-flow-only='true'",
                                                "<sync-rule-value>"
                                                        + secret
                                                        + "</sync-rule-value>"),
                                "userPassword false " + constant(secret)));
        assertThat(rules.toString()).doesNotContain(secret);
        assertThat(flows(rules.rules().getFirst()))
                .allMatch(flow -> flow.contains("<- // a value of an attribute that holds"));
        assertThat(reasons(rules, Outcome.NOT_CARRIED_OVER, "export flow"))
                .hasSize(2)
                .allMatch(reason -> reason.startsWith("passwords are not carried over"));
    }

    @Test
    void aConstantIsOfTheTypeOfItsTarget() throws Exception {
        AgentRules rules =
                rules(
                        exports(
                                "isCriticalSystemObject false " + constant("0"),
                                "employeeNumber false " + constant("512"),
                                "userAccountControl false " + constant("many"),
                                "manager false " + constant("nobody"),
                                "objectGUID false " + constant("AQI="),
                                "mail false " + constant("")));
        assertThat(flows(rules.rules().getFirst()))
                .containsExactly(
                        "isCriticalSystemObject <- \"False\"",
                        "employeeNumber <- \"512\"",
                        "userAccountControl <- // \"many\"",
                        "manager <- // \"nobody\"",
                        "objectGUID <- \"AQI=\"",
                        "mail <- // an empty text");
    }

    @Test
    void whatAMetaverseObjectDoesNotHaveIsNotCarried() throws Exception {
        AgentRules rules =
                rules(
                        exports(
                                "cn false " + intrinsic("object-id"),
                                "sn false <dn-part-mapping><dn-part>1</dn-part></dn-part-mapping>",
                                "mail false <odd-mapping><x>1</x></odd-mapping>"));
        assertThat(flows(rules.rules().getFirst())).allMatch(flow -> flow.contains("<- // "));
        assertThat(reasons(rules, Outcome.NOT_CARRIED_OVER, "export flow")).hasSize(2);
        assertThat(reasons(rules, Outcome.NOT_UNDERSTOOD, "export flow")).hasSize(1);
    }

    @Test
    void theConditionsOfAFlowAreTheScopeOfItsRule() throws Exception {
        String scoped =
                portal(
                        "mapping-type='direct'",
                        SOURCE
                                + "<sync-rule-value><export-flow><scoping><scope><csAttribute>"
                                + "department</csAttribute><csOperator>EQUAL</csOperator><csValue>IT"
                                + "</csValue></scope></scoping></export-flow></sync-rule-value>");
        assertThat(rules(exports("mail false " + scoped)).rules())
                .extracting(Server::words)
                .containsExactly(
                        "Out to SourceAD - user | JOIN | scope department EQUAL IT | mail <- mail");
    }

    @Test
    void deprovisioningIsSaidAtTheRuleAndInTheReport() throws Exception {
        for (String action :
                List.of(
                        "delete-object",
                        "make-explicit-disconnector",
                        "make-normal-disconnector")) {
            String cleanup =
                    "<provisioning-cleanup type='declared'><action>"
                            + action
                            + "</action></provisioning-cleanup>";
            AgentRules rules = rules(exports("mail false " + direct("mail")) + cleanup);
            boolean same = action.equals("make-normal-disconnector");
            assertThat(rules.rules().getFirst().remarks().toString().contains(action))
                    .isEqualTo(!same);
            assertThat(
                            reasons(
                                    rules,
                                    same ? Outcome.CARRIED_OVER : Outcome.NOT_CARRIED_OVER,
                                    "deprovisioning"))
                    .singleElement()
                    .asString()
                    .startsWith(action);
        }
    }

    @Test
    void objectsThatProgramCodeCreatedAreNamed() throws Exception {
        Server server =
                new Server(folder)
                        .agent(exports("mail false " + direct("mail")))
                        .metaverse("<extension><assembly-name>Mv.dll</assembly-name></extension>");
        assertThat(server.rules().rules().getFirst().remarks())
                .anyMatch(remark -> remark.contains("program code (Mv.dll) created them"));
        Server joined =
                new Server(folder)
                        .agent(
                                join(comparing("mail", direct("mail"))),
                                exports("mail false " + direct("mail")))
                        .metaverse("<extension><assembly-name>Mv.dll</assembly-name></extension>");
        AgentRules rules = joined.rules();
        assertThat(rules.rules()).allMatch(rule -> !rule.remarks().toString().contains("created"));
        assertThat(reasons(rules, Outcome.NOT_CARRIED_OVER, "extension")).hasSize(1);
    }

    @Test
    void deletionRulesAreExplainedAndTheLastLinkKeepsWhatItKept() throws Exception {
        String join = join(comparing("mail", direct("mail")));
        String imports = AD + " user " + direct("mail");
        AgentRules last =
                new Server(folder)
                        .agent(join)
                        .imports("mail", "ranked", imports)
                        .metaverse(deletion("declared-last", ""))
                        .rules();
        assertThat(last.rules().getFirst().linkType().word()).isEqualTo("sticky join");
        assertThat(reasons(last, Outcome.CARRIED_OVER, "deletion rule")).hasSize(1);
        AgentRules any =
                new Server(folder)
                        .agent(join)
                        .imports("mail", "ranked", imports)
                        .metaverse(deletion("declared-any", "<src-ma>{" + AD + "}</src-ma>"))
                        .rules();
        assertThat(any.rules().getFirst().linkType().word()).isEqualTo("join");
        assertThat(any.metaverseRemarks())
                .anyMatch(remark -> remark.contains("the link to any of these was cut: SourceAD"));
        assertThat(reasons(any, Outcome.NOT_CARRIED_OVER, "deletion rule")).hasSize(1);
    }

    @Test
    void withoutTheMetaverseItIsSaidThatTheImportFlowsAreMissing() throws Exception {
        AgentRules rules = rules(join(comparing("employeeID", direct("employeeNumber"))));
        assertThat(reasons(rules, Outcome.NOT_CARRIED_OVER, "import flow"))
                .singleElement()
                .asString()
                .contains("MV.xml");
        assertThat(rules.needed().get("person").get("employeeID").type().word())
                .isEqualTo("integer");
    }

    private static String deletion(String type, String agents) {
        return "<mv-deletion><mv-deletion-rule mv-object-type='person' id='{1}' type='"
                + type
                + "'>"
                + agents
                + "</mv-deletion-rule></mv-deletion>";
    }

    private static String tree(String fn) {
        return portal(
                "mapping-type='expression'",
                SOURCE
                        + "<sync-rule-value><export-flow>"
                        + fn
                        + "</export-flow></sync-rule-value>");
    }

    private AgentRules rules(String blocks) throws Exception {
        return new Server(folder).agent(blocks).rules();
    }

    private static List<String> flows(ForeignRule rule) {
        return rule.flows().stream().map(Server::words).toList();
    }

    private static List<String> reasons(AgentRules rules, Outcome outcome, String kind) {
        return rules.items().stream()
                .filter(item -> item.outcome() == outcome && item.kind().equals(kind))
                .map(LogicItem::reason)
                .toList();
    }
}
