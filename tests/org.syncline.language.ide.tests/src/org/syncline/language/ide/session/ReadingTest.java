// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.language.ide.colour.ColouredRange;
import org.syncline.language.ide.colour.SemanticColours;
import org.syncline.language.ide.colour.TokenKind;

/** What a reader of a file is told: outline, hovers, links, folds, occurrences, colours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingTest {
    private RuleWorkspace workspace;

    @BeforeAll
    void start(@TempDir Path folder) {
        workspace =
                new RuleWorkspace(folder)
                        .write("project.sync", Samples.PROJECT)
                        .write("rules.sync", Samples.RULES)
                        .start()
                        .open("rules.sync");
    }

    @AfterAll
    void stop() {
        workspace.stop();
    }

    private static Position at(String words) {
        return RuleWorkspace.position(Samples.RULES, Samples.RULES.indexOf(words));
    }

    private List<DocumentSymbol> symbols(String file) {
        DocumentSymbolParams params = new DocumentSymbolParams(workspace.id(file));
        return workspace.ask(service -> service.documentSymbol(params)).stream()
                .map(Either::getRight)
                .toList();
    }

    @Test
    void theOutlineTellsTheHeadOfARuleAndItsParts() {
        DocumentSymbol rule = symbols("rules.sync").get(0);
        assertThat(rule.getName()).isEqualTo("In from AD");
        assertThat(rule.getKind()).isEqualTo(SymbolKinds.INBOUND_RULE);
        assertThat(rule.getDetail())
                .isEqualTo("contoso.com user → person · link provision · precedence 100");
        assertThat(rule.getChildren())
                .extracting(DocumentSymbol::getName)
                .containsExactly(
                        "scope description ISNOTNULL",
                        "join displayName = displayName",
                        "sourceAnchor",
                        "displayName");
        assertThat(rule.getChildren().get(2).getDetail())
                .isEqualTo("ConvertToBase64([objectGUID])");
    }

    @Test
    void theOutlineListsTheBlocksOfAProject() {
        assertThat(symbols("project.sync"))
                .extracting(DocumentSymbol::getName)
                .containsExactly(
                        "Contoso", "contoso-ad", "contoso.com", "schema contoso.com", "metaverse");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "ConvertToBase64~ConvertToBase64(",
                "objectGUID~objectGUID: binary",
                "description ISNOTNULL~description: string",
                "displayName <-~of person in the metaverse",
                "displayName = ~of user in \"contoso.com\"",
                "In from AD~contoso.com user → person",
                "contoso.com~Connector \"contoso.com\" uses ldap",
            })
    void aHoverTellsWhatTheReaderDoesNotSee(String word, String told) {
        HoverParams params = new HoverParams(workspace.id("rules.sync"), at(word));
        Hover hover = workspace.ask(service -> service.hover(params));
        assertThat(hover.getContents().getRight().getKind()).isEqualTo("plaintext");
        assertThat(hover.getContents().getRight().getValue()).contains(told);
    }

    @Test
    void theNameOfAConnectorLeadsToItsDeclaration() {
        DefinitionParams params =
                new DefinitionParams(workspace.id("rules.sync"), at("contoso.com"));
        List<? extends Location> found =
                workspace.ask(service -> service.definition(params)).getLeft();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).getUri()).isEqualTo(workspace.uri("project.sync"));
        assertThat(found.get(0).getRange().getStart().getLine()).isEqualTo(5);
    }

    @Test
    void blocksCanBeFolded() {
        FoldingRangeRequestParams params =
                new FoldingRangeRequestParams(workspace.id("project.sync"));
        List<FoldingRange> folds = workspace.ask(service -> service.foldingRange(params));
        assertThat(folds)
                .extracting(FoldingRange::getStartLine)
                .containsExactly(0, 5, 11, 12, 18, 22, 23);
    }

    private List<? extends DocumentHighlight> occurrences(String word) {
        DocumentHighlightParams params =
                new DocumentHighlightParams(workspace.id("rules.sync"), at(word));
        return workspace.ask(service -> service.documentHighlight(params));
    }

    @Test
    void anAttributeIsMarkedWhereverItsRuleNamesIt() {
        assertThat(occurrences("displayName =")).hasSize(4);
        assertThat(occurrences("objectGUID")).hasSize(1);
    }

    @Test
    void aKeywordThatIsUsedAsANameIsColouredAsAName() {
        SemanticTokensParams params = new SemanticTokensParams(workspace.id("rules.sync"));
        List<String> lines = Samples.RULES.lines().toList();
        List<ColouredRange> ranges =
                SemanticColours.decode(
                        workspace.ask(service -> service.semanticTokensFull(params)),
                        line ->
                                lines.subList(0, line).stream()
                                        .mapToInt(text -> text.length() + 1)
                                        .sum());
        int scope = Samples.RULES.indexOf("description ISNOTNULL");
        int statement = Samples.RULES.indexOf("description \"Everybody\"");
        assertThat(ranges).contains(new ColouredRange(scope, 11, TokenKind.ATTRIBUTE));
        assertThat(ranges).contains(new ColouredRange(scope + 12, 9, TokenKind.SCOPE_OPERATOR));
        assertThat(ranges).noneMatch(range -> range.offset() == statement);
    }
}
