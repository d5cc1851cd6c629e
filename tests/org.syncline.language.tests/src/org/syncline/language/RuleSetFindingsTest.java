// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only shows when rules are looked at together, or clauses of a scope are. */
class RuleSetFindingsTest {
    private static final String DEAD = "contradictory-scope";

    static Stream<Arguments> findings() {
        return Stream.concat(scopes(), ruleSets());
    }

    private static Stream<Arguments> scopes() {
        return Stream.of(
                scope("«mail EQUAL \"a\" and mail EQUAL \"b\"»", DEAD, "never applies"),
                scope("«mail ISNULL and mail EQUAL \"a\"»", DEAD, "cannot both hold"),
                scope("«mail ISNULL and mail ISNOTNULL»", DEAD, "ISNOTNULL"),
                scope("«mail EQUAL \"A\" and mail NOTEQUAL \"a\"»", DEAD, "NOTEQUAL"),
                scope("«mail STARTSWITH \"ab\" and mail STARTSWITH \"b\"»", DEAD, ""),
                scope("«mail STARTSWITH \"ab\" and mail NOTSTARTSWITH \"a\"»", DEAD, ""),
                scope("«mail EQUAL \"abc\" and mail NOTCONTAINS \"B\"»", DEAD, ""),
                scope("«mail EQUAL \"abc\" and mail ENDSWITH \"b\"»", DEAD, ""),
                scope("«userAccountControl EQUAL 5 and userAccountControl LESSTHAN 5»", DEAD, ""),
                scope(
                        "«userAccountControl GREATERTHAN 9 and userAccountControl"
                                + " LESSTHAN_OR_EQUAL 9»",
                        DEAD,
                        "never applies"),
                scope("«userAccountControl EQUAL 4 and userAccountControl ISBITSET 2»", DEAD, ""),
                scope(
                        "«userAccountControl ISBITSET 6 and userAccountControl ISBITNOTSET 2»",
                        DEAD,
                        "ISBITNOTSET"),
                scope("«proxyAddresses ISIN \"a\" and proxyAddresses ISNOTIN \"A\"»", DEAD, ""),
                scope(
                        "«isCriticalSystemObject EQUAL True and isCriticalSystemObject EQUAL false»",
                        DEAD,
                        ""),
                scope("«mail EQUAL \"%Region%\" and mail NOTEQUAL \"%Region%\"»", DEAD, ""),
                scope(
                        "«dummy ISMEMBEROF \"CN=G,DC=x\" and dummy ISNOTMEMBEROF \"cn=g, dc=x\"»",
                        DEAD,
                        ""),
                scope("cn ISNULL or «mail ISNULL and mail EQUAL \"a\"»", "dead-group", "group"),
                scope("mail EQUAL \"a\" and «mail EQUAL \"A\"»", "redundant-clause", "already"),
                scope("mail EQUAL \"a\" and «mail ISNOTNULL»", "redundant-clause", "adds nothing"),
                scope("mail ISNULL join «mail = mail» or cn = displayName", "dead-join", ""));
    }

