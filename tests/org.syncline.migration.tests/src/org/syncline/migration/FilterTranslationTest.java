// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.migration.AgentXml.condition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connector filters of an agent become rules, in both ways. */
class FilterTranslationTest {
    private static final String FILTERS = "rules/example.test/filters.sync";
    private static final String JOIN_SCOPE = AgentTranslation.JOIN_SCOPE;
    private static final String SCHEMA = "schema/example.test.sync";

    @TempDir private Path folder;

    @Test
    void everyFilterBecomesAnAlternativeAndEveryConditionAClause() throws Exception {
        AgentXml agent =
                new AgentXml()
                        .filter(condition("extensionAttribute15", "equality", "NoSync"))
                        .filter(
                                condition("sAMAccountName", "substring-start", "svc-"),
                                condition("mail", "not-present", ""))
                        .filter(condition("employeeNumber", "equality", "ui-radix=\"10\"", "0x2a"));
        assertThat(agents().file(agent, FILTERS))
                .isEqualTo(
                        """
                        // The connector filters for user objects of the management agent "SourceAD" (agent.xml). An object
                        // that matches one of them stays out of the targets.
                        inbound rule "In from example.test - user filter" {
                            from "example.test" user  to person
                            link join
                            precedence 50

                            // filter {AAAAAAAA-0000-0000-0000-000000000001}: extensionAttribute15 equals "NoSync"
                            scope extensionAttribute15 EQUAL "NoSync"
                               // filter {AAAAAAAA-0000-0000-0000-000000000002}: sAMAccountName starts with "svc-" and mail is
                               // not present
                               or sAMAccountName STARTSWITH "svc-" and mail ISNULL
                               // filter {AAAAAAAA-0000-0000-0000-000000000003}: employeeNumber equals 42
                               or employeeNumber EQUAL 42

                            cloudFiltered <- True
                        }
                        """);
        assertThat(agents().translate(agent).files())
                .as("the metaverse that ships has cloudFiltered")
                .doesNotContainKey("schema/metaverse.sync");
        assertThat(agents().items(agent, "filter"))
                .hasSize(3)
                .allSatisfy(
                        item -> {
                            assertThat(item.target()).isEqualTo(FILTERS);
                            assertThat(item.reason()).contains("--filters join-scope");
                            assertThat(item.source().line()).isPositive();
                        });
    }

    @Test
    void theExactScopeIsTheOppositeOfAllFilters() throws Exception {
        AgentXml agent =
                new AgentXml()
                        .filter(condition("extensionAttribute15", "equality", "NoSync"))
                        .filter(
                                condition("sAMAccountName", "substring-start", "svc-"),
                                condition("mail", "not-present", ""));
        Translation translation =
                new Translator()
                        .translate(
                                List.of(agent.writeTo(folder)),
                                TranslateOptions.DEFAULT.withFilters(FilterMode.JOIN_SCOPE));
        assertThat(translation.files()).doesNotContainKey(FILTERS);
        assertThat(translation.files().get(JOIN_SCOPE))
                .contains(
                        """
                        //     scope extensionAttribute15 NOTEQUAL "NoSync" and sAMAccountName NOTSTARTSWITH "svc-"
                        //        or extensionAttribute15 NOTEQUAL "NoSync" and mail ISNOTNULL
                        """)
                .contains("needs its conditions in every");
        assertThat(translation.files().get(JOIN_SCOPE).lines())
                .as("it is for a person to put on the join rules")
                .allMatch(line -> line.startsWith("//"));
        assertThat(translation.report().items(Outcome.CARRIED_OVER))
                .filteredOn(item -> item.kind().equals("filter"))
                .allSatisfy(item -> assertThat(item.reason()).contains("out of the metaverse"));
    }

    @Test
    void theOppositeOfAComparisonAllowsForAbsence() throws Exception {
        AgentXml agent =
                new AgentXml()
                        .filter(condition("employeeNumber", "less-than", "ui-radix=\"10\"", "0x5"));
        assertThat(agents().joinScope(agent))
                .contains("scope employeeNumber GREATERTHAN_OR_EQUAL 5")
                .contains("   or employeeNumber ISNULL");
    }

    @Test
    void anOppositeThatNobodyCouldReadIsNotWritten() throws Exception {
        AgentXml agent = new AgentXml();
        for (int i = 0; i < 12; i++) {
            agent.filter(
                    condition("mail", "equality", "a" + i),
                    condition("sAMAccountName", "equality", "b" + i));
        }
        assertThat(agents().joinScope(agent)).contains("more than 64 alternatives");
    }

    @ParameterizedTest
    @CsvSource({
        "equality,EQUAL \"x\",carried-over",
        "inequality,NOTEQUAL \"x\",carried-over",
        "present,ISNOTNULL,carried-over",
        "not-present,ISNULL,carried-over",
        "substring-start,STARTSWITH \"x\",carried-over",
        "not-substring-start,NOTSTARTSWITH \"x\",not-verified",
        "substring-end,ENDSWITH \"x\",not-verified",
        "not-substring-end,NOTENDSWITH \"x\",not-verified",
        "substring-any,CONTAINS \"x\",not-verified",
        "not-substring-any,NOTCONTAINS \"x\",not-verified",
        "less-than,LESSTHAN \"x\",not-verified",
        "less-than-or-equal,LESSTHAN_OR_EQUAL \"x\",not-verified",
        "greater-than,GREATERTHAN \"x\",not-verified",
        "greater-than-or-equal,GREATERTHAN_OR_EQUAL \"x\",not-verified",
        "is-true,EQUAL True,not-verified",
        "is-false,EQUAL False,not-verified"
    })
    void everyWordHasItsOperatorAndAGuessIsCalledOne(String word, String clause, String outcome)
            throws Exception {
        AgentXml agent = new AgentXml().filter(condition("mail", word, "x"));
        assertThat(agents().file(agent, FILTERS)).contains("    scope mail " + clause + "\n");
        assertThat(agents().items(agent, "filter").get(0).outcome().word()).isEqualTo(outcome);
    }

