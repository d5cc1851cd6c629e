// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.formats.Samples.constant;
import static org.syncline.formats.Samples.rule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
    private static final String ID = "0c0c0c0c-0000-0000-0000-000000000001";
    private static final String OTHER = "0c0c0c0c-0000-0000-0000-000000000002";

    @TempDir private Path folder;

    @Test
    void theSameRuleTwiceIsOneRule() {
        ForeignConfiguration merged = merge(rule(ID, "A"), rule(ID, "A"));
        assertThat(merged.rules()).hasSize(1);
        assertThat(merged.notes()).isEmpty();
    }

    @Test
    void differencesAreShownFieldByField() {
        ForeignConfiguration merged =
                merge(
                        rule(ID, "A", constant("x", "1"), constant("y", "2")),
                        rule(ID, "B", constant("x", "3"), constant("z", "4")));
        assertThat(merged.rules())
                .containsExactly(rule(ID, "A", constant("x", "1"), constant("y", "2")));
        assertThat(merged.notes())
                .extracting(ForeignNote::subject)
                .containsExactly("A: name", "A: mapping x", "A: mapping y", "A: mapping z");
        assertThat(merged.notes().get(1).reason())
                .isEqualTo("here it is \"3\"; kept is what sample:1:1 says: \"1\"");
        assertThat(merged.notes().get(2).reason()).startsWith("here it is nothing; kept is");
    }

    @Test
    void aRuleWithoutIdentifierIsFoundByConnectorDirectionAndName() {
        ForeignConfiguration merged = merge(rule(null, "A"), rule(ID, "A"));
        assertThat(merged.rules()).hasSize(1);
        assertThat(merged.rules().get(0).id()).isEqualTo(ID);
    }

    @Test
    void theSameNameWithAnotherIdentifierIsAnotherRuleAndNoted() {
        ForeignConfiguration merged = merge(rule(ID, "A"), rule(OTHER, "A"));
        assertThat(merged.rules()).hasSize(2);
        assertThat(merged.notes()).hasSize(1);
        assertThat(merged.notes().get(0).reason()).contains("with another identifier");
    }

    @Test
    void rulesOfTheSameNameOfTwoConnectorsStayApart() {
        ForeignConfiguration merged =
                merge(
                        rule(null, "A"),
                        withConnector(rule(null, "A"), "66666666-2222-3333-4444-555555555555"));
        assertThat(merged.rules()).hasSize(2);
        assertThat(merged.notes()).isEmpty();
    }

    @Test
    void aConnectorThatAScriptDoesNotSayComesFromTheOtherSource() {
        ForeignConfiguration merged =
                merge(withConnector(rule(null, "A"), "$ConnectorGUID"), rule(ID, "A"));
        assertThat(merged.rules()).hasSize(1);
        assertThat(merged.rules().get(0).connector())
                .isEqualTo("11111111-2222-3333-4444-555555555555");
    }

    @Test
    void connectorsAreTheSameByIdentifierInAnyNotation() throws Exception {
        Files.writeString(
                folder.resolve("a.xml"),
                "<ma-data><id>{11111111-2222-3333-4444-555555555555}</id><name>example.test</name>"
                        + "<category>AD</category><attribute-inclusion><attribute>mail</attribute>"
                        + "</attribute-inclusion></ma-data>");
        Files.writeString(folder.resolve("b.json"), Samples.POLICY);
        ForeignConfiguration merged = new ForeignReader().read(folder);
        assertThat(merged.agents()).hasSize(1);
        assertThat(merged.agents().get(0).id()).isEqualTo("{11111111-2222-3333-4444-555555555555}");
        assertThat(merged.agents().get(0).selectedAttributes()).containsExactly("mail");
        assertThat(merged.agents().get(0).partitions()).as("from the policy").hasSize(1);
    }

    @Test
    void connectorsThatDifferAreNoted() throws Exception {
        String agent =
                "<ma-data><id>{11111111-2222-3333-4444-555555555555}</id><name>N</name>"
                        + "<category>AD</category></ma-data>";
        Files.writeString(folder.resolve("a.xml"), agent);
        Files.writeString(folder.resolve("b.xml"), agent.replace(">N<", ">M<"));
        ForeignConfiguration merged = new ForeignReader().read(folder);
        assertThat(merged.agents()).hasSize(1);
        assertThat(merged.notes()).extracting(ForeignNote::subject).containsExactly("N: name");
    }

    @Test
    void aFolderMayHoldAnyMixtureAndNotesTheRest() throws Exception {
        Files.writeString(folder.resolve("one.ps1"), Samples.SCRIPT);
        Path below = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(below.resolve("two.xml"), Samples.RULE_XML);
        Files.writeString(folder.resolve("three.json"), Samples.POLICY);
        Files.writeString(folder.resolve("readme.txt"), "Hello");
        Files.writeString(folder.resolve("broken.xml"), "<synchronizationRule><name>");
        ForeignConfiguration merged = new ForeignReader().read(folder);
        assertThat(merged.rules()).hasSize(2);
        assertThat(files(merged, false)).containsExactly("broken.xml");
        assertThat(files(merged, true)).contains("readme.txt");
        assertThat(merged.notes()).noneMatch(note -> note.kind().equals("difference"));
    }

    private static List<String> files(ForeignConfiguration merged, boolean understood) {
        return merged.notes().stream()
                .filter(note -> note.kind().equals("file") && note.understood() == understood)
                .map(note -> Path.of(note.subject()).getFileName().toString())
                .toList();
    }

    @Test
    void severalSourcesAreReadTogether() throws Exception {
        Path xml = Files.writeString(folder.resolve("rule.xml"), Samples.RULE_XML);
        Path script =
                Files.writeString(
                        folder.resolve("rule.ps1"),
                        Samples.SCRIPT.replace("-Precedence 50", "-Precedence 51"));
        ForeignConfiguration merged = new ForeignReader().read(List.of(script, xml));
        assertThat(merged.rules()).hasSize(1);
        assertThat(merged.rules().get(0).precedence()).isEqualTo(51);
        assertThat(merged.rules().get(0).version()).as("the script does not say it").isEqualTo(3);
        assertThat(merged.notes()).hasSize(1);
        assertThat(merged.notes().get(0).subject()).endsWith(": precedence");
        assertThat(merged.notes().get(0).location().file()).isEqualTo(xml.toString());
    }

    private static ForeignConfiguration merge(ForeignRule... rules) {
        return ForeignConfiguration.merge(
                List.of(rules).stream()
                        .map(
                                rule ->
                                        new ForeignConfiguration(
                                                List.of(), List.of(), List.of(rule), List.of()))
                        .toList());
    }

    private static ForeignRule withConnector(ForeignRule r, String connector) {
        return new ForeignRule(
                r.id(),
                r.internalId(),
                r.version(),
                r.name(),
                r.description(),
                r.tag(),
                r.direction(),
                r.disabled(),
                r.passwordSync(),
                connector,
                r.sourceType(),
                r.targetType(),
                r.linkType(),
                r.precedence(),
                r.precedenceAfter(),
                r.precedenceBefore(),
                r.softDeleteExpiry(),
                r.scope(),
                r.joins(),
                r.flows(),
                r.extras(),
                r.remarks(),
                r.location());
    }
}
