// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names over all files of a folder: where they are used, and calling them otherwise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamesTest {
    private static final String MORE =
            """
            inbound rule "More" {
                from "contoso.com" group  to person
                link join
                precedence 200 after "In from AD"
                join member = displayName
                mail <- "x %Region%"
            }
            """;

    private RuleWorkspace workspace;

    @BeforeAll
    void start(@TempDir Path folder) {
        workspace =
                new RuleWorkspace(folder)
                        .write("project.sync", Samples.PROJECT)
                        .write("rules.sync", Samples.RULES)
                        .write("more.sync", MORE)
                        .start()
                        .open("rules.sync")
                        .open("more.sync");
    }

    @AfterAll
    void stop() {
        workspace.stop();
    }

    private static Position in(String text, String words) {
        return RuleWorkspace.position(text, text.indexOf(words) + 1);
    }

    private List<? extends Location> references(Position position, boolean declarations) {
        ReferenceParams params =
                new ReferenceParams(
                        workspace.id("rules.sync"), position, new ReferenceContext(declarations));
        return workspace.ask(service -> service.references(params));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contoso.com    | 4 | 1",
                "In from AD     | 2 | 1",
                "objectGUID     | 2 | 1",
                "displayName =  | 3 | 1",
                "displayName <- | 4 | 1",
                "person         | 3 | 1",
                "user to        | 3 | 1"
            })
    void referencesAreFoundInAllFiles(String word, int uses, int declared) {
        Position position = in(Samples.RULES, word);
        assertThat(references(position, true)).hasSize(uses);
        assertThat(references(position, false)).hasSize(uses - declared);
    }

    @Test
    void anAttributeLeadsToItsDeclaration() {
        DefinitionParams params =
                new DefinitionParams(workspace.id("rules.sync"), in(Samples.RULES, "objectGUID"));
        List<? extends Location> found =
                workspace.ask(service -> service.definition(params)).getLeft();
        assertThat(found)
                .singleElement()
                .satisfies(at -> assertThat(at.getUri()).isEqualTo(workspace.uri("project.sync")));
    }

    @Test
    void aRuleIsMarkedWhereItIsNamed() {
        var params = new DocumentHighlightParams(workspace.id("more.sync"), in(MORE, "In from"));
        List<? extends DocumentHighlight> marked =
                workspace.ask(service -> service.documentHighlight(params));
        assertThat(marked).hasSize(1);
    }

    @Test
    void aRenameStartsWithTheBareName() {
        var params = new PrepareRenameParams(workspace.id("more.sync"), in(MORE, "In from"));
        PrepareRenameResult result =
                workspace.ask(service -> service.prepareRename(params)).getSecond();
        assertThat(result.getPlaceholder()).isEqualTo("In from AD");
        assertThat(result.getRange().getStart())
                .isEqualTo(RuleWorkspace.position(MORE, MORE.indexOf("\"In from")));
        var keyword = new PrepareRenameParams(workspace.id("more.sync"), in(MORE, "link"));
        Object none = workspace.ask(service -> service.prepareRename(keyword));
        assertThat(none).isNull();
    }

    @Test
    void aRenameReachesAllFilesWithTheQuotesOfEachPlace() {
        WorkspaceEdit edit = rename("In from AD", "New \"name\"");
        assertThat(edit.getChanges())
                .containsOnlyKeys(workspace.uri("rules.sync"), workspace.uri("more.sync"));
        assertThat(edit.getChanges().values())
                .allSatisfy(
                        edits ->
                                assertThat(edits)
                                        .extracting(TextEdit::getNewText)
                                        .containsExactly("\"New \"\"name\"\"\""));
        assertThat(
                        rename("objectGUID", "object GUID").getChanges().values().stream()
                                .flatMap(List::stream)
                                .map(TextEdit::getNewText))
                .containsExactlyInAnyOrder("'object GUID'", "[object GUID]");
    }

    private WorkspaceEdit rename(String word, String newName) {
        RenameParams params =
                new RenameParams(workspace.id("rules.sync"), in(Samples.RULES, word), newName);
        return workspace.ask(service -> service.rename(params));
    }

    @Test
    void aRefusalSaysWhy() {
        assertThatThrownBy(() -> rename("objectGUID", "description"))
                .hasMessageContaining("attribute \"description\" already");
    }
}
