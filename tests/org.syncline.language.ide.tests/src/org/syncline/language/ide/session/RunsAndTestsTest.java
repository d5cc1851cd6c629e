// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
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
import org.syncline.language.ide.colour.LexicalColours;
import org.syncline.language.ide.colour.SemanticColours;
import org.syncline.language.ide.colour.TokenKind;

/** Run profiles, limits and rule tests in an editor. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunsAndTestsTest {
    private static final String TEXT =
            """
            run profile "Morning" {
                full-import "contoso.com" {
                    page-size 500
                }
                full-sync "contoso.com"
            }
            limits "contoso.com" {
                deletes user 5 or 5%
            }
            test "works" {
                now "2026-01-01T00:00:00Z"
                given "contoso.com" user "CN=a" {
                    displayName "x"
                    'odd name' "y"
                }
                expect person from "contoso.com" "CN=a" { sourceAnchor "z" }
                expect no export to "contoso.com"
            }
            """;

    private RuleWorkspace workspace;

    @BeforeAll
    void start(@TempDir Path folder) {
        workspace =
                new RuleWorkspace(folder)
                        .write("project.sync", Samples.PROJECT)
                        .write("rules.sync", Samples.RULES)
                        .write("tests.sync", TEXT)
                        .start()
                        .open("tests.sync");
    }

    @AfterAll
    void stop() {
        workspace.stop();
    }

    @Test
    void theOutlineListsStepsLimitsAndStatements() {
        DocumentSymbolParams params = new DocumentSymbolParams(workspace.id("tests.sync"));
        List<DocumentSymbol> symbols =
                workspace.ask(service -> service.documentSymbol(params)).stream()
                        .map(Either::getRight)
                        .toList();
        assertThat(symbols)
                .extracting(DocumentSymbol::getName)
                .containsExactly("Morning", "limits contoso.com", "works");
        assertThat(symbols)
                .extracting(DocumentSymbol::getKind)
                .containsExactly(SymbolKinds.RUN_PROFILE, SymbolKinds.LIMITS, SymbolKinds.TEST);
        assertThat(symbols)
                .flatExtracting(DocumentSymbol::getChildren)
                .extracting(DocumentSymbol::getName)
                .containsExactly(
                        "full-import \"contoso.com\"",
                        "full-sync \"contoso.com\"",
                        "deletes user 5 or 5%",
                        "now \"2026-01-01T00:00:00Z\"",
                        "given \"contoso.com\" user \"CN=a\"",
                        "expect person from \"contoso.com\" \"CN=a\"",
                        "expect no export to \"contoso.com\"");
    }

    @Test
    void whatHasBracesCanBeFolded() {
        var params = new FoldingRangeRequestParams(workspace.id("tests.sync"));
        List<FoldingRange> folds = workspace.ask(service -> service.foldingRange(params));
        assertThat(folds).extracting(FoldingRange::getStartLine).containsExactly(0, 1, 6, 9, 11);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "full-import~Reads all objects",
                "full-sync~Applies all rules",
                "limits~Bounds of one run",
                "or 5%~either figure",
                "given~starts with",
                "expect~must come",
                "contoso.com~Connector \"contoso.com\" uses ldap",
                "displayName~displayName: string",
                "sourceAnchor~of person in the metaverse",
            })
    void aHoverTellsWhatAWordMeans(String word, String told) {
        Position at = RuleWorkspace.position(TEXT, TEXT.indexOf(word));
        HoverParams params = new HoverParams(workspace.id("tests.sync"), at);
        Hover hover = workspace.ask(service -> service.hover(params));
        assertThat(hover.getContents().getRight().getValue()).contains(told);
    }

    @Test
    void anAttributeThatIsCalledLikeAKeywordHasNoKeywordHover() {
        Position at =
                RuleWorkspace.position(
                        Samples.RULES, Samples.RULES.indexOf("description ISNOTNULL"));
        HoverParams params = new HoverParams(workspace.id("rules.sync"), at);
        Hover hover = workspace.ask(service -> service.hover(params));
        assertThat(hover.getContents().getRight().getValue()).startsWith("description: string");
    }

    private List<String> labels(String text) {
        Position caret = workspace.openAt("new.sync", text);
        CompletionParams params = new CompletionParams(workspace.id("new.sync"), caret);
        return workspace.ask(service -> service.completion(params)).getRight().getItems().stream()
                .map(CompletionItem::getLabel)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "run profile \"x\" { | }~delta-import~\"contoso.com\"",
                "run profile \"x\" { full-import | }~\"contoso.com\"~delta-import",
                "run profile \"x\" { full-import \"contoso.com\" { | } }~page-size~full-sync",
                "limits | { }~\"contoso.com\"~person",
                "limits \"contoso.com\" { deletes | }~group~person",
                "test \"x\" { | }~given~person",
                "test \"x\" { given | }~\"contoso.com\"~user",
                "test \"x\" { given \"contoso.com\" | }~user~person",
                "test \"x\" { given \"contoso.com\" user \"d\" { | } }~objectGUID~sourceAnchor",
                "test \"x\" { given \"contoso.com\" user \"d\" { description \"a\" obj| } }~objectGUID~given",
                "test \"x\" { given \"contoso.com\" user \"d\" { description | } }~~objectGUID",
                "test \"x\" { expect | }~person~user",
                "test \"x\" { expect | }~export~objectGUID",
                "test \"x\" { expect person from | }~\"contoso.com\"~person",
                "test \"x\" { expect person from \"contoso.com\" \"d\" { | } }~sourceAnchor~objectGUID",
                "test \"x\" { expect export to \"contoso.com\" user \"d\" { | } }~objectGUID~sourceAnchor",
                "connector \"contoso.com\" uses ldap { attributes | }~objectGUID~user",
                "connector \"contoso.com\" uses ldap { objects user attributes a, | }~objectGUID~user",
                "inbound rule \"x\" { precedence after | }~\"In from AD\"~person",
                "inbound rule \"x\" { from \"contoso.com\" user to person a <- b reads | }~objectGUID~sourceAnchor",
            })
    void whatFitsThePlaceIsOffered(String text, String offered, String notOffered) {
        List<String> labels = labels(text);
        assertThat(labels).doesNotContain(notOffered);
        if (offered != null) {
            assertThat(labels).contains(offered);
        }
    }

    @Test
    void namesOfTestsAreColouredAsNames() {
        SemanticTokensParams params = new SemanticTokensParams(workspace.id("tests.sync"));
        List<String> lines = TEXT.lines().toList();
        List<ColouredRange> ranges =
                SemanticColours.decode(
                        workspace.ask(service -> service.semanticTokensFull(params)),
                        line ->
                                lines.subList(0, line).stream()
                                        .mapToInt(text -> text.length() + 1)
                                        .sum());
        int odd = TEXT.indexOf("'odd name'");
        assertThat(ranges)
                .contains(new ColouredRange(odd, 10, TokenKind.ATTRIBUTE))
                .contains(new ColouredRange(TEXT.indexOf("full-sync"), 9, TokenKind.FUNCTION))
                .contains(new ColouredRange(TEXT.indexOf("person"), 6, TokenKind.TYPE));
        assertThat(LexicalColours.of("'odd name'"))
                .containsExactly(new ColouredRange(0, 10, TokenKind.PLAIN));
    }
}
