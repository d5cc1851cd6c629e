// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.project.ProjectException;

class StagingLineTest {
    @TempDir Path folder;

    @Test
    void changesTheWordAndNothingElse() throws IOException {
        assertThat(after("project \"A\" {\n  staging on // for now\n  store derby\n}\n", false))
                .isEqualTo("project \"A\" {\n  staging off // for now\n  store derby\n}\n");
    }

    @Test
    void isNotLedAstrayByCommentsStringsAndOtherBlocks() throws IOException {
        String other =
                "/* project { staging on } */ // project { staging on\n"
                        + "connector \"project { staging on\" uses ldap { staging on }\n";
        String text = other + "project \"a\"\"{ staging on\" { parameter \"staging\" = \"on\" ";
        assertThat(after(text + "staging on }", false)).isEqualTo(text + "staging off }");
    }

    @Test
    void putsTheLineAtTheBeginningOfTheBlockWhenThereIsNone() throws IOException {
        assertThat(after("project \"A\" {\n    store derby\n}\n", true))
                .isEqualTo("project \"A\" {\n    staging on\n    store derby\n}\n");
    }

    @Test
    void leavesAFileAloneThatSaysSoAlready() throws IOException {
        Path file = folder.resolve("p.sync");
        Files.writeString(file, "project \"A\" { staging off }");
        assertThat(new StagingLine(folder).set(false)).isFalse();
        assertThat(new StagingLine(folder).set(true)).isTrue();
    }

    @Test
    void saysWhatToWriteWhenNoFileDeclaresTheProject() {
        assertThatThrownBy(() -> new StagingLine(folder).set(true))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("No file declares the project");
    }

    private String after(String text, boolean on) throws IOException {
        Path file = folder.resolve("p.sync");
        Files.writeString(file, text);
        new StagingLine(folder).set(on);
        return Files.readString(file);
    }
}