    private static Stream<Arguments> ruleSets() {
        return Stream.of(
                set(
                        rule(1, "user", "link provision join mail = mail")
                                + rule(2, "user", "link join join «cn = displayName»"),
                        "overlapping-joins",
                        "Rule 1"),
                set(
                        rule(1, "user", "link provision displayName <- \"x\"")
                                + rule(2, "user", "link join «displayName» <- cn"),
                        "unreachable-flow",
                        "Rule 1"),
                set(
                        rule(1, "user", "link provision scope mail ISNULL cloudFiltered <- True")
                                + rule(
                                        2,
                                        "user",
                                        "link join scope mail ISNULL «cloudFiltered» <-"
                                                + " IsPresent([cn])"),
                        "unreachable-flow",
                        "precedence 1"),
                set(
                        rule(1, "user", "link provision proxyAddresses <- proxyAddresses merge")
                                + rule(2, "user", "link join «proxyAddresses» <- mail"),
                        "mixed-merge",
                        "Rule 1"),
                set(
                        rule(1, "user", "link provision")
                                + rule(2, "group", "link join")
                                        .replace("\"Rule 2\"", "«\"Rule 2\"»"),
                        "never-linked",
                        "group objects"),
                set(
                        rule(1, "user", "link join join mail = mail")
                                .replace("to person", "to «person»"),
                        "unprovisioned-type",
                        "link provision"),
                set(
                        rule(1, "user", "link provision displayName <- cn")
                                + out(2, "«displayName» <- mail"),
                        "no-source",
                        "mail of person"),
                set(
                        rule(1, "user", "link provision displayName <- cn")
                                + out(2, "displayName <- displayName\n«sourceAnchor» <- mail"),
                        "uncontributed-attribute",
                        "mail of person"),
                set(
                        rule(1, "user", "link provision displayName <- cn")
                                + out(
                                        2,
                                        "«displayName» <- IIF(IsPresent([mail]),[mail],[displayName])"),
                        "uncontributed-attribute",
                        "other attributes"),
                set(
                        rule(1, "user", "link provision displayName <- cn")
                                + out(2, "scope «cloudFiltered» EQUAL True"),
                        "no-source",
                        "group never holds"),
                set(
                        rule(1, "user", "link provision displayName <- cn")
                                + out(2, "scope «cloudFiltered» NOTEQUAL True"),
                        "uncontributed-attribute",
                        "always holds"),
                set(
                        rule(1, "user", "link provision displayName <- cn")
                                + out(2, "join sourceAnchor = «sourceAnchor»"),
                        "no-source",
                        "never matches"));
    }

    private static Arguments scope(String scope, String code, String message) {
        return Arguments.of(Sample.with(Sample.inbound("scope " + scope)), code, message);
    }

    private static Arguments set(String rules, String code, String message) {
        return Arguments.of(Sample.with(rules), code, message);
    }

    private static String rule(int number, String type, String body) {
        return "inbound rule \"Rule "
                + number
                + "\" { from \"contoso.com\" "
                + type
                + " to person precedence "
                + number
                + " "
                + body
                + " }\n";
    }

    private static String out(int number, String body) {
        return "outbound rule \"Out\" { from person to \"tenant\" user link provision precedence "
                + number
                + "\n"
                + body
                + " }\n";
    }

