// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.formats.Samples.expression;
import static org.syncline.formats.Samples.rule;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.rules.LinkType;

/**
 * The surprising things in real data, by their number in the formats reference, section 6. What an
 * expression means is tested where it is evaluated; here it must come through unchanged.
 */
class QuirksTest {
    private static final String ID = "0c0c0c0c-0000-0000-0000-000000000001";

    @TempDir private Path folder;

    @Test
    void quirk1TheSourceListIsNotWhatTheExpressionReads() throws Exception {
        ForeignRule rule =
                xml(
                        Samples.RULE_XML
                                .replace(
                                        "<attr>displayName</attr><attr>cn</attr>",
                                        "<attr>member</attr>")
                                .replace(
                                        "IIF(IsNullOrEmpty",
                                        "IIF([memberCount]&gt; 5 || IsNullOrEmpty"));
        assertThat(rule.flows().get(1).sources()).containsExactly("member");
        assertThat(rule.flows().get(1).text()).contains("[memberCount]> 5");
        assertThat(rule.flows().get(3).sources()).as("none is fine too").isEmpty();
    }

    @Test
    void quirk2XmlEscapesAndScriptsDoubleQuotes() throws Exception {
        String text = "IIF(([memberCount]> 50000) && [a]<>\"it's\",NULL,[member])";
        ForeignRule rule = rule(ID, "A", expression("member", text));
        String xml = ForeignWriter.xml(rule, Samples::unexpected);
        assertThat(xml).contains("[memberCount]&gt; 50000) &amp;&amp; [a]&lt;&gt;\"it's\"");
        String script = ForeignWriter.script(List.of(rule), Samples::unexpected);
        assertThat(script).contains("50000) && [a]<>\"it''s\"");
        assertThat(xml(xml).flows().get(0).text()).isEqualTo(text);
        assertThat(script(script).flows().get(0).text()).isEqualTo(text);
    }

    @ParameterizedTest(name = "quirk {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u00a7',
            value = {
                "3|CBool(InStr(DNComponent(CRef([dn]),1),\"\\\\0ACNF:\")>0)",
                "3|Replace([address],\"\\r\\n\",\", \")",
                "4|IIF(\"mS-DS-ConsistencyGuid\"=\"mS-DS-ConsistencyGuid\",[a],[b])",
                "5|CBool(IIF(IsPresent([a]),BitAnd([a],&H21C07000) > 0,NULL)) || IsPresent([x]) = False",
                "7|Mid([key],1,Len([key]) - 4) & CBin(CNum(5),2) & Thumbprint([c])",
                "9|ImportedValue(\"proxyAddresses\")",
                "11|IF(IsPresent([a]),Concatenate([sn],Mid([sn],2)),IIF ([b],1,2))"
            })
    void expressionsOfManyKindsComeThroughUnchanged(int quirk, String text) throws Exception {
        ForeignRule rule = rule(ID, "A", expression("x", text));
        assertThat(xml(ForeignWriter.xml(rule, Samples::unexpected)).flows().get(0).text())
                .isEqualTo(text);
        assertThat(
                        script(ForeignWriter.script(List.of(rule), Samples::unexpected))
                                .flows()
                                .get(0)
                                .text())
                .as("quirk " + quirk)
                .isEqualTo(text);
    }

    @Test
    void quirk6ExpressionsHaveLinesAndPresenceTestsAnEmptyValue() throws Exception {
        String text = "IIF(\n    IsPresent([a]),\n    TRUE,\n    false)";
        ForeignRule rule = rule(ID, "A", expression("x", text));
        assertThat(xml(ForeignWriter.xml(rule, Samples::unexpected)).flows().get(0).text())
                .isEqualTo(text);
        assertThat(
                        script(ForeignWriter.script(List.of(rule), Samples::unexpected))
                                .flows()
                                .get(0)
                                .text())
                .isEqualTo(text);
        assertThat(xml(Samples.RULE_XML).scope().get(0).get(1).value()).isEmpty();
    }

