// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.syncline.formats.ForeignFlow.Kind;

class RuleScriptTest {
    private static final String HEAD =
            """
            New-ADSyncRule -Name 'R' -Direction Inbound -Precedence 7 -SourceObjectType user `
              -TargetObjectType person -Connector 'c' -LinkType Join -OutVariable syncRule
            """;
    private static final String TAIL = "\nAdd-ADSyncRule -SynchronizationRule $syncRule[0]\n";

    @TempDir private Path folder;

    @Test
    void aScriptSaysTheSameAsTheXml() throws Exception {
        ForeignConfiguration script = read(Samples.SCRIPT);
        Path xml = Files.writeString(folder.resolve("rule.xml"), Samples.RULE_XML);
        ForeignRule fromXml = new ForeignReader().read(xml).rules().get(0);
        assertThat(script.notes()).isEmpty();
        assertThat(ForeignRules.differences(fromXml, script.rules().get(0))).isEmpty();
    }

    @Test
    void whatIsWrittenIsWhatWasRead() throws Exception {
        List<ForeignRule> rules = read(Samples.SCRIPT).rules();
        String written = ForeignWriter.script(rules, Samples::unexpected);
        assertThat(written.replace("\r\n", "\n")).isEqualTo(Samples.SCRIPT);
    }

    @Test
    void constantsAreSetInAndOtherVariablesStay() throws Exception {
        ForeignConfiguration read =
                read(
                        """
                        $ConnectorGUID = '{11111111-2222-3333-4444-555555555555}'
                        [string]$Short = "EX"
                        $Other = (Get-ADSyncConnector | Where-Object Name -eq 'x').Identifier
                        New-ADSyncRule -Name "$Short - In from ${Short} $unknown" -Direction Inbound -SourceObjectType $Type `
                          -TargetObjectType person -Connector $ConnectorGUID -LinkType Join -OutVariable rule
                        Add-ADSyncAttributeFlowMapping -SynchronizationRule $rule[0] -Destination a -FlowType Expression -Expression "IIF([x]=""1"",`"$Short`",$(Get-Date))"
                        Add-ADSyncRule -SynchronizationRule $rule[0]
                        """);
        ForeignRule rule = read.rules().get(0);
        assertThat(rule.connector()).isEqualTo("11111111-2222-3333-4444-555555555555");
        assertThat(rule.name()).isEqualTo("EX - In from EX $unknown");
        assertThat(rule.sourceType()).isEqualTo("$Type");
        assertThat(rule.flows().get(0).text()).isEqualTo("IIF([x]=\"1\",\"EX\",$(Get-Date))");
        assertThat(read.notes())
                .extracting(ForeignNote::reason)
                .anyMatch(reason -> reason.contains("-Name holds EX - In from EX $unknown"))
                .anyMatch(reason -> reason.contains("-SourceObjectType holds $Type"))
                .anyMatch(reason -> reason.contains("-Expression holds"))
                .anyMatch(reason -> reason.contains("the variable has no constant value"));
    }

    @Test
    void aConnectorInAVariableKeepsTheVariablesName() throws Exception {
        ForeignConfiguration read = read(HEAD.replace("'c'", "$adConnector") + TAIL);
        assertThat(read.rules().get(0).connector()).isEqualTo("$adConnector");
        assertThat(read.notes()).hasSize(1).noneMatch(ForeignNote::understood);
    }

    @Test
    void aVariableThatIsSetAgainIsNoConstant() throws Exception {
        ForeignConfiguration read =
                read("$n = 'A'\n$n = Get-Name\n" + HEAD.replace("'R'", "$n") + TAIL);
        assertThat(read.rules().get(0).name()).isEqualTo("$n");
    }

