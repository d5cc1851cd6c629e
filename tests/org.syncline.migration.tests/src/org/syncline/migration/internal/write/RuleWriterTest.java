// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignJoin;
import org.syncline.formats.ForeignRule;
import org.syncline.language.Compilation;
import org.syncline.language.ConnectorCatalog;
import org.syncline.language.ProjectCompiler;
import org.syncline.language.Severity;
import org.syncline.migration.internal.SyncText;
import org.syncline.rules.Direction;
import org.syncline.rules.Flow;
import org.syncline.rules.FlowSource;
import org.syncline.rules.LinkType;
import org.syncline.rules.MergeType;
import org.syncline.rules.ScopeClause;
import org.syncline.rules.SyncRule;

class RuleWriterTest {
    private final List<String> found = new ArrayList<>();

    @Test
    void aRuleIsWrittenAsAPersonWould() {
        Foreign foreign = new Foreign();
        foreign.version = 3;
        foreign.tag = "Microsoft.InfromADUserJoin.003";
        foreign.link = LinkType.PROVISION;
        foreign.scope(
                        "isCriticalSystemObject",
                        "NOTEQUAL",
                        "TRUE",
                        "adminDescription",
                        "NOTSTARTSWITH",
                        "User_")
                .scope("sAMAccountName", "EQUAL", "keep")
                .join("objectSid", "objectSid")
                .join("mail", "mail", "cn", "cn")
                .direct("mail", "mail")
                .constant("usageLocation", "US")
                .constant("accountEnabled", "True")
                .computed(
                        "displayName",
                        "IIF(IsPresent([displayName]), [displayName], [cn])",
                        "displayName",
                        "cn")
                .computed(
                        "cloudFiltered",
                        "IIF(IsPresent([isCriticalSystemObject]) || [sAMAccountName] = \"SUPPORT_388945a0\""
                                + " || Left([mailNickname], 14) = \"SystemMailbox{\", True, NULL)",
                        "mailNickname");
        assertThat(write(foreign))
                .isEqualTo(
                        """
                        inbound rule "In from AD - User Join" {
                            id "0b088913-b613-4d9d-9563-9988b7719ed6"
                            version 3
                            tag "Microsoft.InfromADUserJoin.003"
                            from "contoso.com" user  to person
                            link provision
                            precedence 100

                            scope isCriticalSystemObject NOTEQUAL TRUE and adminDescription NOTSTARTSWITH "User_"
                               or sAMAccountName EQUAL "keep"
                            join objectSid = objectSid
                              or mail = mail and cn = cn

                            mail           <- mail
                            usageLocation  <- "US"
                            accountEnabled <- True
                            displayName    <- IIF(IsPresent([displayName]), [displayName], [cn])
                            cloudFiltered  <- IIF(
                                IsPresent([isCriticalSystemObject])
                                    || [sAMAccountName] = "SUPPORT_388945a0"
                                    || Left([mailNickname], 14) = "SystemMailbox{",
                                True,
                                NULL) reads mailNickname
                        }
                        """);
        assertThat(found).isEmpty();
        assertThat(compile(foreign).errors()).isZero();
    }

