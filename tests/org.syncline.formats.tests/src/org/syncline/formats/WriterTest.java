// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.syncline.formats.Samples.constant;
import static org.syncline.formats.Samples.expression;
import static org.syncline.formats.Samples.rule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriterTest {
    private static final String ID = "0c0c0c0c-0000-0000-0000-000000000001";

    @TempDir private Path folder;

    private final List<ForeignNote> notes = new ArrayList<>();

    /** Text that means something to XML or PowerShell is text all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; Remove-ADSyncRule -Identifier 'x",
                "\u2019; Stop-Computer; \u2018",
                "\u201a\u201b'\u2018\u2019''",
                "$(Get-Process) ${x} $x `n \" \u201c @' \n'@",
                "a\nb\r\nc\rd\te",
                "<!-- ]]> & &amp; <x>",
                "trailing `",
                "#> <# #",
                "\ud83d\ude00 \u00e9"
            })
    void hostileTextComesBackFromBothFormats(String text) throws Exception {
        ForeignRule rule = rule(ID, "N" + text.strip(), constant("a", text), expression("b", text));
        Path xml = folder.resolve("r.xml");
        Files.writeString(xml, ForeignWriter.xml(rule, notes::add));
        Path script = folder.resolve("r.ps1");
        Files.writeString(script, ForeignWriter.script(List.of(rule, rule(null, "B")), notes::add));
        for (Path file : List.of(xml, script)) {
            ForeignConfiguration read = new ForeignReader().read(file);
            assertThat(read.notes()).isEmpty();
            assertThat(ForeignRules.differences(rule, read.rules().get(0), String::equals))
                    .isEmpty();
        }
        assertThat(new ForeignReader().read(script).rules()).hasSize(2);
        assertThat(notes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u001b", "\ud800", "\udc00x", "\ufffe", "\uffff"})
    void charactersThatNoFormatHoldsAreRefused(String text) {
        ForeignRule rule = rule(ID, "A", constant("a", "x" + text));
        assertThatThrownBy(() -> ForeignWriter.xml(rule, notes::add))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("the rule \"A\" holds the character U+");
        assertThatThrownBy(() -> ForeignWriter.script(List.of(rule), notes::add))
                .isInstanceOf(FormatException.class);
    }

    @Test
    void aRuleWithoutIdentifierGetsTheSameOneEachTime() throws Exception {
        String name =
                ForeignWriter.xmlFiles(List.of(rule(null, "A")), notes::add)
                        .keySet()
                        .iterator()
                        .next();
        assertThat(name).matches("SynchronizationRule_\\{[0-9a-f-]{36}\\}\\.xml");
        assertThat(ForeignWriter.xmlFiles(List.of(rule(null, "A")), notes::add)).containsKey(name);
        assertThat(ForeignWriter.xmlFiles(List.of(rule(null, "B")), notes::add))
                .doesNotContainKey(name);
    }

    @Test
    void twoRulesWithOneIdentifierAreRefused() {
        assertThatThrownBy(
                        () ->
                                ForeignWriter.xmlFiles(
                                        List.of(rule(ID, "A"), rule(ID, "B")), notes::add))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(ID);
    }

    @Test
    void operatorsAreWrittenInTheSpellingOfTheProduct() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("r.xml"),
                        Samples.RULE_XML.replace("NOTEQUAL", "ISNOTBITSET"));
        ForeignRule rule = new ForeignReader().read(file).rules().get(0);
        assertThat(rule.scope().get(0).get(0).operator()).isEqualTo("ISNOTBITSET");
        assertThat(ForeignWriter.xml(rule, notes::add)).contains(">ISBITNOTSET<");
        assertThat(ForeignWriter.script(List.of(rule), notes::add)).contains("'ISBITNOTSET'");
    }

    @Test
    void whatAFormatCannotHoldIsNoted() throws Exception {
        ForeignFlow left =
                new ForeignFlow(
                        "a",
                        ForeignFlow.Kind.NOT_CARRIED,
                        List.of(),
                        "code",
                        false,
                        "Update",
                        "an extension computes it",
                        Samples.PLACE);
        ForeignRule rule = rule(ID, "A", left);
        assertThat(ForeignWriter.xml(rule, notes::add)).contains("<attribute-mappings />");
        assertThat(notes).hasSize(1);
        assertThat(notes.get(0).reason()).contains("an extension computes it");
        ForeignWriter.script(List.of(rule), notes::add);
        assertThat(notes).hasSize(2);
    }

    @Test
    void aScriptBeyondAsciiStartsWithAByteOrderMark() throws Exception {
        assertThat(ForeignWriter.script(List.of(rule(ID, "A")), notes::add)).startsWith("New-");
        assertThat(ForeignWriter.script(List.of(rule(ID, "\u00c4")), notes::add))
                .startsWith("\ufeffNew-");
    }
}
