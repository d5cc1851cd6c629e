// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.formats.ForeignFlow.Kind;
import org.syncline.rules.Direction;
import org.syncline.rules.LinkType;

class RuleXmlTest {
    @TempDir private Path folder;

    @Test
    void everyFieldIsRead() throws Exception {
        ForeignRule rule = read(Samples.RULE_XML).rules().get(0);
        assertThat(rule.id()).isEqualTo("0d5b7a52-5a31-4a0f-9e25-0f3c7f0a1001");
        assertThat(rule.internalId()).isEqualTo("0d5b7a52-5a31-4a0f-9e25-0f3c7f0a1002");
        assertThat(rule.version()).isEqualTo(3);
        assertThat(rule.name()).isEqualTo("In from AD - Example User Common");
        assertThat(rule.description()).isEqualTo("Invented\nexample");
        assertThat(rule.tag()).isEmpty();
        assertThat(rule.direction()).isEqualTo(Direction.INBOUND);
        assertThat(rule.disabled()).isTrue();
        assertThat(rule.passwordSync()).isTrue();
        assertThat(rule.connector()).isEqualTo("11111111-2222-3333-4444-555555555555");
        assertThat(rule.sourceType()).isEqualTo("user");
        assertThat(rule.targetType()).isEqualTo("person");
        assertThat(rule.linkType()).isEqualTo(LinkType.STICKY_JOIN);
        assertThat(rule.precedence()).isEqualTo(50);
        assertThat(rule.precedenceAfter()).as("zero is none").isNull();
        assertThat(rule.precedenceBefore()).isEqualTo("0d5b7a52-5a31-4a0f-9e25-0f3c7f0a1003");
        assertThat(rule.softDeleteExpiry()).isEqualTo("01:30:00");
        assertThat(rule.location().line()).isEqualTo(1);
    }

    @Test
    void mappingsFiltersAndJoinsAreRead() throws Exception {
        ForeignRule rule = read(Samples.RULE_XML).rules().get(0);
        assertThat(rule.flows())
                .extracting(ForeignFlow::kind)
                .containsExactly(Kind.DIRECT, Kind.EXPRESSION, Kind.CONSTANT, Kind.EXPRESSION);
        ForeignFlow expression = rule.flows().get(1);
        assertThat(expression.sources()).containsExactly("displayName", "cn");
        assertThat(expression.text()).contains("&& [cn] <> \"x\"");
        assertThat(expression.mergeType()).isEqualTo("Merge");
        assertThat(expression.location().line()).isEqualTo(26);
        assertThat(rule.flows().get(2).once()).isTrue();
        assertThat(rule.flows().get(2).text()).isEqualTo("False");
        assertThat(rule.flows().get(2).sources()).isEmpty();
        assertThat(rule.joins()).hasSize(2);
        assertThat(rule.joins().get(1).get(0).caseSensitive()).isTrue();
        assertThat(rule.joins().get(1).get(1).mvAttribute()).isEqualTo("sn");
        assertThat(rule.scope().get(0).get(1).operator()).isEqualTo("ISNOTNULL");
        assertThat(rule.scope().get(0).get(1).value()).isEmpty();
    }

    @Test
    void elementsThatAreNotKnownAreKeptOrNoted() throws Exception {
        ForeignConfiguration read =
                read(
                        Samples.RULE_XML
                                .replace("<direction>", "<colour>red</colour><direction>")
                                .replace("<version>3", "<version>three")
                                .replace(
                                        "<dest>department</dest>",
                                        "<dest>department</dest><weight>5</weight>")
                                .replace("<csValue />", "<csValue /><csCase>1</csCase>"));
        assertThat(read.rules().get(0).extras()).containsEntry("colour", "red").hasSize(1);
        assertThat(read.rules().get(0).version()).isNull();
        assertThat(read.notes())
                .extracting(ForeignNote::reason)
                .containsExactlyInAnyOrder(
                        "<weight> is not known; it says \"5\"",
                        "<csCase> is not known; it says \"1\"",
                        "version is no number: three");
        assertThat(read.notes()).noneMatch(ForeignNote::understood);
    }

    @ParameterizedTest
    @CsvSource({
        "<name>In from AD - Example User Common</name>, '', it has no name",
        "Inbound, Sideways, the direction \"Sideways\" is not known",
        "StickyJoin, Marry, the link type \"Marry\" is not known",
        "<sourceObjectType>user</sourceObjectType>, '', it has no sourceObjectType"
    })
    void aRuleWithoutWhatMakesARuleIsRefused(String good, String bad, String message) {
        assertThatThrownBy(() -> read(Samples.RULE_XML.replace(good, bad)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("rule.xml:1:")
                .hasMessageContaining(message);
    }

    @Test
    void aMappingWithTwoAttributesAndNoExpressionIsNotCarried() throws Exception {
        ForeignConfiguration read =
                read(
                        Samples.RULE_XML.replace(
                                "<src><attr>department</attr></src>",
                                "<src><attr>department</attr><attr>company</attr></src>"));
        assertThat(read.rules().get(0).flows().get(0).kind()).isEqualTo(Kind.NOT_CARRIED);
        assertThat(read.notes().get(0).reason()).contains("this one reads 2");
    }

    @Test
    void aMappingWithNothingIsNotCarried() throws Exception {
        ForeignConfiguration read =
                read(Samples.RULE_XML.replace("<src><attr>department</attr></src>", ""));
        assertThat(read.rules().get(0).flows().get(0).kind()).isEqualTo(Kind.NOT_CARRIED);
        assertThat(read.notes().get(0).subject())
                .isEqualTo("In from AD - Example User Common: department");
    }

    /** With a condition less, a group would hold of more objects. */
    @Test
    void aConditionOfAnotherNameNarrows() throws Exception {
        ForeignConfiguration read =
                read(
                        Samples.RULE_XML
                                .replace("<scope><csAttribute>mail", "<when><csAttribute>mail")
                                .replace("<csValue /></scope>", "<csValue /></when>")
                                .replace("<condition><csAttribute>sn", "<when><csAttribute>sn")
                                .replace(
                                        "<ilmAttribute>sn</ilmAttribute></condition>",
                                        "<ilmAttribute>sn</ilmAttribute></when>"));
        ForeignRule rule = read.rules().get(0);
        assertThat(rule.scope().get(0))
                .extracting(ForeignClause::operator)
                .containsExactly("NOTEQUAL", "");
        assertThat(rule.joins().get(1).get(1).csAttribute()).isEqualTo("<when>");
        assertThat(read.notes()).hasSize(2);
    }

    @Test
    void whatIsWrittenComesBack() throws Exception {
        ForeignRule rule = read(Samples.RULE_XML).rules().get(0);
        String written = ForeignWriter.xml(rule, Samples::unexpected);
        assertThat(read(written).rules().get(0))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*location")
                .isEqualTo(rule);
    }

    private ForeignConfiguration read(String xml) throws Exception {
        Path file = Files.writeString(folder.resolve("rule.xml"), xml);
        return new ForeignReader(path -> "rule.xml").read(file);
    }
}
