// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.rules.Flow;
import org.syncline.rules.FlowSource;
import org.syncline.rules.SourceLocation;
import org.syncline.rules.SyncRule;

class SyntaxTest {
    private static Compilation compile(String text) {
        return new ProjectCompiler(ConnectorCatalog.UNKNOWN).compile(Map.of("a.sync", text));
    }

    /** A project without any schema, so that any name is allowed. */
    private static String project(String body) {
        return "project \"P\" { }  metaverse only { }\n"
                + "connector \"c\" uses ldap { objects user }\n"
                + "inbound rule \"R\" { from \"c\" user to person link provision precedence 1\n"
                + body
                + "\n}\n";
    }

    private static SyncRule rule(String body) {
        Compilation compilation = compile(project(body));
        assertThat(compilation.errors()).as(compilation.findings().toString()).isZero();
        return compilation.model().orElseThrow().rules().get(0);
    }

    /** The place of the first occurrence of a mark in a text, as a finding would give it. */
    private static SourceLocation at(String text, String mark) {
        int offset = text.indexOf(mark);
        assertThat(offset).isNotNegative();
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new SourceLocation("a.sync", line, offset - before.lastIndexOf('\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scope",
                "type",
                "location",
                "description",
                "join",
                "from",
                "to",
                "id",
                "once",
                "merge",
                "replace",
                "constant",
                "expression",
                "disabled",
                "link",
                "no",
                "flow",
                "or",
                "and",
                "case-sensitive",
                "secret",
                "objects",
                "mS-DS-ConsistencyGuid",
                "_x"
            })
    void anAttributeMayBeCalledLikeAKeyword(String name) {
        SyncRule rule =
                rule(
                        "scope N ISNULL and N EQUAL 1 or N EQUAL True\njoin N = N or N = N and N = N\nN <- N\nx <- N\nN <- N once\ny <- [N] merge\nN <- 1\n"
                                .replace("N", name)
                                .replace("IS" + name + "ULL", "ISNULL"));
        assertThat(rule.scope()).hasSize(2);
        assertThat(rule.joins()).hasSize(2);
        assertThat(rule.flows())
                .extracting(Flow::target)
                .containsExactly(name, "x", name, "y", name);
        assertThat(rule.flows().get(1).source()).isEqualTo(new FlowSource.Direct(name));
    }

    @Test
    void oneLineMayHoldAWholeRule() {
        SyncRule rule =
                rule(
                        "scope a ISNOTNULL join b = c d <- e f <- [g] & \"x\" once h <- Trim([i]) j <- k");
        assertThat(rule.flows()).extracting(Flow::target).containsExactly("d", "f", "h", "j");
    }

    @Test
    void aComparisonTakesTheArrowForLessAndMinus() {
        SyncRule rule = rule("flag <- [a]<-1\nnext <- [b]");
        assertThat(rule.flows()).hasSize(2);
        assertThat(((FlowSource.Computed) rule.flows().get(0).source()).text()).isEqualTo("[a]<-1");
    }

    @Test
    void anUnclosedExpressionEndsAtTheNextLineThatStartsAFlow() {
        String text = project("a <- IIF(IsPresent([b]), [c],\nscope <- x\nd <- e");
        Compilation compilation = compile(text);
        assertThat(compilation.findings())
                .extracting(Finding::code)
                .containsOnly(FindingCodes.SYNTAX);
        assertThat(compilation.findings().get(0).location().line()).isEqualTo(4);
        assertThat(compilation.findings()).hasSize(1);
    }

    @Test
    void anUnclosedExpressionEndsAtTheEndOfTheRule() {
        String text = project("a <- Trim(Left([b], 3)");
        Compilation compilation = compile(text);
        assertThat(compilation.findings())
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.code()).isEqualTo(FindingCodes.SYNTAX);
                            assertThat(f.location()).isEqualTo(at(text, "Trim"));
                            assertThat(f.message()).contains("not closed");
                        });
    }

    @Test
    void aTextThatIsNotClosedEndsAtItsLine() {
        String text = project("a <- \"open\nb <- \"fine\"");
        assertThat(compile(text).findings())
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.location()).isEqualTo(at(text, "\"open"));
                            assertThat(f.message()).contains("not closed");
                        });
    }

    @Test
    void bracketsNestAHundredDeep() {
        rule("a <- " + "(".repeat(100) + "[b]" + ")".repeat(100));
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 5_000, 200_000})
    void deeperBracketsAreRefused(int depth) {
        List<Finding> findings =
                compile(project("a <- " + "(".repeat(depth) + "[b]" + ")".repeat(depth)))
                        .findings();
        assertThat(findings.get(0).code()).isEqualTo(FindingCodes.NESTING_TOO_DEEP);
        assertThat(findings).hasSizeLessThanOrEqualTo(101);
    }

    @Test
    void deepBracketsThatAreNotClosedAreRefused() {
        assertThat(compile(project("a <- " + "f(".repeat(10_000))).findings())
                .extracting(Finding::code)
                .contains(FindingCodes.NESTING_TOO_DEEP);
    }

    @Test
    void longChainsAreRefused() {
        List<Finding> findings = compile(project("a <- [b]" + " & [b]".repeat(10_000))).findings();
        assertThat(findings)
                .singleElement()
                .satisfies(f -> assertThat(f.code()).isEqualTo(FindingCodes.NESTING_TOO_DEEP));
    }

    @Test
    void manyMinusesAreRefused() {
        assertThat(compile(project("a <- " + "-".repeat(20_000) + "1")).findings())
                .extracting(Finding::code)
                .containsOnly(FindingCodes.SYNTAX);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | project, local directory, connector, schema",
                "project \"P\" { staging maybe } | staging on or off",
                "connector \"c\" uses ldap { objects user, } | connector",
                "inbound rule \"r\" { from \"c\" user } | Write to here",
                "project P { } | a text in quotes",
                "project \u201cP\u201d { } | straight quotes",
                "project 'P' { } | double quotes",
                "inbound rule \"r\" { from \"c\" user to person link join precedence 1 a <- [b] + } | expression holds",
                "inbound rule \"r\" { | Write } here",
            })
    void syntaxErrorsSayWhatToDo(String text, String expected) {
        List<Finding> findings =
                compile(text).findings().stream()
                        .filter(f -> f.code().equals(FindingCodes.SYNTAX))
                        .toList();
        assertThat(findings).isNotEmpty();
        assertThat(findings.get(0).message()).contains(expected);
        assertThat(findings)
                .allSatisfy(f -> assertThat(f.message()).doesNotContain("RULE_", "viable"));
    }

    @Test
    void commentsStandAnywhere() {
        assertThat(
                        compile("/* a */ project /* b */ \"P\" // c\n { // \"d\n }\n/* e\n *// **/")
                                .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCodes.SYNTAX);
        assertThat(
                        compile("/* a */ project /* b */ \"P\" // c\n { // \"d\n }\n/* e\n **/")
                                .findings())
                .isEmpty();
    }

    @Test
    void manyErrorsAreCut() {
        Compilation compilation = compile("} ".repeat(10_000));
        assertThat(compilation.findings()).hasSizeLessThanOrEqualTo(100);
    }
}