    @Test
    void everyFieldComesBack() {
        Foreign foreign = new Foreign();
        foreign.internalId = "11111111-1111-1111-1111-111111111111";
        foreign.version = 7;
        foreign.description = "First line \"quoted\" \\ here\n\n  third";
        foreign.tag = "Microsoft.X.003";
        foreign.direction = Direction.OUTBOUND;
        foreign.sourceType = "person";
        foreign.targetType = "inetOrgPerson";
        foreign.disabled = true;
        foreign.passwordSync = true;
        foreign.link = LinkType.STICKY_JOIN;
        foreign.after = "99999999-0000-0000-0000-000000000000";
        foreign.expiry = "00:10:00";
        foreign.extras.put("Odd \"field\"", "va\\lue");
        foreign.scope("mail", "ISNOTNULL", "", "userAccountControl", "ISNOTBITSET", "2");
        foreign.joins.add(List.of(new ForeignJoin("mail", "mail", true, Foreign.HERE)));
        SyncRule rule = rule(foreign);
        assertThat(rule.id()).isEqualTo(foreign.id);
        assertThat(rule.details().internalId()).isEqualTo(foreign.internalId);
        assertThat(rule.details().version()).isEqualTo(7);
        assertThat(rule.description()).isEqualTo(foreign.description);
        assertThat(rule.details().tag()).isEqualTo("Microsoft.X.003");
        assertThat(rule.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(rule.mvType()).isEqualTo("person");
        assertThat(rule.csType()).isEqualTo("inetOrgPerson");
        assertThat(rule.disabled()).isTrue();
        assertThat(rule.details().passwordSync()).isTrue();
        assertThat(rule.linkType()).isEqualTo(LinkType.STICKY_JOIN);
        assertThat(rule.precedence()).isEqualTo(100);
        assertThat(rule.details().precedenceAfter()).isEqualTo(foreign.after);
        assertThat(rule.details().softDeleteExpiry()).isEqualTo("00:10:00");
        assertThat(rule.details().extras()).isEqualTo(Map.of("Odd \"field\"", "va\\lue"));
        assertThat(rule.scope().getFirst().clauses())
                .extracting(ScopeClause::operator)
                .hasToString("[ISNOTNULL, ISBITNOTSET]");
        assertThat(rule.joins().getFirst().conditions().getFirst().caseSensitive()).isTrue();
    }

    @Test
    void flowsOfEveryKindComeBack() {
        Foreign foreign =
                new Foreign()
                        .direct("a", "b")
                        .direct("once", "True")
                        .direct("odd name;binary", "it's")
                        .direct("expression", "expression")
                        .direct("reads", "constant")
                        .constant("c1", "0012")
                        .constant("c2", "-5")
                        .constant("c3", "TRUE")
                        .constant("c4", "%Connector.ID%")
                        .constant("c5", " a \\ \"b\" ")
                        .constant("c6", "")
                        .computed("e1", "\"US\"")
                        .computed("e2", "True")
                        .computed("e3", "-5")
                        .computed("e4", "%Connector.ID%")
                        .computed("e5", "NULL")
                        .computed("e6", "Trim([x])")
                        .computed("e7", "Trim([x])", "y", "x")
                        .computed("e8", "[x]&\n   \"\\\\0ACNF:\"", "x")
                        .flow("m1", ForeignFlow.Kind.DIRECT, List.of("x"), "", "Replace")
                        .flow("m2", ForeignFlow.Kind.DIRECT, List.of("x"), "", "Merge")
                        .flow(
                                "m3",
                                ForeignFlow.Kind.DIRECT,
                                List.of("x"),
                                "",
                                "MergeCaseInsensitive")
                        .flow(
                                new ForeignFlow(
                                        "o",
                                        ForeignFlow.Kind.DIRECT,
                                        List.of("x"),
                                        "",
                                        true,
                                        "Update",
                                        "a remark // {",
                                        Foreign.HERE));
        SyncRule rule = rule(foreign);
        assertThat(found).isEmpty();
        assertThat(rule.flows())
                .extracting(Flow::target)
                .containsExactlyElementsOf(
                        foreign.flows.stream().map(ForeignFlow::target).toList());
        for (int i = 0; i < rule.flows().size(); i++) {
            ForeignFlow was = foreign.flows.get(i);
            Flow is = rule.flows().get(i);
            assertThat(is.sources()).as(was.target()).isEqualTo(was.sources());
            assertThat(is.once()).isEqualTo(was.once());
            switch (is.source()) {
                case FlowSource.Direct direct ->
                        assertThat(was.kind()).as(was.target()).isEqualTo(ForeignFlow.Kind.DIRECT);
                case FlowSource.Constant constant -> {
                    assertThat(was.kind()).as(was.target()).isEqualTo(ForeignFlow.Kind.CONSTANT);
                    assertThat(constant.text()).isEqualTo(was.text());
                }
                case FlowSource.Computed computed -> {
                    assertThat(was.kind()).as(was.target()).isEqualTo(ForeignFlow.Kind.EXPRESSION);
                    assertThat(computed.text().replaceAll("\\s+", ""))
                            .isEqualTo(was.text().replaceAll("\\s+", ""));
                }
            }
        }
        assertThat(rule.flows())
                .extracting(Flow::merge)
                .containsSequence(
                        MergeType.REPLACE, MergeType.MERGE, MergeType.MERGE_CASE_INSENSITIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "IF(IsPresent([a]),[a],[b]);IIF",
                "Concatenate([a],[b]);operator &",
                "Mid([sn]);Mid",
                "IIF(IsPresent([a]),[a];bracket",
                "[a] // & [b];no part of an expression",
                "Foo;Foo",
                "[a] ! [b];!",
            })
    void anExpressionThatIsNotUnderstoodIsACommentAtItsPlace(String expression, String reason) {
        Foreign foreign =
                new Foreign().direct("before", "x").computed("t", expression).direct("after", "y");
        String text = write(foreign);
        assertThat(text.lines().map(String::strip).toList())
                .containsSubsequence("before <- x", "//   t <- " + expression, "after  <- y");
        assertThat(found)
                .singleElement()
                .asString()
                .startsWith("NOT_UNDERSTOOD flow")
                .contains(reason);
        assertThat(compile(foreign).errors()).isZero();
        assertThat(rule(foreign).flows()).hasSize(2);
    }

    @Test
    void aConditionThatIsNotUnderstoodDisablesTheRuleAndIsKept() {
        Foreign foreign =
                new Foreign()
                        .scope("a", "EQUAL", "1", "b", "SOUNDSLIKE", "smith\n}\nproject \"x\" {}")
                        .scope("c", "LIKE", "x")
                        .direct("mail", "mail");
        assertThat(write(foreign))
                .contains("    disabled\n")
                .contains("    scope a EQUAL 1\n    //   and b SOUNDSLIKE")
                .contains("    //   and c LIKE \"x\"  NOT TRANSLATED");
        assertThat(found).hasSize(2).allMatch(item -> item.startsWith("NOT_UNDERSTOOD"));
        assertThat(rule(foreign).disabled()).isTrue();
    }

    @Test
    void aNeighbourIsNamedWhereItIsKnown() {
        Foreign first = new Foreign();
        Foreign second = new Foreign();
        second.id = "22222222-0000-0000-0000-000000000000";
        second.name = "Second";
        second.precedence = 0;
        second.before = first.id;
        assertThat(write(first, second))
                .contains("    precedence before \"In from AD - User Join\"\n");
        assertThat(compile(first, second).model().orElseThrow().rules())
                .extracting(SyncRule::name)
                .containsExactly("Second", "In from AD - User Join");
        second.precedence = 7;
        assertThat(write(first, second))
                .contains("    precedence 7 before \"In from AD - User Join\"\n");
        first.name = "Second";
        assertThat(write(first, second)).contains("precedence 7 before \"" + first.id + "\"\n");
        second.before = "33333333-0000-0000-0000-000000000000";
        second.precedence = 0;
        assertThat(write(second)).contains("precedence 0 before \"" + second.before + "\"\n");
        second.precedence = null;
        second.before = null;
        found.clear();
        assertThat(write(second)).contains("precedence 50\n");
        assertThat(found).singleElement().asString().startsWith("NOT_VERIFIED precedence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:00:00", "0", "", "0.00:00:00x"})
    void onlyAnUnusualExpiryIsWritten(String expiry) {
        Foreign foreign = new Foreign();
        foreign.expiry = expiry;
        assertThat(write(foreign).contains("soft-delete-expiry")).isEqualTo(expiry.endsWith("x"));
    }

    @Test
    void aConstantOfSeveralLinesBecomesAnExpression() {
        Foreign foreign = new Foreign().constant("info", "one\r\ntwo\n");
        assertThat(write(foreign)).contains("info <- \"one\" & CRLF & \"two\" & CRLF\n");
        assertThat(found).singleElement().asString().startsWith("NOT_VERIFIED flow");
        assertThat(compile(foreign).errors()).isZero();
    }

    @Test
    void hostileTextStaysInItsPlace() {
        Foreign foreign = new Foreign();
        foreign.name = "x\" {}\nproject \"p\" {} //";
        foreign.remarks.add("remark\n}\nproject \"q\" {}");
        foreign.tag = "t\nproject \"r\" {}";
        foreign.flow(
                new ForeignFlow(
                        "a",
                        ForeignFlow.Kind.NOT_CARRIED,
                        List.of(),
                        "x */ \nproject \"s\" {}",
                        false,
                        "Update",
                        "because\nproject \"t\" {}",
                        Foreign.HERE));
        foreign.direct("a\nb", "x")
                .computed("c", "[a\n] <- {")
                .constant("d", "\" }\nproject \"u\" {");
        String text = write(foreign);
        assertThat(text.lines()).noneMatch(line -> line.strip().startsWith("project"));
        assertThat(compile(foreign).errors()).isZero();
        assertThat(found).anyMatch(item -> item.startsWith("NOT_CARRIED_OVER flow"));
    }

    private String write(Foreign... foreign) {
        SyncText text = new SyncText();
        List<ForeignRule> rules = Arrays.stream(foreign).map(Foreign::rule).toList();
        RuleWriter writer =
                new RuleWriter(
                        new RuleNames(rules),
                        (outcome, kind, subject, source, reason) ->
                                found.add(outcome + " " + kind + " " + subject + ": " + reason));
        for (ForeignRule rule : rules) {
            writer.write(text, rule, "contoso.com", rule.name(), 50);
        }
        return text.toString();
    }

    private Compilation compile(Foreign... foreign) {
        List<String> before = List.copyOf(found);
        String text =
                "project \"p\" { staging on }  metaverse only { }\n"
                        + "connector \"contoso.com\" uses ldap { objects user, inetOrgPerson }\n"
                        + write(foreign);
        found.clear();
        found.addAll(before);
        return new ProjectCompiler(ConnectorCatalog.UNKNOWN).compile(Map.of("a.sync", text));
    }

    private SyncRule rule(Foreign foreign) {
        Compilation compilation = compile(foreign);
        assertThat(compilation.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
        return compilation.model().orElseThrow().rules().getFirst();
    }
}