    @Test
    void anUnknownWordTurnsTheWholeFilterIntoACommentAndAnError() throws Exception {
        AgentXml agent =
                new AgentXml()
                        .filter(
                                condition("sAMAccountName", "equality", "x"),
                                condition("mail", "sounds-like", "smith"))
                        .filter(condition("extensionAttribute15", "equality", "NoSync"));
        assertThat(agents().file(agent, FILTERS))
                .contains("NOT TRANSLATED: sAMAccountName equals \"x\" and")
                .contains("because the operator \"sounds-like\" is not known")
                .contains("    scope extensionAttribute15 EQUAL \"NoSync\"\n")
                .doesNotContain("scope sAMAccountName")
                .doesNotContain("or sAMAccountName");
        Translation translation = agents().translate(agent);
        assertThat(translation.report().understood()).isFalse();
        assertThat(translation.report().items(Outcome.NOT_UNDERSTOOD))
                .singleElement()
                .satisfies(
                        item -> {
                            assertThat(item.reason()).contains("write it by hand");
                            assertThat(item.source().line()).isGreaterThan(30);
                        });
    }

    @Test
    void whenNoFilterIsUnderstoodThereIsNoRuleThatWouldMatchEverybody() throws Exception {
        AgentXml agent = new AgentXml().filter(condition("mail", "sounds-like", "smith")).filter();
        assertThat(agents().file(agent, FILTERS))
                .doesNotContain("inbound rule")
                .contains("mail sounds-like");
        assertThat(agents().translate(agent).files()).doesNotContainKey("schema/metaverse.sync");
        assertThat(agents().translate(agent).report().count(Outcome.NOT_UNDERSTOOD)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "employeeNumber|ui-radix=\"10\"|0x5|EQUAL 5|carried-over",
                "employeeNumber|ui-radix=\"16\"|0xFF|EQUAL 255|carried-over",
                "employeeNumber||0x10|EQUAL 16|carried-over",
                "employeeNumber||17|EQUAL 17|carried-over",
                "employeeNumber|ui-radix=\"10\"|0xffffffffffffffff|EQUAL -1|carried-over",
                "employeeNumber|ui-radix=\"10\"|0x80000002|EQUAL -2147483646|not-verified",
                "isCriticalSystemObject||true|EQUAL True|carried-over",
                "isCriticalSystemObject||false|EQUAL False|carried-over",
                "mail||true|EQUAL \"true\"|carried-over",
                "mail||0x10|EQUAL \"0x10\"|carried-over",
                "objectGUID|encoding=\"base64\"|AAECAw==|EQUAL \"AAECAw==\"|not-verified",
                "mail|encoding=\"base64\"|SsO2cmc=|EQUAL \"J\u00f6rg\"|not-verified",
                "mail||100%off% now|EQUAL \"100%off% now\"|not-verified",
                "mail|| blanks |EQUAL \"blanks\"|carried-over",
                "mail||back\\slash|EQUAL \"back\\\\slash\"|carried-over",
            })
    void valuesKeepTheirMeaning(
            String attribute, String attributes, String value, String clause, String outcome)
            throws Exception {
        AgentXml agent =
                new AgentXml()
                        .filter(
                                condition(
                                        attribute,
                                        "equality",
                                        attributes == null ? "" : attributes,
                                        value));
        assertThat(agents().file(agent, FILTERS))
                .contains("    scope " + attribute + " " + clause + "\n");
        assertThat(agents().items(agent, "filter").get(0).outcome().word()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ui-radix=\"10\"|0xfffffffffffffffff",
                "ui-radix=\"10\"|0x",
                "ui-radix=\"10\"|0xgg",
                "encoding=\"base64\"|%%%",
                "encoding=\"base64\"|/w==",
                "encoding=\"rot13\"|abc",
                "x=\"\"|two&#10;lines",
            })
    void aValueThatIsNotReadableIsAnError(String attributes, String value) throws Exception {
        AgentXml agent = new AgentXml().filter(condition("mail", "equality", attributes, value));
        assertThat(agents().file(agent, FILTERS))
                .contains("NOT TRANSLATED")
                .doesNotContain("scope mail");
        assertThat(agents().translate(agent).report().understood()).isFalse();
    }

    @Test
    void theNameOfAnObjectIsAnAttributeLikeAnyOther() throws Exception {
        AgentXml agent =
                new AgentXml()
                        .filter(
                                condition("&lt;dn&gt;", "substring-any", "OU=Test")
                                        .replace(
                                                " operator",
                                                " intrinsic-attribute=\"true\" operator"));
        assertThat(agents().file(agent, FILTERS))
                .contains("scope dn CONTAINS \"OU=Test\"")
                .contains("the name (DN) contains \"OU=Test\"");
        assertThat(agents().file(agent, SCHEMA)).doesNotContain("dn");
    }

    @Test
    void aScriptedFilterIsAnErrorBecauseNobodyKnowsWhatItDid() throws Exception {
        Path file = folder.resolve("agent.xml");
        Files.writeString(
                file, new AgentXml().xml().replace("type=\"declared\"", "type=\"scripted\""));
        Translation translation =
                new Translator().translate(List.of(file), TranslateOptions.DEFAULT);
        assertThat(translation.report().items(Outcome.NOT_UNDERSTOOD))
                .singleElement()
                .satisfies(item -> assertThat(item.reason()).contains("rules extension"));
    }

    private AgentTranslation agents() {
        return new AgentTranslation(folder);
    }
}