    @Test
    void commentsOfBothKindsAreLeftOut() throws Exception {
        ForeignConfiguration read =
                read(
                        "<# New-ADSyncRule -Name 'No' #>\n"
                                + HEAD
                                + """
                                # Add-ADSyncAttributeFlowMapping -SynchronizationRule $syncRule[0] -Destination no
                                <#
                                Add-ADSyncAttributeFlowMapping -SynchronizationRule $syncRule[0] -Destination no
                                #>
                                Add-ADSyncAttributeFlowMapping `
                                  -SynchronizationRule $syncRule[0] <# here too #> `
                                  # and here
                                  -Source 'a#b' -Destination yes # at the end
                                """
                                + TAIL);
        assertThat(read.rules()).hasSize(1);
        assertThat(read.rules().get(0).flows())
                .extracting(ForeignFlow::target)
                .containsExactly("yes");
        assertThat(read.rules().get(0).flows().get(0).sources()).containsExactly("a#b");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void parametersWithoutBackTicksBelongToTheCommandAbove() throws Exception {
        ForeignConfiguration read = read(Samples.SCRIPT.replace(" `\n", "\n"));
        assertThat(read.notes()).isEmpty();
        assertThat(
                        ForeignRules.differences(
                                read(Samples.SCRIPT).rules().get(0), read.rules().get(0)))
                .isEmpty();
    }

    @Test
    void blanksBehindBackTicksTypographicQuotesAndDashesAreTolerated() throws Exception {
        ForeignConfiguration read =
                read(
                        Samples.SCRIPT
                                .replace(" `\n", " `  \n")
                                .replace(
                                        "-Destination 'department'",
                                        "\u2013Destination \u2018department\u2019")
                                .replace("Add-ADSyncRule", "Add\u2013ADSyncRule"));
        assertThat(read.notes()).isEmpty();
        assertThat(read.rules().get(0).flows().get(0).target()).isEqualTo("department");
    }

    @Test
    void namesMayBeShortInAnyCaseAndHoldTheirValueBehindAColon() throws Exception {
        ForeignConfiguration read =
                read(
                        """
                        new-adsyncrule -n:'R' -DIR:Inbound -Precedence:7 -sourceo user -t person `
                          -conn:'c' -LINK Join -EnablePasswordSync:$false -Disabled:$true -ov r
                        add-adsyncattributeflowmapping -Sync $r[0] -Dest:a -So b -F Direct -V Merge -Exec -ErrorAction Stop | Out-Null
                        add-adsyncrule -Sy $r[0] -ea Stop | out-null
                        """);
        ForeignRule rule = read.rules().get(0);
        assertThat(read.notes()).isEmpty();
        assertThat(rule.passwordSync()).isFalse();
        assertThat(rule.disabled()).isTrue();
        assertThat(rule.precedence()).isEqualTo(7);
        assertThat(rule.id()).as("no -Identifier").isNull();
        assertThat(rule.flows().get(0).mergeType()).isEqualTo("Merge");
        assertThat(rule.flows().get(0).once()).isTrue();
    }

    @Test
    void hereStringsAndDoubledQuotesAreText() throws Exception {
        ForeignConfiguration read =
                read(
                        HEAD
                                + "Add-ADSyncAttributeFlowMapping -SynchronizationRule $syncRule[0]"
                                + " -Destination a -FlowType Expression -Expression @'\n"
                                + "IIF([sn]=\"O'Neil\",\n  $x, 'y')\n'@\n"
                                + "Add-ADSyncAttributeFlowMapping -SynchronizationRule $syncRule[0]"
                                + " -Destination b -FlowType Constant -Source 'it''s'\n"
                                + TAIL);
        assertThat(read.rules().get(0).flows())
                .extracting(ForeignFlow::text)
                .containsExactly("IIF([sn]=\"O'Neil\",\n  $x, 'y')", "it's");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void aSourceBesideAnExpressionIsKeptAndNoted() throws Exception {
        ForeignConfiguration read =
                read(
                        HEAD
                                + "Add-ADSyncAttributeFlowMapping -SynchronizationRule $syncRule[0]"
                                + " -Source @('False') -Destination a -FlowType 'Expression'"
                                + " -Expression 'True'"
                                + TAIL);
        assertThat(read.rules().get(0).flows().get(0).kind()).isEqualTo(Kind.EXPRESSION);
        assertThat(read.rules().get(0).flows().get(0).sources()).containsExactly("False");
        assertThat(read.notes()).hasSize(1).allMatch(ForeignNote::understood);
    }

    @Test
    void variablesMayHoldRulesAndConditions() throws Exception {
        ForeignConfiguration read =
                read(
                        """
                        $r = New-ADSyncRule -Name 'A' -Direction Outbound -SourceObjectType person -TargetObjectType user -Connector c -LinkType Provision
                        $c1 = New-Object Microsoft.IdentityManagement.PowerShell.ObjectModel.ScopeCondition('a','1','EQUAL')
                        $c2 = New-Object -TypeName Microsoft.IdentityManagement.PowerShell.ObjectModel.ScopeCondition -ArgumentList @('b','','ISNULL')
                        Add-ADSyncScopeConditionGroup -SynchronizationRule $r -ScopeConditions $c1,$c2
                        $r | Add-ADSyncRule | Out-Null
                        """);
        ForeignRule rule = read.rules().get(0);
        assertThat(rule.scope()).hasSize(1);
        assertThat(rule.scope().get(0))
                .extracting(ForeignClause::operator)
                .containsExactly("EQUAL", "ISNULL");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void aConditionThatIsNotMadeInTheScriptNarrowsAndIsNoted() throws Exception {
        ForeignConfiguration read =
                read(
                        HEAD
                                + "Add-ADSyncScopeConditionGroup -SynchronizationRule $syncRule[0]"
                                + " -ScopeConditions @($made[0])"
                                + TAIL);
        assertThat(read.rules().get(0).scope().get(0).get(0).attribute()).isEqualTo("$made[0]");
        assertThat(read.rules().get(0).scope().get(0).get(0).operator()).isEmpty();
        assertThat(read.notes()).hasSize(1).noneMatch(ForeignNote::understood);
    }

    @Test
    void aBrokenConditionIsNotReplacedByAnEarlierOne() throws Exception {
        String condition = "New-Object ScopeCondition -OutVariable c0 -ArgumentList ";
        ForeignConfiguration read =
                read(
                        HEAD
                                + condition
                                + "'a','1','EQUAL'\n"
                                + condition
                                + "'b'\n"
                                + "Add-ADSyncScopeConditionGroup -SynchronizationRule $syncRule[0]"
                                + " -ScopeConditions $c0[0]"
                                + TAIL);
        assertThat(read.rules().get(0).scope().get(0).get(0).attribute()).isEqualTo("$c0[0]");
    }

    @Test
    void changesToARuleOfTheServerDoNotGoToAnotherRule() throws Exception {
        ForeignConfiguration read =
                read(
                        HEAD
                                + TAIL
                                + "$syncRule = Get-ADSyncRule -Identifier 'x'\n"
                                + "Add-ADSyncAttributeFlowMapping -SynchronizationRule $syncRule[0]"
                                + " -Source a -Destination a\n");
        assertThat(read.rules().get(0).flows()).isEmpty();
        assertThat(read.notes()).hasSize(2).noneMatch(ForeignNote::understood);
    }

    @Test
    void aRuleMayHaveASecondName() throws Exception {
        ForeignConfiguration read =
                read(
                        HEAD
                                + "$rule = $syncRule[0]\n"
                                + "Add-ADSyncAttributeFlowMapping -SynchronizationRule $rule"
                                + " -Source a -Destination a"
                                + TAIL);
        assertThat(read.rules().get(0).flows()).hasSize(1);
        assertThat(read.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "if ($x) { HEAD TAIL } ! stands in a block",
                "$p = @{ Name = 'R' } ; New-ADSyncRule @p ! come from the table @p",
                "HEAD ; Remove-ADSyncRule -Identifier 'x' TAIL ! this statement is not read",
                "HEAD ; $syncRule[0].Precedence = 5 TAIL ! this statement is not read",
                "Add-ADSyncAttributeFlowMapping -SynchronizationRule $no[0] -Destination a !"
                        + " belongs to no rule",
                "HEAD -Colour red TAIL ! the parameter -Colour",
                "HEAD | ForEach-Object { $_ } TAIL ! behind the pipe",
                "HEAD ! never adds it"
            })
    void whatIsNotReadIsNoted(String script, String reason) throws Exception {
        String text = script.replace("HEAD", HEAD.strip()).replace("TAIL", ";" + TAIL);
        assertThat(read(text).notes())
                .extracting(ForeignNote::reason)
                .anyMatch(found -> found.contains(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void everyEncodingOfScriptsIsRead(String encoding) throws Exception {
        String text = HEAD.replace("'R'", "'Gr\u00fc\u00dfe'") + TAIL;
        Path file = folder.resolve("x.ps1");
        Files.write(file, text.getBytes(Charset.forName(encoding)));
        ForeignConfiguration read = new ForeignReader().read(file);
        assertThat(read.rules().get(0).name()).isEqualTo("Gr\u00fc\u00dfe");
        assertThat(read.notes()).hasSize(encoding.startsWith("win") ? 1 : 0);
    }

    @Test
    void aScriptThatMakesNoRulesIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("x.ps1"), "Get-Process | Stop-Process");
        assertThatThrownBy(() -> new ForeignReader().read(file))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("makes no rules");
    }

    @Test
    void aBracketThatIsNeverClosedDoesNotSwallowTheNextRule() throws Exception {
        ForeignConfiguration read = read("$x = @('a',\n" + HEAD + TAIL);
        assertThat(read.rules()).hasSize(1);
    }

    private ForeignConfiguration read(String script) throws Exception {
        Path file = folder.resolve("rules.ps1");
        Files.writeString(file, script, StandardCharsets.UTF_8);
        return new ForeignReader(path -> "rules.ps1").read(file);
    }
}
