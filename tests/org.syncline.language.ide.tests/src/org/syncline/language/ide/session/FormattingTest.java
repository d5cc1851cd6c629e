// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.language.SourceFormatter;

/** What an editor gets when it asks for the layout of a document. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormattingTest {
    private static final String LOOSE =
            "inbound rule \"r\" {\n  from \"contoso.com\" user to person\n"
                    + "a<-b\r\nlonger <-  IIF(IsPresent([a]),[b],\"ü 漢\")\n  }\n";

    private RuleWorkspace workspace;

    @BeforeAll
    void start(@TempDir Path folder) {
        workspace =
                new RuleWorkspace(folder)
                        .write("project.sync", Samples.PROJECT)
                        .write("loose.sync", LOOSE)
                        .write("broken.sync", "inbound   rule {")
                        .start()
                        .open("loose.sync")
                        .open("broken.sync");
    }

    @AfterAll
    void stop() {
        workspace.stop();
    }

    private List<? extends TextEdit> edits(String file) {
        var params =
                new DocumentFormattingParams(workspace.id(file), new FormattingOptions(2, false));
        return workspace.ask(service -> service.formatting(params));
    }

    private static String apply(List<? extends TextEdit> edits) {
        StringBuilder text = new StringBuilder(LOOSE);
        edits.stream()
                .sorted(Comparator.comparingInt((TextEdit e) -> start(e)).reversed())
                .forEach(
                        edit ->
                                text.replace(
                                        start(edit),
                                        offset(edit.getRange().getEnd()),
                                        edit.getNewText()));
        return text.toString();
    }

    private static int start(TextEdit edit) {
        return offset(edit.getRange().getStart());
    }

    private static int offset(Position position) {
        int offset = 0;
        for (int line = 0; line < position.getLine(); line++) {
            offset = LOOSE.indexOf('\n', offset) + 1;
        }
        return offset + position.getCharacter();
    }

    @Test
    void theEditsOfADocumentAreWhatTheFormatterDoes() {
        assertThat(apply(edits("loose.sync"))).isEqualTo(new SourceFormatter().format(LOOSE));
    }

    @Test
    void aRangeIsFormattedWithoutTheRest() {
        Position line = new Position(2, 0);
        var params =
                new DocumentRangeFormattingParams(
                        workspace.id("loose.sync"),
                        new FormattingOptions(4, true),
                        new Range(line, new Position(2, 4)));
        assertThat(apply(workspace.ask(service -> service.rangeFormatting(params))))
                .contains("    a      <- b\n")
                .contains("user to person");
    }

    @Test
    void aBrokenDocumentIsLeftAlone() {
        assertThat(edits("broken.sync")).isEmpty();
    }
}
