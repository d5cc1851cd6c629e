// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person gets who types the wrong thing. */
class UsageTest {
    private final Shell shell = new Shell();

    @Test
    void helpListsEveryVerb() {
        assertThat(shell.run("help").out())
                .contains("syncline demo", "syncline check", "syncline translate", "syncline run")
                .contains(
                        "syncline status",
                        "syncline pending",
                        "syncline history",
                        "syncline errors");
    }

    @Test
    void unknownVerbEndsWith64AndPointsToHelp() {
        Shell.Result result = shell.run("frobnicate");

        assertThat(result.code()).isEqualTo(64);
        assertThat(result.err()).contains("frobnicate").contains("syncline help");
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "check a b",
                "check a --format yaml",
                "check a --frob",
                "run . weekly --connector x --step export",
                "run . weekly daily",
                "run . weekly --resume",
                "run . --override-limit deletes",
                "run . --override-limit everything --reason x",
                "run . --reason x",
                "history . --run first",
                "run . --step full-import",
                "run . --connector x --step sideways",
                "pending . --operation explode",
                "demo --objects many",
                "demo --objects 3",
                "demo --objects"
            })
    void wrongUsageEndsWith64AndSaysHow(String line) {
        Shell.Result result = shell.run(line.split(" "));

        assertThat(result.code()).isEqualTo(64);
        assertThat(result.err()).contains("Usage: syncline " + line.split(" ")[0]);
    }

    @Test
    void missingFolderSaysWhichAndWhatToDo(@TempDir Path folder) {
        Shell.Result result = shell.run("check", folder.resolve("nowhere").toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("nowhere").contains("syncline demo");
    }

    @Test
    void fileInPlaceOfAFolderIsNamed(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.sync"), "project \"A\" {}");

        Shell.Result result = shell.run("status", file.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("is a file, not a project folder");
    }
}
