// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** From pending exports to a written directory: plan, review, staging, export, in their order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExportVerbTest {
    @TempDir private static Path temporary;

    private static final Shell SHELL = new Shell();
    private static String project;
    private static String plan;

    @BeforeAll
    static void runDemo() {
        project = temporary.resolve("contoso").toString();
        assertThat(SHELL.run("demo", project, "--objects", "60").code()).isZero();
    }

    @Test
    @Order(1)
    void aPlanIsSealedAndHasTheSameDigestAsItsDryRun() {
        Shell.Result dry =
                SHELL.run(
                        "plan", project, "--connector", "tenant", "--dry-run", "--format", "json");
        Shell.Result sealed =
                SHELL.run("plan", project, "--connector", "tenant", "--format", "json");
        assertThat(List.of(dry.code(), sealed.code())).containsOnly(2);
        JsonObject json = sealed.json().getAsJsonObject();
        assertThat(dry.json().getAsJsonObject().get("digest")).isEqualTo(json.get("digest"));
        assertThat(dry.json().getAsJsonObject().get("id").isJsonNull()).isTrue();
        assertThat(json.get("delete").getAsInt()).isPositive();
        plan = json.get("id").getAsString();
    }

    @Test
    @Order(2)
    void mistakesInAReviewAreNamed() {
        assertThat(review("--approve", "typ:user", "--note", "x"))
                .returns(64, Shell.Result::code)
                .extracting(Shell.Result::err)
                .asString()
                .contains("Column 1");
        assertThat(review("--approve", "all").code()).isEqualTo(64);
        assertThat(review("--approve", "all", "--hold", "all", "--note", "x").code()).isEqualTo(64);
        assertThat(review("--approve", "type:spaceship", "--note", "x").code()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void aReviewDecidesAndShowsWhatItDecided() {
        assertThat(review("--approve", "-operation:delete", "--note", "looks right").code())
                .isZero();
        JsonArray changes = review("--format", "json").json().getAsJsonArray();
        for (JsonElement change : changes) {
            JsonObject one = change.getAsJsonObject();
            boolean delete = one.get("operation").getAsString().equals("delete");
            assertThat(one.get("standing").getAsString())
                    .isEqualTo(delete ? "held-by-default" : "approved");
            assertThat(one.get("state").getAsString()).isEqualTo("open");
        }
        assertThat(review().out()).contains("(unauthenticated): looks right");
    }

    @Test
    @Order(4)
    void whileStagingIsOnNothingIsWritten() throws IOException {
        Shell.Result refused = export();
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("stopped-export-disabled", "Staging mode is on");
        assertThat(Path.of(project, ".syncline", "exports")).doesNotExist();
        assertThat(SHELL.run("staging", project, "off").code()).isZero();
        try (Stream<Path> files = Files.walk(Path.of(project))) {
            assertThat(
                            files.filter(file -> file.toString().endsWith(".sync"))
                                    .map(ExportVerbTest::read)
                                    .filter(text -> text.contains("    staging off\n")))
                    .hasSize(1);
        }
    }

    @Test
    @Order(5)
    void whatWasApprovedIsWrittenOnceAndAccountedFor() throws IOException {
        Shell.Result done = export();
        assertThat(done.code()).as(done.out()).isZero();
        assertThat(done.out()).contains("export-add", "success").doesNotContain("export-delete");
        assertThat(export().out()).contains("completed-no-objects");
        try (Stream<Path> files = Files.list(Path.of(project, ".syncline", "exports"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(2)
                    .anyMatch(name -> name.endsWith(plan + "-undo.ldif"))
                    .anyMatch(name -> name.endsWith(plan + "-audit.ldif"));
        }
    }

    @Test
    @Order(6)
    void anUnknownPlanAndAnUnknownConnectorAreNamed() {
        assertThat(SHELL.run("review", project, "--plan", "99-00000000"))
                .returns(1, Shell.Result::code)
                .extracting(Shell.Result::err)
                .asString()
                .contains("99-00000000");
        assertThat(SHELL.run("plan", project, "--connector", "nobody"))
                .returns(1, Shell.Result::code)
                .extracting(Shell.Result::err)
                .asString()
                .contains("tenant");
    }

    private static Shell.Result review(String... words) {
        return SHELL.run(
                Stream.concat(Stream.of("review", project, "--plan", plan), Stream.of(words))
                        .toArray(String[]::new));
    }

    private static Shell.Result export() {
        return SHELL.run("export", project, "--connector", "tenant", "--plan", plan);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
