// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After an edit of a rule, as a person sees it who has only the command line. */
class LimitedSyncTest {
    private static final Shell SHELL = new Shell();

    @TempDir private Path temporary;

    @Test
    void anEditedRuleIsNamedAndOnlyWhatItTouchesIsLookedAt() throws IOException {
        Path folder = temporary.resolve("contoso");
        String project = folder.toString();
        assertThat(SHELL.run("demo", project, "--objects", "100", "--no-workbench").code())
                .isZero();
        Path file = folder.resolve("rules/in-from-ad-contact.sync");
        Files.writeString(file, Files.readString(file).replace("precedence 150", "precedence 151"));

        assertThat(source(project).get("fullSyncRequired").getAsBoolean()).isTrue();
        assertThat(source(project).get("limitedSyncSuffices").getAsBoolean()).isTrue();
        assertThat(SHELL.run("status", project).out())
                .contains("limited synchronization required", "was changed. At most");

        JsonArray steps =
                SHELL.run("run", project, "--format", "json")
                        .json()
                        .getAsJsonObject()
                        .getAsJsonArray("steps");
        JsonObject sync = steps.get(2).getAsJsonObject();
        assertThat(sync.get("step").getAsString()).isEqualTo("full-sync");
        assertThat(sync.get("detail").getAsString())
                .contains("In place of a delta synchronization: Rules were edited", "Limited to");
        assertThat(source(project).get("fullSyncRequired").getAsBoolean()).isFalse();
    }

    @Test
    void itIsAStepThatCanBeAskedFor() {
        String project = temporary.resolve("contoso").toString();
        assertThat(SHELL.run("demo", project, "--objects", "100", "--no-workbench").code())
                .isZero();
        String connector = source(project).get("name").getAsString();

        Shell.Result run =
                SHELL.run(
                        "run",
                        project,
                        "--connector",
                        connector,
                        "--step",
                        "full-sync",
                        "--limited");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Limited to what has changed", "no rule was edited");
        assertThat(SHELL.run("history", project).out()).contains("full-sync limited");
    }

    @Test
    void nothingButAFullSynchronizationCanBeLimited() {
        String project = temporary.toString();

        Shell.Result delta =
                SHELL.run("run", project, "--connector", "x", "--step", "delta-sync", "--limited");

        assertThat(delta.code()).isEqualTo(64);
        assertThat(delta.err()).contains("--limited needs --connector NAME and --step full-sync");
        assertThat(SHELL.run("run", project, "--limited").code()).isEqualTo(64);
    }

    private static JsonObject source(String project) {
        return SHELL.run("status", project, "--format", "json")
                .json()
                .getAsJsonObject()
                .getAsJsonArray("connectors")
                .get(0)
                .getAsJsonObject();
    }
}