    @ParameterizedTest
    @MethodSource("findings")
    void isFound(Map<String, String> files, String code, String message) {
        Finding finding = FindingsTest.only("rules.sync", files);
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.message()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail EQUAL \"a\" or mail EQUAL \"b\"",
                "mail EQUAL \"a\" and cn EQUAL \"b\"",
                "mail NOTEQUAL \"a\" and mail NOTEQUAL \"b\"",
                "mail EQUAL \"a\" and mail NOTEQUAL \"A\" case-sensitive",
                "mail ISNULL and mail NOTEQUAL \"a\"",
                "mail STARTSWITH \"a\" and mail STARTSWITH \"ab\"",
                "mail STARTSWITH \"a\" and mail NOTSTARTSWITH \"ab\"",
                "mail EQUAL \"a\" and mail EQUAL \"%Region%\"",
                "mail LESSTHAN \"b\" and mail GREATERTHAN \"c\"",
                "proxyAddresses EQUAL \"a\" and proxyAddresses EQUAL \"b\"",
                "proxyAddresses STARTSWITH \"a\" and proxyAddresses STARTSWITH \"b\"",
                "userAccountControl ISBITSET 2 and userAccountControl ISBITNOTSET 6",
                "userAccountControl GREATERTHAN 5 and userAccountControl LESSTHAN 9",
                "userAccountControl EQUAL 6 and userAccountControl ISBITSET 2",
                "manager EQUAL \"CN=a,DC=b\" and manager NOTEQUAL \"CN=a,DC=c\"",
                "isCriticalSystemObject NOTEQUAL True and adminDescription NOTSTARTSWITH \"User_\"",
                "a ISMEMBEROF \"CN=G,DC=x\" and a ISNOTMEMBEROF \"CN=H,DC=x\"",
                "cn ISNULL or mail ISNULL join mail = mail or cn = displayName",
            })
    void aScopeThatCanHoldIsNotFound(String scope) {
        assertThat(Sample.codes(Sample.compileInbound("scope " + scope))).isEmpty();
    }

    /** The shapes of default rules, with names of their own. */
    static Stream<String> rightRuleSets() {
        return Stream.of(
                // the same conditions in several rules
                rule(1, "user", "link provision join mail = mail")
                        + rule(2, "user", "link join join mail = mail"),
                // different conditions, but no object has both in scope
                rule(1, "user", "link provision scope cn EQUAL \"a\" join mail = mail")
                        + rule(
                                2,
                                "user",
                                "link join scope cn NOTEQUAL \"A\" join cn = displayName"),
                // another type of the connector
                rule(1, "user", "link provision join mail = mail")
                        + rule(2, "group", "link join join cn = displayName"),
                // a better flow that may give nothing, is for one time, or for other objects
                rule(1, "user", "link provision displayName <- cn")
                        + rule(2, "user", "link join displayName <- mail"),
                rule(1, "user", "link provision displayName <- \"x\" once")
                        + rule(2, "user", "link join displayName <- cn"),
                rule(1, "user", "link provision scope mail ISNULL displayName <- \"x\"")
                        + rule(2, "user", "link join displayName <- cn"),
                rule(1, "user", "link provision displayName <- \"%Region%\"")
                        + rule(2, "user", "link join displayName <- cn"),
                rule(1, "user", "link provision displayName <- IIF(IsPresent([cn]),\"x\",NULL)")
                        + rule(2, "user", "link join displayName <- cn"),
                rule(1, "user", "link provision displayName <- \"x\"")
                        + rule(2, "group", "link provision displayName <- cn"),
                rule(2, "user", "link provision displayName <- \"x\"")
                        + rule(1, "user", "link join displayName <- cn"),
                rule(1, "user", "link provision disabled displayName <- \"x\"")
                        + rule(2, "user", "link provision displayName <- cn"),
                // merging: all the same, or of objects that never meet
                rule(1, "user", "link provision proxyAddresses <- mail merge")
                        + rule(2, "user", "link join proxyAddresses <- proxyAddresses merge"),
                rule(1, "user", "link provision scope cn EQUAL \"a\" proxyAddresses <- mail merge")
                        + rule(2, "user", "link join scope cn EQUAL \"b\" proxyAddresses <- cn"),
                rule(1, "user", "link provision proxyAddresses <- mail merge")
                        + rule(2, "group", "link provision proxyAddresses <- cn"),
                // a rule that waits for the link of another
                rule(1, "user", "link provision") + rule(2, "user", "link join displayName <- cn"),
                rule(1, "user", "link join join mail = mail").replace("to person", "to *")
                        + rule(2, "user", "link join displayName <- cn")
                        + rule(3, "group", "link provision"),
                rule(1, "user", "link provision displayName <- cn")
                        + out(2, "join displayName = displayName displayName <- displayName")
                        + "outbound rule \"More\" { from person to \"tenant\" user link join"
                        + " precedence 3 scope displayName ISNOTNULL sourceAnchor <- \"x\" }");
    }

    @ParameterizedTest
    @MethodSource("rightRuleSets")
    void aRuleSetThatIsRightIsNotFound(String rules) {
        assertThat(Sample.codes(Sample.compile(rules))).isEmpty();
    }

    @Test
    void nothingIsMissedWhereAFileCannotBeRead() {
        Map<String, String> files = new TreeMap<>(Sample.with(rule(1, "group", "link join")));
        files.put("broken.sync", "inbound rule \"x\" {");
        List<String> codes = Sample.codes(new ProjectCompiler(Sample.CATALOG).compile(files));
        assertThat(codes).contains("syntax").doesNotContain("never-linked", "unprovisioned-type");
    }

    @Test
    void aProjectMayTurnThemToErrors() {
        Map<String, String> files =
                Sample.with(Sample.inbound("scope mail ISNULL and mail ISNOTNULL"));
        files.put(
                "project.sync", Sample.PROJECT.replace("}", "finding contradictory-scope error }"));
        Compilation compilation = new ProjectCompiler(Sample.CATALOG).compile(files);
        assertThat(compilation.findings().get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(compilation.model()).isEmpty();
    }
}
