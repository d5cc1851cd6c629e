// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.formats.Samples.constant;
import static org.syncline.formats.Samples.expression;
import static org.syncline.formats.Samples.rule;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignRulesTest {
    private static final String ID = "0c0c0c0c-0000-0000-0000-000000000001";

    @TempDir private Path folder;

    /** Every field counts: each change of the sample is exactly one difference. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "id|0D5B7A52-5A31-4A0F-9E25-0F3C7F0A1001|0D5B7A52-5A31-4A0F-9E25-0F3C7F0A9999",
                "internal-id|0f3c7f0a1002|0f3c7f0a9999",
                "version|<version>3|<version>4",
                "name|In from AD|In of AD",
                "description|Invented|Found",
                "tag|<immutable-tag />|<immutable-tag>x</immutable-tag>",
                "direction|Inbound|Outbound",
                "disabled|<disabled>True|<disabled>False",
                "password sync|Sync>true|Sync>false",
                "connector|{11111111|{21111111",
                "source type|Type>user|Type>contact",
                "target type|Type>person|Type>group",
                "link type|StickyJoin|Join",
                "precedence|<precedence>50|<precedence>51",
                "precedence after|after>{00000000|after>{10000000",
                "precedence before|before>{0d5b7a52|before>{1d5b7a52",
                "soft delete expiry|01:30:00|01:31:00",
                "scope group 1|mailNickname|mail",
                "scope group 1|<csValue>True|<csValue>False",
                "join group 1|objectGUID|objectSid",
                "join group 2|<caseSensitive>True|<caseSensitive>False",
                "mapping department|<attr>department|<attr>company",
                "mapping displayName|<attr>cn|<attr>sn",
                "mapping displayName|>Merge<|>Update<",
                "mapping displayName|[cn] &lt;|[sn] &lt;",
                "mapping cloudCreated| execute-once=\"true\"|''",
                "mapping cloudCreated|<src>False|<src>True",
                "extra colour|<direction>|<colour>red</colour><direction>"
            })
    void everyFieldCounts(String field, String before, String after) throws Exception {
        String changed = Samples.RULE_XML.replace(before, after);
        assertThat(changed).isNotEqualTo(Samples.RULE_XML);
        assertThat(ForeignRules.differences(read(Samples.RULE_XML), read(changed)))
                .extracting(RuleDifference::field)
                .containsExactly(field);
    }

    @Test
    void notationDoesNotCount() throws Exception {
        String other =
                Samples.RULE_XML
                        .replace(
                                "{0D5B7A52-5A31-4A0F-9E25-0F3C7F0A1001}",
                                "0d5b7a52-5a31-4a0f-9e25-0f3c7f0a1001")
                        .replace("NOTEQUAL", "notequal")
                        .replace("x\",[cn]", "x\" ,\n   [cn]")
                        .replace(
                                "<internal-id>{0d5b7a52-5a31-4a0f-9e25-0f3c7f0a1002}</internal-id>",
                                "")
                        .replace("<version>3</version>", "");
        assertThat(ForeignRules.sameMeaning(read(Samples.RULE_XML), read(other))).isTrue();
    }

    @Test
    void theOrderOfMappingsToDifferentAttributesDoesNotCount() {
        assertThat(
                        ForeignRules.sameMeaning(
                                rule(ID, "A", constant("x", "1"), constant("y", "2")),
                                rule(ID, "A", constant("y", "2"), constant("x", "1"))))
                .isTrue();
        assertThat(
                        ForeignRules.sameMeaning(
                                rule(ID, "A", constant("x", "1"), constant("x", "2")),
                                rule(ID, "A", constant("x", "2"), constant("x", "1"))))
                .isFalse();
    }

    @Test
    void theOrderOfJoinGroupsCounts() throws Exception {
        String swapped =
                Samples.RULE_XML.replaceAll(
                        "(?s)(<relationshipCriteria>)\\s*(<conditions>.*?</conditions>)\\s*(<conditions>.*?</conditions>)",
                        "$1$3$2");
        assertThat(ForeignRules.differences(read(Samples.RULE_XML), read(swapped)))
                .extracting(RuleDifference::field)
                .containsExactly("join group 1", "join group 2");
    }

    @Test
    void expressionsAreComparedByTheFunctionOfTheCaller() {
        ForeignRule one = rule(ID, "A", expression("x", "Trim([a])"));
        ForeignRule other = rule(ID, "A", expression("x", "trim([a])"));
        assertThat(ForeignRules.sameMeaning(one, other)).isFalse();
        assertThat(ForeignRules.sameMeaning(one, other, String::equalsIgnoreCase)).isTrue();
        assertThat(ForeignRules.differences(one, other).get(0))
                .hasToString("mapping x: Trim([a]), in the other trim([a])");
    }

    @Test
    void whiteSpaceInsideOfStringsCounts() {
        assertThat(ForeignRules.sameText("Left([a], 1)", "Left( [a],1 )")).isTrue();
        assertThat(ForeignRules.sameText("\"a b\"", "\"ab\"")).isFalse();
    }

    private ForeignRule read(String xml) throws Exception {
        Path file = Files.writeString(folder.resolve("rule.xml"), xml);
        return new ForeignReader().read(file).rules().get(0);
    }
}
