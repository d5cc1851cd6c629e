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
import org.junit.jupiter.params.provider.ValueSource;

class TranslatorTest {
    private static final String CONNECTOR = "connectors/example.test.sync";
    private static final String SCHEMA = "schema/example.test.sync";
    private static final String FILTERS = "rules/example.test/filters.sync";

    @TempDir private Path folder;

    @Test
    void aConnectorIsWrittenAsAPersonWould() throws Exception {
        assertThat(agents().file(new AgentXml(), CONNECTOR))
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
        assertThat(
                        agents().file(
                                        new AgentXml()
                                                .attributes("mail manager objectGUID unheardOf"),
                                        SCHEMA))
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
    void hostileNamesAndValuesStayInTheirPlace() throws Exception {
        AgentXml agent =
                new AgentXml()
                        .name("../../evil&#10;inbound rule \"x\" {}")
                        .filter(condition("mail", "equality", "\" or mail ISNOTNULL //"))
                        .filter(condition("mail or a", "equality", "x"))
                        .filter(condition("mail", "sounds&#10;inbound", "&#10;project \"p\" {}"));
        Translation translation = agents().translate(agent);
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
        assertThat(agents().file(agent, CONNECTOR)).contains("OU=A").doesNotContain("nonsense");
        assertThat(agents().translate(agent).report().items(Outcome.NOT_UNDERSTOOD))
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
        assertThat(agents().translate(agent).report().items(Outcome.NOT_CARRIED_OVER))
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
        assertThat(agents().file(agent, "run-profiles/example.test.sync"))
                .contains("run profile \"Full\"")
                .contains("full-import \"example.test\"");
        assertThat(agents().file(agent, SCHEMA)).doesNotContain("unicodePwd");
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

    private AgentTranslation agents() {
        return new AgentTranslation(folder);
    }
}
