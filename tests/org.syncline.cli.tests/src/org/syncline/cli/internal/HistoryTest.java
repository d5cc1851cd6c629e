// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the history of a small project tells. */
class HistoryTest {
    @TempDir private static Path temporary;

    private static final Shell SHELL = new Shell();
    private static String project;

    @BeforeAll
    static void runDemo() {
        project = temporary.resolve("contoso").toString();
        assertThat(SHELL.run("demo", project, "--objects", "100", "--no-workbench").code())
                .isZero();
    }

    private static JsonObject history(String... more) {
        String[] words = new String[more.length + 4];
        words[0] = "history";
        words[1] = project;
        words[2] = "--format";
        words[3] = "json";
        System.arraycopy(more, 0, words, 4, more.length);
        return SHELL.run(words).json().getAsJsonObject();
    }

    @Test
    void runsAreListedNewestFirstWithPersonStatusAndSteps() {
        JsonObject newest = history().getAsJsonArray("runs").get(0).getAsJsonObject();

        assertThat(newest.get("profile").getAsString()).isEqualTo("initial");
        assertThat(newest.get("person").getAsString()).isEqualTo(System.getProperty("user.name"));
        assertThat(newest.get("status").getAsString()).isEqualTo("success");
        assertThat(newest.get("steps").getAsJsonArray()).hasSize(4);
        int run = newest.get("run").getAsInt();
        assertThat(history("--run", Integer.toString(run)).getAsJsonArray("runs")).hasSize(1);
        assertThat(SHELL.run("history", project).out()).contains("run " + run + "  initial");
    }

    @Test
    void aCounterLeadsToItsObjects() {
        JsonObject listing = history("--step", "1", "--counter", "stage-add");

        assertThat(listing.get("objects").getAsJsonArray())
                .hasSize(listing.get("number").getAsInt());
        assertThat(listing.get("objects").getAsJsonArray().get(0).getAsString()).contains("DC=");
        assertThat(SHELL.run("history", project, "--step", "1", "--counter", "stage-add").out())
                .contains(listing.get("objects").getAsJsonArray().get(0).getAsString());
    }

    @Test
    void aCounterThatTheStepHasNotIsAnsweredByThoseItHas() {
        Shell.Result result =
                SHELL.run("history", project, "--step", "1", "--counter", "stage-delete");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("stage-delete").contains("stage-add");
    }

    @Test
    void statusSaysWhatIsToBeDone() {
        JsonObject status =
                SHELL.run("status", project, "--format", "json").json().getAsJsonObject();
        JsonObject source =
                status.getAsJsonArray("connectors").asList().getFirst().getAsJsonObject();

        assertThat(source.get("fullImportRequired").getAsBoolean()).isFalse();
        assertThat(source.get("fullSyncRequired").getAsBoolean()).isFalse();
        assertThat(source.get("unconfirmed").getAsInt()).isZero();
        assertThat(source.get("warnings").getAsJsonArray()).isEmpty();
    }

    @Test
    void nothingIsInError() {
        Shell.Result errors = SHELL.run("errors", project, "--format", "json");

        assertThat(errors.code()).isZero();
        assertThat(errors.json().getAsJsonArray()).isEmpty();
    }

    @Test
    void numbersThatAreNotInTheHistoryAreSaidToBeMissing() {
        assertThat(SHELL.run("history", project, "--run", "4711").code()).isEqualTo(1);
        assertThat(SHELL.run("history", project, "--counter", "stage-add").code()).isEqualTo(64);
    }

    @Test
    void stepsAreFilteredByWhatTheyAre() {
        assertThat(history("--type", "full-import").getAsJsonArray("steps"))
                .isNotEmpty()
                .allMatch(
                        step ->
                                step.getAsJsonObject()
                                        .get("step")
                                        .getAsString()
                                        .equals("full-import"));
        assertThat(history("--status", "stopped-").getAsJsonArray("runs")).isEmpty();
        assertThat(history("--since", "2999-01-01").getAsJsonArray("runs")).isEmpty();
        assertThat(history("--until", "2999-01-01T00:00:00+02:00").getAsJsonArray("runs"))
                .isNotEmpty();
        assertThat(SHELL.run("history", project, "--since", "yesterday").code()).isEqualTo(64);
        assertThat(SHELL.run("history", project, "--type", "sync").code()).isEqualTo(64);
    }

    @Test
    void trendsAreTheSameNumbersAsTheHistory() {
        Shell.Result result = SHELL.run("history", project, "--trends", "--format", "json");

        JsonObject trend = result.json().getAsJsonArray().get(0).getAsJsonObject();
        JsonObject point = trend.getAsJsonArray("points").get(0).getAsJsonObject();
        JsonObject step =
                history("--step", point.get("step").getAsString())
                        .getAsJsonArray("steps")
                        .get(0)
                        .getAsJsonObject();
        assertThat(trend.get("step")).isEqualTo(step.get("step"));
        assertThat(trend.get("connector")).isEqualTo(step.get("connector"));
        assertThat(point.get("objects").getAsInt()).isPositive();
        assertThat(SHELL.run("history", project, "--trends", "--type", "full-import").out())
                .contains("full-import")
                .contains("objects/s")
                .doesNotContain("full-sync");
        assertThat(SHELL.run("history", project, "--trends", "--xml", "x.xml").code())
                .isEqualTo(64);
    }

    @Test
    void theHistoryIsWrittenAsXmlAndReplacesNoFileUnasked() throws IOException {
        Path file = temporary.resolve("history.xml");
        String[] words = {"history", project, "--xml", file.toString()};

        assertThat(SHELL.run(words).code()).isZero();

        int steps = history().getAsJsonArray("steps").size();
        assertThat(Files.readString(file))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<run-history>")
                .contains("<ma-name>contoso.com</ma-name>")
                .satisfies(text -> assertThat(text.split("<step-details ")).hasSize(steps + 1));
        assertThat(SHELL.run(words).err()).contains("exists already").contains("--force");
        assertThat(SHELL.run("history", project, "--force", "--xml", file.toString()).code())
                .isZero();
    }

    @Test
    void aShorterHistoryKeepsTheNewestStepsOfEachKind() {
        String other = temporary.resolve("kept").toString();
        assertThat(SHELL.run("demo", other, "--objects", "100", "--no-workbench").code()).isZero();

        Shell.Result kept = SHELL.run("history", other, "--keep", "0", "--format", "json");

        assertThat(kept.err()).contains("1 run forgotten");
        assertThat(kept.json().getAsJsonObject().getAsJsonArray("runs")).hasSize(1);
        assertThat(kept.json().getAsJsonObject().getAsJsonArray("steps")).hasSize(4);
    }
}
