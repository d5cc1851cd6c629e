// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.formats.ForeignFlow.Kind;
import org.syncline.formats.agent.AgentPartition;

class PolicyTest {
    @TempDir private Path folder;

    @Test
    void directoriesBecomeConnectorsWithTheirContainers() throws Exception {
        ForeignConfiguration read = read(Samples.POLICY);
        assertThat(read.agents()).hasSize(1);
        assertThat(read.agents().get(0).name()).isEqualTo("example.test");
        assertThat(read.agents().get(0).forest()).isEqualTo("example.test");
        assertThat(read.agents().get(0).plainId())
                .isEqualTo("11111111-2222-3333-4444-555555555555");
        AgentPartition partition = read.agents().get(0).partitions().get(0);
        assertThat(partition.dn()).isEqualTo("DC=example,DC=test");
        assertThat(partition.selected()).isTrue();
        assertThat(partition.inclusions()).containsExactly("OU=Staff,DC=example,DC=test");
        assertThat(partition.exclusions()).containsExactly("DC=example,DC=test");
    }

    @Test
    void customRulesAreReadAndStandardRulesNoted() throws Exception {
        ForeignConfiguration read = read(Samples.POLICY);
        assertThat(read.rules()).hasSize(1);
        ForeignRule rule = read.rules().get(0);
        assertThat(rule.name()).isEqualTo("In from AD - Block");
        assertThat(rule.id()).isEqualTo("0c0c0c0c-0000-0000-0000-000000000001");
        assertThat(rule.connector()).isEqualTo("11111111-2222-3333-4444-555555555555");
        assertThat(rule.location().line()).isEqualTo(10);
        assertThat(rule.scope()).hasSize(1);
        assertThat(rule.scope().get(0).get(0).operator()).isEqualTo("EQUAL");
        assertThat(rule.flows().get(0).kind()).isEqualTo(Kind.CONSTANT);
        assertThat(rule.flows().get(0).text()).isEqualTo("True");
        assertThat(read.notes()).hasSize(2).allMatch(ForeignNote::understood);
        assertThat(read.notes().get(1).subject()).isEqualTo("In from AD - User Join");
        assertThat(read.notes().get(1).location().line()).isEqualTo(9);
    }

    /** Formats reference, 5.2: the nesting is not known for certain. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[A, B]]",
                "[A, B]",
                "[{\"scopeConditionList\": [A, B]}]",
                "{\"conditions\": [A, B]}"
            })
    void filtersAreReadInEveryNesting(String filters) throws Exception {
        String a = "{\"attribute\": \"a\", \"condition\": \"EQUAL\", \"value\": \"1\"}";
        String b =
                "{\"Attribute\": \"b\", \"ComparisonOperator\": \"ISNULL\","
                        + " \"ComparisonValue\": null}";
        String text =
                Samples.POLICY.replace(
                        "[[{\"attribute\": \"extensionAttribute15\", \"condition\": \"EQUAL\","
                                + " \"value\": \"NoSync\"}]]",
                        filters.replace("A", a).replace("B", b));
        ForeignRule rule = read(text).rules().get(0);
        assertThat(rule.scope()).hasSize(1);
        assertThat(rule.scope().get(0))
                .extracting(ForeignClause::attribute)
                .containsExactly("a", "b");
        assertThat(rule.scope().get(0).get(1).value()).isEmpty();
    }

    /** Without it the rule would apply to all objects. */
    @Test
    void aFilterThatIsNoConditionNarrows() throws Exception {
        String text =
                Samples.POLICY.replaceAll(
                        "\"scopeFilters\": .*,\\R", "\"scopeFilters\": [\"x\"],\n");
        ForeignConfiguration read = read(text);
        assertThat(read.rules().get(0).scope()).hasSize(1);
        assertThat(read.rules().get(0).scope().get(0).get(0).operator()).isEmpty();
        assertThat(read.notes()).anyMatch(note -> !note.understood());
    }

    @Test
    void namesOfPropertiesAreReadInAnyCase() throws Exception {
        String upper = Samples.POLICY.replace("\"name\"", "\"NAME\"");
        upper = upper.replace("customSynchronizationRules", "CustomSynchronizationRules");
        assertThat(read(upper).rules()).hasSize(1);
    }

    @Test
    void rulesInTheNamesOfTheCommandsAreRead() throws Exception {
        ForeignConfiguration read =
                read(
                        """
                        [{"Name": "Out", "Direction": "Outbound", "Disabled": true, "LinkType": "Provision",
                          "SourceObjectType": "person", "TargetObjectType": "user", "Connector": "{B891884F-051E-4A83-95AF-2544101C9083}",
                          "EnablePasswordSync": false, "Precedence": 5, "Weight": 2,
                          "JoinFilter": [{"JoinConditionList": [{"CSAttribute": "a", "MVAttribute": "b", "CaseSensitive": true}]}],
                          "AttributeFlowMappings": [{"Source": ["x", "y"], "Destination": "d", "FlowType": "Expression", "ExecuteOnce": true, "Expression": "[x]&[y]", "ValueMergeType": "Merge"}]}]
                        """);
        ForeignRule rule = read.rules().get(0);
        assertThat(rule.connector()).isEqualTo("b891884f-051e-4a83-95af-2544101c9083");
        assertThat(rule.disabled()).isTrue();
        assertThat(rule.joins().get(0).get(0).caseSensitive()).isTrue();
        assertThat(rule.flows().get(0).sources()).containsExactly("x", "y");
        assertThat(rule.flows().get(0).once()).isTrue();
        assertThat(rule.extras()).containsEntry("Weight", "2");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void whatIsNotKnownIsNoted() throws Exception {
        ForeignConfiguration read =
                read(
                        Samples.POLICY
                                .replace("\"friendlyName\"", "\"mood\": \"good\", \"friendlyName\"")
                                .replace("\"linkType\": \"Join\"", "\"linkType\": 3"));
        assertThat(read.rules()).isEmpty();
        assertThat(read.notes())
                .filteredOn(note -> !note.understood())
                .extracting(ForeignNote::reason)
                .containsExactly(
                        "the property mood is not known; it says \"good\"",
                        "this rule cannot be read: the link type \"3\" is not known (rule \"In"
                                + " from AD - Block\")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"policyMetadata\": {",
                "{\"policyMetadata\": {}} x",
                "{\"policyMetadata\": {,}}",
                "{\"policyMetadata\" 1}",
                "\"policyMetadata\""
            })
    void brokenJsonIsRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> read("\n" + text))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("policy.json:2");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String deep = "{\"policyMetadata\": " + "[".repeat(100_000);
        assertThatThrownBy(() -> read(deep))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("nested deeper");
    }

    @Test
    void otherJsonIsRefused() {
        assertThatThrownBy(() -> read("{\"name\": \"x\"}"))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("no synchronization policy");
    }

    private ForeignConfiguration read(String json) throws Exception {
        Path file = Files.writeString(folder.resolve("policy.json"), json);
        return new ForeignReader(path -> "policy.json").read(file);
    }
}
