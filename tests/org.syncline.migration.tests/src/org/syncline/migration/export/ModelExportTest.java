// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignJoin;
import org.syncline.formats.ForeignRule;
import org.syncline.language.Compilation;
import org.syncline.language.ConnectorCatalog;
import org.syncline.language.ProjectCompiler;
import org.syncline.rules.Direction;
import org.syncline.rules.LinkType;
import org.syncline.rules.SourceLocation;

class ModelExportTest {
    private static final String ID = "0d5b7a52-5a31-4a0f-9e25-0f3c7f0a1001";
    private static final String OTHER = "0d5b7a52-5a31-4a0f-9e25-0f3c7f0a1002";
    private static final String CONNECTOR = "11111111-2222-3333-4444-555555555555";
    private static final String PROJECT =
            """
            project "P" { parameter "Region" = "EU" }
            connector "ad" uses ldap { id "{%s}" objects user }
            connector "nameless" uses ldap { objects user }
            metaverse only { object person { a string  b string  c string  m string multivalued } }
            schema "ad" { object user { a string  b string  c string  m string multivalued } }
            """
                    .formatted(CONNECTOR.toUpperCase(java.util.Locale.ROOT));

    private final RuleMeaning meaning = new RuleMeaning();

    @ParameterizedTest
    @EnumSource(RuleFormat.class)
    void everyFieldOfARuleIsWritten(RuleFormat format) {
        RuleExport export =
                export(
                        """
                        inbound rule "In from AD" {
                            id "{%s}"  internal-id "x-1"  version 3  description "Why"
                            tag "Microsoft.X.003"  password-sync  soft-delete-expiry "01:00:00"
                            extra "SourceNamespaceId" = "n"
                            from "ad" user to person  link sticky join  disabled
                            precedence 100 after "Second" before "%s"
                            scope a NOTSTARTWITH "x" and b ISNULL or c EQUAL 5
                            join a = b case-sensitive and c = c or m = m
                            a <- b once
                            b <- "text"
                            c <- Trim([c]) & [a] reads a
                            m <- [m] merge ignoring-case
                            m <- RemoveDuplicates(ImportedValue("m")) merge
                        }
                        inbound rule "Second" {
                            id "%s"  from "ad" user to person  link join  precedence 99
                        }
                        """
                                .formatted(ID.toUpperCase(java.util.Locale.ROOT), OTHER, OTHER),
                        format);

        ForeignRule rule = rule(export, "In from AD");
        assertThat(meaning.of(rule)).isEqualTo(meaning.of(expected()));
        assertThat(export.notes()).isEmpty();
    }

    private static ForeignRule expected() {
        SourceLocation none = SourceLocation.NONE;
        return new ForeignRule(
                ID,
                "x-1",
                3,
                "In from AD",
                "Why",
                "Microsoft.X.003",
                Direction.INBOUND,
                true,
                true,
                CONNECTOR,
                "user",
                "person",
                LinkType.STICKY_JOIN,
                100,
                OTHER,
                OTHER,
                "01:00:00",
                List.of(
                        List.of(
                                new ForeignClause("a", "NOTSTARTSWITH", "x", none),
                                new ForeignClause("b", "ISNULL", "", none)),
                        List.of(new ForeignClause("c", "EQUAL", "5", none))),
                List.of(
                        List.of(
                                new ForeignJoin("a", "b", true, none),
                                new ForeignJoin("c", "c", false, none)),
                        List.of(new ForeignJoin("m", "m", false, none))),
                List.of(
                        flow("a", ForeignFlow.Kind.DIRECT, List.of("b"), "", true, "Update"),
                        flow("b", ForeignFlow.Kind.CONSTANT, List.of(), "text", false, "Update"),
                        expression("c", List.of("a"), "Trim([c]) & [a]", "Update"),
                        expression("m", List.of("m"), "[m]", "MergeCaseInsensitive"),
                        expression(
                                "m",
                                List.of("m"),
                                "RemoveDuplicates(ImportedValue(\"m\"))",
                                "Merge")),
                Map.of("SourceNamespaceId", "n"),
                List.of(),
                none);
    }

    private static ForeignFlow expression(
            String target, List<String> sources, String text, String merge) {
        return flow(target, ForeignFlow.Kind.EXPRESSION, sources, text, false, merge);
    }

    private static ForeignFlow flow(
            String target,
            ForeignFlow.Kind kind,
            List<String> sources,
            String text,
            boolean once,
            String merge) {
        return new ForeignFlow(target, kind, sources, text, once, merge, "", SourceLocation.NONE);
    }

