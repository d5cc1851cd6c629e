// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsTest {
    private RuleWorkspace workspace;

    @BeforeEach
    void startWithTwoFiles(@TempDir Path folder) {
        workspace =
                new RuleWorkspace(folder)
                        .write("project.sync", Samples.PROJECT)
                        .write("rules.sync", Samples.RULES);
    }

    @AfterEach
    void stop() {
        workspace.stop();
    }

    private static String text(Diagnostic diagnostic) {
        return diagnostic.getMessage().getLeft();
    }

    private static boolean mention(List<Diagnostic> diagnostics, String words) {
        return diagnostics.stream().anyMatch(diagnostic -> text(diagnostic).contains(words));
    }

    @Test
    void filesThatNobodyOpenedAreChecked() {
        workspace.write("rules.sync", Samples.RULES.replace("precedence 100", "precedence"));
        workspace.start();
        List<Diagnostic> found = workspace.awaitFindings("rules.sync", list -> !list.isEmpty());
        assertThat(found.get(0).getCode().getLeft()).isEqualTo("syntax");
        assertThat(found.get(0).getRange().getStart().getLine()).isEqualTo(4);
    }

    @Test
    void aBrokenEditIsFoundAndForgottenWhenMended() {
        workspace.start().open("rules.sync");
        workspace.change("rules.sync", Samples.RULES.replace("to person", "person"));
        List<Diagnostic> found = workspace.awaitFindings("rules.sync", list -> !list.isEmpty());
        assertThat(found.get(0).getRange().getStart().getLine()).isEqualTo(2);
        workspace.change("rules.sync", Samples.RULES);
        workspace.awaitFindings("rules.sync", List::isEmpty);
    }

    @Test
    void anUnsavedChangeInOneFileIsFoundInAnother() {
        workspace.start().open("project.sync");
        workspace.change("project.sync", Samples.PROJECT.replace("contoso.com\" uses", "x\" uses"));
        workspace.awaitFindings(
                "rules.sync", list -> mention(list, "There is no connector \"contoso.com\""));
        workspace.session().close(workspace.uri("project.sync"));
        workspace.awaitFindings("rules.sync", List::isEmpty);
    }

    @Test
    void aSchemaInAnotherFileDecidesWhichAttributesThereAre() {
        workspace.start().open("project.sync");
        workspace.change(
                "project.sync", Samples.PROJECT.replace("objectGUID binary", "objectGuid binary"));
        workspace.awaitFindings("rules.sync", list -> mention(list, "write objectGuid"));
        workspace.change("project.sync", Samples.PROJECT);
        workspace.awaitFindings("rules.sync", List::isEmpty);
    }

    @Test
    void aFileDeletedOnDiskIsMissedByTheOthers() throws IOException {
        workspace.start();
        workspace.deleteOnDisk("project.sync");
        workspace.awaitFindings("rules.sync", list -> mention(list, "There is no connector"));
    }

    @Test
    void aDocumentOpenedBeforeTheServerStartedIsCheckedAsItIs() {
        workspace.open("rules.sync");
        workspace.change("rules.sync", Samples.RULES.replace("to person", "person"));
        workspace.start();
        workspace.awaitFindings("rules.sync", list -> !list.isEmpty());
    }

    @Test
    void foldersSetAnewAreReadAnewWhileDocumentsStayOpen(@TempDir Path other) {
        workspace.start().open("rules.sync");
        workspace.change("rules.sync", Samples.RULES.replace("to person", "person"));
        workspace.awaitFindings("rules.sync", list -> !list.isEmpty());
        workspace.session().setFolders(List.of(new ProjectFolder("other", other.toUri())));
        workspace.awaitFindings("rules.sync", List::isEmpty);
        workspace.session().setFolders(List.of(workspace.folder()));
        workspace.awaitFindings("rules.sync", list -> !list.isEmpty());
    }
}