    @Test
    void quirk8RulesMayOnlyJoinOrJoinNothingAndNameAnyType() throws Exception {
        ForeignRule rule =
                xml(
                        Samples.RULE_XML
                                .replace(">person<", ">*<")
                                .replace(">StickyJoin<", ">Join<")
                                .replaceAll("(?s)<mapping.*</mapping>", "")
                                .replaceAll("(?s)<relationshipCriteria>.*Criteria>", ""));
        assertThat(rule.targetType()).isEqualTo("*");
        assertThat(rule.metaverseType()).isEqualTo("*");
        assertThat(rule.flows()).isEmpty();
        assertThat(rule.joins()).isEmpty();
        assertThat(rule.linkType()).isEqualTo(LinkType.JOIN);
    }

    @Test
    void quirk10NegativeOperatorsStayWhatTheyAre() throws Exception {
        ForeignRule rule = xml(Samples.RULE_XML.replace("NOTEQUAL", "NOTSTARTSWITH"));
        assertThat(rule.scope().get(0).get(0).operator()).isEqualTo("NOTSTARTSWITH");
    }

    @Test
    void quirk12BlanksInOtherPlacesAreNoDifference() {
        assertThat(
                        ForeignRules.sameMeaning(
                                rule(ID, "A", expression("x", "IIF([a],1,NULL)")),
                                rule(ID, "A", expression("x", "IIF( [a], 1, NULL)"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void quirk13EncodingMarkLineEndsAndCommentsDoNotMatter(String encoding) throws Exception {
        String xml = "\ufeff<!--WARNING -->\n" + Samples.RULE_XML.replace("Example", "B\u00fcro");
        Path file = folder.resolve("rule.xml");
        Files.write(file, xml.replace("\n", "\r\n").getBytes(Charset.forName(encoding)));
        ForeignRule rule = new ForeignReader().read(file).rules().get(0);
        assertThat(rule.name()).isEqualTo("In from AD - B\u00fcro User Common");
        assertThat(rule.description()).isEqualTo("Invented\nexample");
    }

    @Test
    void quirk14IdentifiersCompareInAnyNotation() throws Exception {
        assertThat(
                        Identifiers.same(
                                "{B891884F-051E-4A83-95AF-2544101C9083}",
                                "b891884f-051e-4a83-95af-2544101c9083"))
                .isTrue();
        assertThat(Identifiers.plain(" {not a guid} ")).isEqualTo("{not a guid}");
        assertThat(xml(Samples.RULE_XML).id()).isEqualTo(script(Samples.SCRIPT).id());
    }

    /** What is tolerated one by one is in {@link RuleScriptTest}; here it all comes together. */
    @Test
    void quirk15ScriptsInTheWildAreReadAndNeverRun() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("wild.ps1"),
                        """
                        <# rules of ours #>
                        param([string]$CustomerShortcut)
                        Import-Module ADSync
                        $ConnectorGUID = 'b891884f-051e-4a83-95af-2544101c9083'
                            New-ADSyncRule
                            -Name "$CustomerShortcut - Out to AAD"
                            -Direction 'Outbound'
                            -Precedence 90
                            -SourceObjectType 'person'
                            -TargetObjectType 'user'
                            -Connector $ConnectorGUID
                            -LinkType 'Join'
                            -ErrorAction Stop
                            -OutVariable syncRule | Out-Null

                            Add-ADSyncAttributeFlowMapping -SynchronizationRule $syncRule[0] -Source @('False') -Destination 'a' -FlowType 'Expression' -Expression 'True' | Out-Null
                            <#
                            Add-ADSyncAttributeFlowMapping -SynchronizationRule $syncRule[0] -Source @('b') -Destination 'b'
                            #>
                            Add-ADSyncRule -SynchronizationRule $syncRule[0] -ErrorAction Stop | Out-Null
                        Remove-Item C:\\ -Recurse
                        """);
        ForeignConfiguration read = new ForeignReader().read(file);
        ForeignRule rule = read.rules().get(0);
        assertThat(read.rules()).hasSize(1);
        assertThat(rule.name()).isEqualTo("$CustomerShortcut - Out to AAD");
        assertThat(rule.connector()).isEqualTo("b891884f-051e-4a83-95af-2544101c9083");
        assertThat(rule.id()).isNull();
        assertThat(rule.flows()).hasSize(1);
        assertThat(read.notes())
                .filteredOn(note -> !note.understood())
                .extracting(ForeignNote::subject)
                .as("parameters, the name, and a statement that is no rule")
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"ISNOTBITSET, ISBITNOTSET", "NOTSTARTWITH, NOTSTARTSWITH"})
    void quirk19OperatorsAreReadInBothSpellings(String documented, String stored) throws Exception {
        ForeignRule read = xml(Samples.RULE_XML.replace("NOTEQUAL", documented));
        assertThat(read.scope().get(0).get(0).operator()).isEqualTo(documented);
        assertThat(
                        ForeignRules.sameMeaning(
                                read, xml(Samples.RULE_XML.replace("NOTEQUAL", stored))))
                .isTrue();
    }

    @Test
    void quirk20PrecedencesMayRepeatAndNeighboursAreKept() throws Exception {
        Files.writeString(folder.resolve("a.xml"), Samples.RULE_XML);
        Files.writeString(
                folder.resolve("b.xml"),
                Samples.RULE_XML
                        .replace("{0D5B7A52-5A31-4A0F-9E25-0F3C7F0A1001}", "{" + ID + "}")
                        .replace("User Common", "User Other"));
        List<ForeignRule> rules = new ForeignReader().read(folder).rules();
        assertThat(rules).hasSize(2).allMatch(rule -> rule.precedence() == 50);
        assertThat(rules)
                .allMatch(
                        rule ->
                                rule.precedenceBefore()
                                        .equals("0d5b7a52-5a31-4a0f-9e25-0f3c7f0a1003"));
    }

    @Test
    void quirk21SecretsStayBehindAndAreNamed() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("connector.xml"),
                        "<ma-data><id>{1}</id><name>n</name><private-configuration><MAConfig>"
                                + "<parameter-values>"
                                + "<parameter name='UserName' type='string'>svc</parameter>"
                                + "<parameter name='Password' type='encrypted-string'"
                                + " encrypted='1'>c2VjcmV0</parameter></parameter-values>"
                                + "</MAConfig></private-configuration></ma-data>",
                        StandardCharsets.UTF_8);
        ForeignConfiguration read = new ForeignReader().read(file);
        ManagementAgent agent = read.agents().get(0);
        assertThat(agent.parameters()).containsOnlyKeys("UserName");
        assertThat(agent.toString()).doesNotContain("c2VjcmV0");
        assertThat(read.notes()).hasSize(1);
        assertThat(read.notes().get(0).subject()).isEqualTo("Password");
        assertThat(read.notes().toString()).doesNotContain("c2VjcmV0");
    }

    @Test
    void quirk22SourcesInParallelBecomeOneConfiguration() throws Exception {
        Path script = Files.writeString(folder.resolve("a.ps1"), Samples.SCRIPT);
        Path xml = Files.writeString(folder.resolve("b.xml"), Samples.RULE_XML);
        Path policy = Files.writeString(folder.resolve("c.json"), Samples.POLICY);
        ForeignConfiguration read = new ForeignReader().read(List.of(policy, script, xml));
        assertThat(read.rules())
                .extracting(ForeignRule::name)
                .containsExactly("In from AD - Block", "In from AD - Example User Common");
        assertThat(read.agents()).hasSize(1);
        assertThat(read.notes()).noneMatch(note -> note.kind().equals("difference"));
    }

    private ForeignRule xml(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("quirk.xml"), text);
        return new ForeignReader().read(file).rules().get(0);
    }

    private ForeignRule script(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("quirk.ps1"), text);
        return new ForeignReader().read(file).rules().get(0);
    }
}