    @Test
    void aRuleThatSaysLittleGetsTheUsualValues() {
        String text =
                """
                outbound rule "Out" { id "%s"  from person to "ad" user  link join  precedence 7 }
                """
                        .formatted(ID);

        ForeignRule rule = rule(export(text, RuleFormat.AADCONNECT_XML), "Out");

        assertThat(rule.internalId()).isEqualTo(ID);
        assertThat(rule.version()).isEqualTo(1);
        assertThat(rule.tag()).isEmpty();
        assertThat(rule.precedenceAfter()).isNull();
        assertThat(rule.softDeleteExpiry()).isEqualTo("00:00:00");
        assertThat(rule.sourceType()).isEqualTo("person");
        assertThat(rule.targetType()).isEqualTo("user");
        assertThat(rule(export(text, RuleFormat.POWERSHELL), "Out").softDeleteExpiry())
                .isEqualTo("00:00:00");
    }

    @Test
    void aPlaceNextToARuleIsANumberInXmlAndARequestInAScript() {
        String text =
                """
                inbound rule "A" { id "%s" from "ad" user to person link join precedence 5 }
                inbound rule "B" { from "ad" user to person link join precedence after "A" }
                """
                        .formatted(ID);

        assertThat(rule(export(text, RuleFormat.AADCONNECT_XML), "B").precedence()).isEqualTo(6);
        ForeignRule script = rule(export(text, RuleFormat.POWERSHELL), "B");
        assertThat(script.precedence()).isZero();
        assertThat(script.precedenceAfter()).isEqualTo(ID);
    }

    @Test
    void aRuleWithoutGuidGetsTheSameOneEachTime() {
        String text =
                """
                inbound rule "A" { from "ad" user to person link join precedence 5 }
                inbound rule "B" { id "b" from "ad" user to person link join precedence 6 }
                inbound rule "C" { id "%s" from "ad" user to person link join precedence before "b" }
                """
                        .formatted(ID);

        RuleExport first = export(text, RuleFormat.POWERSHELL);
        RuleExport second = export(text, RuleFormat.POWERSHELL);

        assertThat(first.rules())
                .extracting(ForeignRule::id)
                .doesNotHaveDuplicates()
                .isEqualTo(second.rules().stream().map(ForeignRule::id).toList());
        assertThat(rule(first, "A").id()).matches("[0-9a-f-]{36}");
        assertThat(rule(first, "C").precedenceBefore()).isEqualTo(rule(first, "B").id());
        assertThat(first.notes()).extracting(ExportNote::rule).containsExactly("A", "B");
    }

    @Test
    void whatTheOldFormatCannotSayIsNotedAtItsPlace() {
        RuleExport export =
                export(
                        """
                        inbound rule "A" {
                            id "%s"
                            from "nameless" user to person
                            link join
                            precedence 5
                            scope a EQUAL "x" case-sensitive
                            join dn = a
                            a <- dn
                            b <- "%%Region%%" reads a
                            c <- Trim([c]) /* blank "free" */ & // "half
                                "// [text /*"
                        }
                        """
                                .formatted(ID),
                        RuleFormat.AADCONNECT_XML);

        ForeignRule rule = rule(export, "A");
        assertThat(rule.connector()).isEqualTo("nameless");
        assertThat(meaning.tree(rule.flows().get(2).text()))
                .isEqualTo(meaning.tree("Trim([c]) & \"// [text /*\""));
        assertThat(export.notes())
                .extracting(note -> note.location().line() - 5)
                .containsExactly(1, 6, 7, 8, 9, 10, 1);
        assertThat(export.notes())
                .extracting(ExportNote::message)
                .satisfiesExactly(
                        message -> assertThat(message).contains("\"nameless\" has no GUID"),
                        message -> assertThat(message).contains("case-sensitive"),
                        message -> assertThat(message).contains("compares an object's name (dn)"),
                        message -> assertThat(message).contains("takes the object's name (dn)"),
                        message -> assertThat(message).contains("\"reads\""),
                        message -> assertThat(message).contains("comments inside the expression"),
                        message -> assertThat(message).contains("%Region%"));
    }

    @Test
    void linesOfAnExpressionStay() {
        RuleExport export =
                export(
                        "inbound rule \"A\" { from \"ad\" user to person link join precedence 5\n"
                                + "a <- IIF(IsPresent([a]),\r\n        [a],\r\n        \"x\")\n}\n",
                        RuleFormat.POWERSHELL);

        assertThat(rule(export, "A").flows().getFirst().text())
                .isEqualTo("IIF(IsPresent([a]),\n        [a],\n        \"x\")");
    }

    private static RuleExport export(String rules, RuleFormat format) {
        Compilation compilation =
                new ProjectCompiler(ConnectorCatalog.UNKNOWN)
                        .compile(Map.of("project.sync", PROJECT + rules));
        assertThat(compilation.errors()).as("%s", compilation.findings()).isZero();
        return new ModelExport().export(compilation.model().orElseThrow(), format);
    }

    private static ForeignRule rule(RuleExport export, String name) {
        return export.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
