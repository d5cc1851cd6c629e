// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.language.ConnectorCatalog;
import org.syncline.language.ProjectCompiler;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentAssistTest {
    private RuleWorkspace workspace;

    @BeforeAll
    void start(@TempDir Path folder) {
        workspace = new RuleWorkspace(folder).write("project.sync", Samples.PROJECT).start();
    }

    @AfterAll
    void stop() {
        workspace.stop();
    }

    private List<CompletionItem> items(String text) {
        Position caret = workspace.openAt("new.sync", text);
        CompletionParams params = new CompletionParams(workspace.id("new.sync"), caret);
        return workspace.ask(service -> service.completion(params)).getRight().getItems();
    }

    private List<String> labels(String text) {
        return items(text).stream().map(CompletionItem::getLabel).toList();
    }

    private static String rule(String statement) {
        return "inbound rule \"New\" {\n    from \"contoso.com\" user to person\n    "
                + statement.replace("¶", "\n    ")
                + "\n}\n";
    }

    private static String outbound(String statement) {
        return rule(statement)
                .replace("inbound", "outbound")
                .replace(
                        "from \"contoso.com\" user to person",
                        "from person to \"contoso.com\" user");
    }

    @Test
    void aFileOffersItsBlocks() {
        assertThat(labels("|"))
                .contains("project", "connector", "schema", "metaverse", "inbound", "outbound")
                .doesNotContain("and", "scope", "string");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "inbound rule \"New\" { from |}~\"contoso.com\"",
                "inbound rule \"New\" { from \"co|\" user }~\"contoso.com\"",
                "inbound rule \"New\" { from con|}~\"contoso.com\"",
                "inbound rule \"New\" { from |}~person",
                "inbound rule \"New\" { from \"contoso.com\" |}~user",
                "schema |~\"contoso.com\"",
                "connector \"y\" uses ldap { directory |}~\"contoso-ad\"",
                "connector \"contoso.com\" uses ldap { objects u|}~user",
                "connector \"contoso.com\" uses ldap { objects user, |}~group",
            })
    void namesOfTheProjectAreOfferedWhereTheyFit(String text, String expected) {
        assertThat(labels(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "scope |~objectGUID~sourceAnchor",
                "scope objectGUID ISNULL and |~description~sourceAnchor",
                "scope description |~STARTSWITH~description",
                "scope description ST|~STARTSWITH~ISNULL",
                "join |~objectGUID~sourceAnchor",
                "join objectGUID = |~sourceAnchor~objectGUID",
                "join objectGUID = sourceAnchor or |~objectGUID~sourceAnchor",
                "|~sourceAnchor <-~objectGUID <-",
                "sourceA|~sourceAnchor <-~displayName <-",
                "sourceAnchor <- |~[objectGUID]~[sourceAnchor]",
                "sourceAnchor <- |~ConvertToBase64(~sourceAnchor <-",
                "sourceAnchor <- Conv|~ConvertToBase64(~Trim(",
                "sourceAnchor <- Trim([d|])~[displayName]~[objectGUID]",
                "sourceAnchor <- IIF(IsPresent([cn]), |~%Region%~link",
                "displayName <- pA|~[proxyAddresses]~[displayName]",
                "link |~provision~sourceAnchor <-",
                "link join¶join |~objectGUID~provision",
                "displayName <- displayName¶|~sourceAnchor <-~[objectGUID]",
                "displayName <- displayName¶|~scope~Trim(",
            })
    void aRuleOffersWhatFitsThePlace(String statement, String offered, String notOffered) {
        assertThat(labels(rule(statement))).contains(offered).doesNotContain(notOffered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "scope |~sourceAnchor~objectGUID",
                "join |~objectGUID~sourceAnchor",
                "join objectGUID = |~sourceAnchor~objectGUID",
                "|~objectGUID <-~sourceAnchor <-",
                "displayName <- |~[sourceAnchor]~[objectGUID]",
            })
    void anOutboundRuleReadsTheMetaverse(String statement, String offered, String notOffered) {
        assertThat(labels(outbound(statement))).contains(offered).doesNotContain(notOffered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "// inbound |",
                "/* | */",
                "project \"|\" { }",
                "inbound rule \"New\" { description \"sc|\" }",
            })
    void commentsAndFreeTextsAreLeftAlone(String text) {
        assertThat(items(text)).isEmpty();
    }

    @Test
    void aProposalReplacesTheWholeStringItStandsIn() {
        String text = "inbound rule \"New\" { from \"con|xyz\" user }";
        CompletionItem item = items(text).get(0);
        assertThat(item.getTextEdit().getLeft().getNewText()).isEqualTo("\"contoso.com\"");
        assertThat(item.getTextEdit().getLeft().getRange().getStart().getCharacter()).isEqualTo(26);
        assertThat(item.getTextEdit().getLeft().getRange().getEnd().getCharacter()).isEqualTo(34);
    }

    @Test
    void aFunctionComesWithItsSignatureAndDocumentation() {
        CompletionItem item =
                items(rule("sourceAnchor <- ConvertToBase|")).stream()
                        .filter(proposal -> proposal.getLabel().equals("ConvertToBase64("))
                        .findFirst()
                        .orElseThrow();
        assertThat(item.getDetail()).contains("ConvertToBase64(");
        assertThat(item.getDocumentation().getLeft()).isNotBlank();
    }

    @Test
    void compilingAProjectMeanwhileDisturbsNothing(@TempDir Path folder) {
        new RuleWorkspace(folder).write("p.sync", Samples.PROJECT);
        new ProjectCompiler(ConnectorCatalog.UNKNOWN).compile(folder);
        assertThat(labels("|")).contains("connector");
        assertThat(labels("inbound rule \"New\" { from |}")).contains("\"contoso.com\"");
    }
}
