// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.syncline.migration.AgentXml.condition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslatorTest {
    private static final String CONNECTOR = "connectors/example.test.sync";
    private static final String SCHEMA = "schema/example.test.sync";
    private static final String FILTERS = "rules/example.test/filters.sync";
    private static final String JOIN_SCOPE = "rules/example.test/join-scope.sync";

    @TempDir private Path folder;

    @Test
    void aConnectorIsWrittenAsAPersonWould() throws Exception {
        assertThat(file(new AgentXml(), CONNECTOR))
                .isEqualTo(
                        """
                        // From the management agent "SourceAD" (agent.xml).
                        connector "example.test" uses ldap {
                            id "11111111-2222-3333-4444-555555555555"
                            url "ldaps://example.test"
                            bind "EXAMPLE\\\\svc"  password secret
                            profile active-directory

                            partition "DC=example,DC=test" {
                                exclude "DC=example,DC=test"
                                include "OU=Staff,DC=example,DC=test"
                            }

                            objects user
                            attributes employeeNumber, extensionAttribute15, isCriticalSystemObject, mail, manager,
                                objectGUID, sAMAccountName, userAccountControl
                        }
                        """);
    }

    @Test
    void aLocalDirectoryStandsInForTheServer() throws Exception {
        TranslateOptions options =
                new TranslateOptions(
                        FilterMode.CLOUD_FILTERED, folder, Map.of("SourceAD", "example-ad"), null);
        Path file = Files.createDirectories(folder.resolve("old")).resolve("agent.xml");
        Files.writeString(file, new AgentXml().xml());
        Translation translation = new Translator().translate(List.of(file), options);
        assertThat(translation.files().get(CONNECTOR))
                .contains("(old/agent.xml)")
                .contains("directory \"example-ad\"")
                .doesNotContain("url")
                .doesNotContain("secret");
    }

    @Test
    void theSchemaHoldsTheSelectedAttributesWithTheirTypes() throws Exception {
        assertThat(file(new AgentXml().attributes("mail manager objectGUID unheardOf"), SCHEMA))
                .isEqualTo(
                        """
                        // The attributes that the management agent "SourceAD" (agent.xml) reads.
                        schema "example.test" {
                            object user {
                                mail string
                                manager reference
                                objectGUID binary
                                unheardOf string
                            }
                        }
                        """);
    }

    @Test
    void everyFilterBecomesAnAlternativeAndEveryConditionAClause() throws Exception {
        AgentXml agent =
                new AgentXml()
                        .filter(condition("extensionAttribute15", "equality", "NoSync"))
                        .filter(
                                condition("sAMAccountName", "substring-start", "svc-"),
                                condition("mail", "not-present", ""))
                        .filter(condition("employeeNumber", "equality", "ui-radix=\"10\"", "0x2a"));
        assertThat(file(agent, FILTERS))
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
        assertThat(translate(agent).files())
                .as("the metaverse that ships has cloudFiltered")
                .doesNotContainKey("schema/metaverse.sync");
        assertThat(items(agent, "filter"))
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
        assertThat(joinScope(agent))
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
        assertThat(joinScope(agent)).contains("more than 64 alternatives");
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
        assertThat(file(agent, FILTERS)).contains("    scope mail " + clause + "\n");
        assertThat(items(agent, "filter").get(0).outcome().word()).isEqualTo(outcome);
    }

    @Test
    void anUnknownWordTurnsTheWholeFilterIntoACommentAndAnError() throws Exception {
        AgentXml agent =
                new AgentXml()
                        .filter(
                                condition("sAMAccountName", "equality", "x"),
                                condition("mail", "sounds-like", "smith"))
                        .filter(condition("extensionAttribute15", "equality", "NoSync"));
        assertThat(file(agent, FILTERS))
                .contains("NOT TRANSLATED: sAMAccountName equals \"x\" and")
                .contains("because the operator \"sounds-like\" is not known")
                .contains("    scope extensionAttribute15 EQUAL \"NoSync\"\n")
                .doesNotContain("scope sAMAccountName")
                .doesNotContain("or sAMAccountName");
        Translation translation = translate(agent);
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
        assertThat(file(agent, FILTERS))
                .doesNotContain("inbound rule")
                .contains("mail sounds-like");
        assertThat(translate(agent).files()).doesNotContainKey("schema/metaverse.sync");
        assertThat(translate(agent).report().count(Outcome.NOT_UNDERSTOOD)).isEqualTo(2);
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
        assertThat(file(agent, FILTERS)).contains("    scope " + attribute + " " + clause + "\n");
        assertThat(items(agent, "filter").get(0).outcome().word()).isEqualTo(outcome);
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
        assertThat(file(agent, FILTERS)).contains("NOT TRANSLATED").doesNotContain("scope mail");
        assertThat(translate(agent).report().understood()).isFalse();
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
        assertThat(file(agent, FILTERS))
                .contains("scope dn CONTAINS \"OU=Test\"")
                .contains("the name (DN) contains \"OU=Test\"");
        assertThat(file(agent, SCHEMA)).doesNotContain("dn");
    }

    @Test
    void hostileNamesAndValuesStayInTheirPlace() throws Exception {
        AgentXml agent =
                new AgentXml()
                        .name("../../evil&#10;inbound rule \"x\" {}")
                        .filter(condition("mail", "equality", "\" or mail ISNOTNULL //"))
                        .filter(condition("mail or a", "equality", "x"))
                        .filter(condition("mail", "sounds&#10;inbound", "&#10;project \"p\" {}"));
        Translation translation = translate(agent);
        assertThat(translation.files().keySet())
                .allMatch(path -> path.matches("[a-z]+(/[A-Za-z0-9][A-Za-z0-9._-]*)+\\.sync"));
        String rules = translation.files().get(FILTERS);
        assertThat(rules).contains("scope mail EQUAL \"\"\" or mail ISNOTNULL //\"\n");
        assertThat(translation.files().values().stream().collect(Collectors.joining()).lines())
                .noneMatch(line -> line.strip().startsWith("inbound rule \"x\""))
                .noneMatch(line -> line.strip().startsWith("project"));
        assertThat(translation.report().items())
                .allSatisfy(item -> assertThat(item.subject()).doesNotContain("\n"));
    }

    @Test
    void aContainerThatIsNoNameIsAnErrorAndASystemWithoutATreeHasNoPartition() throws Exception {
        AgentXml agent =
                new AgentXml()
                        .containers(
                                "<exclusions><exclusion>nonsense</exclusion></exclusions>"
                                        + "<inclusions><inclusion>OU=A,DC=example,DC=test</inclusion>"
                                        + "</inclusions>");
        assertThat(file(agent, CONNECTOR)).contains("OU=A").doesNotContain("nonsense");
        assertThat(translate(agent).report().items(Outcome.NOT_UNDERSTOOD))
                .singleElement()
                .satisfies(item -> assertThat(item.subject()).isEqualTo("container nonsense"));
        Path flat = folder.resolve("flat.xml");
        Files.writeString(
                flat,
                new AgentXml()
                        .category("MSSQL")
                        .xml()
                        .replace("<name>DC=example,DC=test</name>", "<name>default</name>"));
        Translation translation =
                new Translator().translate(List.of(flat), TranslateOptions.DEFAULT);
        assertThat(translation.files().get(CONNECTOR))
                .contains("uses mssql")
                .doesNotContain("partition");
        assertThat(translation.report().items(Outcome.NOT_VERIFIED))
                .anySatisfy(item -> assertThat(item.reason()).contains("no connector for systems"));
    }

    @Test
    void twoAgentsForOneForestDoNotShareANameOrAPrecedence() throws Exception {
        Path one = folder.resolve("one.xml");
        Path two = folder.resolve("two.xml");
        AgentXml agent = new AgentXml().filter(condition("mail", "present", ""));
        Files.writeString(one, agent.name("A").xml());
        Files.writeString(
                two,
                agent.name("B")
                        .xml()
                        .replace(
                                "{11111111-2222-3333-4444-555555555555}",
                                "{11111111-2222-3333-4444-666666666666}"));
        Translation translation =
                new Translator().translate(List.of(one, two), TranslateOptions.DEFAULT);
        assertThat(translation.files().keySet())
                .contains("connectors/example.test.sync", "connectors/B.sync");
        assertThat(translation.files().get("rules/B/filters.sync")).contains("precedence 51");
    }

    @Test
    void whatIsLeftBehindIsListed() throws Exception {
        AgentXml agent =
                new AgentXml()
                        .attributes("mail unicodePwd")
                        .with(
                                """
                                <join><join-profile cd-object-type="user"><join-criterion id="{1}"><search mv-object-type="person"><attribute-mapping mv-attribute="employeeID"><direct-mapping><src-attribute>employeeNumber</src-attribute></direct-mapping></attribute-mapping></search><resolution type="scripted"/></join-criterion></join-profile></join>
                                <projection><class-mapping type="declared" cd-object-type="user"><mv-object-type>person</mv-object-type></class-mapping></projection>
                                <export-attribute-flow><export-flow-set cd-object-type="user" mv-object-type="person"><export-flow cd-attribute="displayName"><scripted-mapping><src-attribute>sn</src-attribute></scripted-mapping></export-flow></export-flow-set></export-attribute-flow>
                                <extension><assembly-name>Custom.dll</assembly-name></extension>
                                <provisioning-cleanup type="declared"><action>delete-object</action></provisioning-cleanup>
                                <ma-run-data><run-configuration><name>Full</name><configuration><step><step-type type="full-import"/></step></configuration></run-configuration></ma-run-data>
                                <password-sync-allowed>1</password-sync-allowed>
                                """);
        assertThat(translate(agent).report().items(Outcome.NOT_CARRIED_OVER))
                .extracting(item -> item.kind() + " " + item.subject())
                .contains(
                        "export flow user: displayName from sn",
                        "extension Custom.dll",
                        "deprovisioning delete-object",
                        "password synchronization SourceAD",
                        "password EXAMPLE\\svc",
                        "attribute unicodePwd",
                        "object type container")
                .doesNotHaveDuplicates();
        assertThat(file(agent, "run-profiles/example.test.sync"))
                .contains("run profile \"Full\"")
                .contains("full-import \"example.test\"");
        assertThat(file(agent, SCHEMA)).doesNotContain("unicodePwd");
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

    @ParameterizedTest
    @ValueSource(strings = {"rules.ps1", "policy.json", "notes.txt"})
    void aFileThatIsNoConfigurationGetsAClearAnswer(String name) throws Exception {
        Path file = Files.writeString(folder.resolve(name), "x");
        assertThatThrownBy(
                        () -> new Translator().translate(List.of(file), TranslateOptions.DEFAULT))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining(name);
    }

    @Test
    void aMissingSourceAndAnEmptyFolderGetAClearAnswer() throws Exception {
        assertRefused(folder.resolve("nowhere"), "no such file");
        assertRefused(folder, "holds no configuration");
    }

    @Test
    void aServerExportOfManyAgentsIsReadAsAFolder() throws Exception {
        Translation translation =
                new Translator()
                        .translate(List.of(Corpus.folder("mim-contoso")), TranslateOptions.DEFAULT);
        assertThat(translation.files().keySet())
                .contains("connectors/contoso.com.sync", "rules/FIM-Service/filters.sync")
                .filteredOn(path -> path.startsWith("connectors/"))
                .hasSize(8);
        assertThat(translation.report().understood()).isTrue();
        assertThat(translation.files().get("schema/contoso.com.sync"))
                .contains("sAMAccountName string")
                .contains("objectSid binary")
                .doesNotContain("unicodePwd");
    }

    private void assertRefused(Path source, String message) {
        assertThatThrownBy(
                        () -> new Translator().translate(List.of(source), TranslateOptions.DEFAULT))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining(message);
    }

    private String joinScope(AgentXml agent) throws Exception {
        return new Translator()
                .translate(
                        List.of(agent.writeTo(folder)),
                        TranslateOptions.DEFAULT.withFilters(FilterMode.JOIN_SCOPE))
                .files()
                .get(JOIN_SCOPE);
    }

    private Translation translate(AgentXml agent) throws Exception {
        return new Translator().translate(List.of(agent.writeTo(folder)), TranslateOptions.DEFAULT);
    }

    private String file(AgentXml agent, String path) throws Exception {
        return translate(agent).files().get(path);
    }

    private List<ReportItem> items(AgentXml agent, String kind) throws Exception {
        return translate(agent).report().items().stream()
                .filter(item -> item.kind().equals(kind))
                .toList();
    }
}
