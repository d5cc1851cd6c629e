// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The analysis of the sample's old configuration on the command line. */
class AnalyzeTest {
    private static final Path EXPORT =
            Path.of(
                    System.getProperty("syncline.root"),
                    "examples/contoso/project/dirsync/SourceAD.xml");

    @TempDir private Path folder;

    private final Shell shell = new Shell();

    @Test
    void supportedConfigurationEndsWithZeroAndIsToldInSections() {
        Shell.Result result = analyze("--objects", "1085");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("SUPPORTED:", "1,085 users, contacts and groups", "4 min")
                .contains("What to do next", "syncline translate", "syncline plan");
    }

    @Test
    void blockedConfigurationEndsWithOne() throws IOException {
        Path blocked = folder.resolve("blocked.xml");
        Files.writeString(
                blocked,
                Files.readString(EXPORT)
                        .replace(
                                "</ma-data>",
                                "<extension><assembly-name>Own.dll</assembly-name></extension>"
                                        + "</ma-data>"));

        Shell.Result result = shell.run("analyze", blocked.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("BLOCKED:", "Own.dll", "blocked.xml:");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void jsonHasTheKeysThatTheManualPromises() {
        JsonObject json =
                analyze("--objects", "50000", "--format", "json").json().getAsJsonObject();

        assertThat(json.keySet())
                .containsExactly(
                        "supported",
                        "product",
                        "productWhy",
                        "sources",
                        "blockers",
                        "objects",
                        "path",
                        "carryOver",
                        "connectors",
                        "filters",
                        "rules",
                        "database",
                        "server",
                        "accounts",
                        "next",
                        "remarks");
        assertThat(json.get("supported").getAsBoolean()).isTrue();
        JsonObject objects = json.getAsJsonObject("objects");
        assertThat(objects.get("count").getAsLong()).isEqualTo(50_000);
        assertThat(objects.keySet())
                .containsExactly("count", "bound", "source", "types", "remarks");
        JsonObject path = json.getAsJsonObject("path");
        assertThat(path.get("recommended").getAsString()).isEqualTo("parallel");
        assertThat(path.get("estimateMinutes").getAsLong()).isEqualTo(180);
        assertThat(json.getAsJsonObject("server").get("staging-mode").isJsonNull()).isTrue();
        assertThat(json.getAsJsonArray("filters")).isNotEmpty();
    }

    @Test
    void unknownNumberIsNullAndNotZero() {
        JsonObject json = analyze("--format", "json").json().getAsJsonObject();

        assertThat(json.getAsJsonObject("objects").get("count").isJsonNull()).isTrue();
        assertThat(json.getAsJsonObject("path").get("recommended").getAsString())
                .isEqualTo("unknown");
        assertThat(json.getAsJsonObject("path").get("estimateMinutes").isJsonNull()).isTrue();
    }

    @Test
    void jsonIsTheSameEveryTime() {
        assertThat(analyze("--format", "json").out()).isEqualTo(analyze("--format", "json").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.html", "report.json", "report.txt"})
    void reportIsWrittenInTheFormOfItsEnding(String name) throws IOException {
        Path report = folder.resolve(name);

        Shell.Result result = analyze("--report", report.toString());

        assertThat(result.code()).isZero();
        assertThat(result.out()).startsWith("Upgrade analysis");
        assertThat(Files.readString(report))
                .startsWith(
                        name.endsWith("html")
                                ? "<!DOCTYPE html>"
                                : name.endsWith("json") ? "{" : "Upgrade analysis");
    }

    @Test
    void chosenPathIsRecorded() {
        Shell.Result result = analyze("--objects", "10", "--path", "parallel");

        assertThat(result.out()).contains("Chosen path", "was chosen by hand (--path)");
    }

    @Test
    void redactedOutputHoldsNoNameOfTheOrganisation() {
        String shown =
                analyze("--redact").out()
                        + analyze("--redact", "--format", "html").out()
                        + analyze("--redact", "--format", "json").out();

        assertThat(shown.replace(EXPORT.toString(), ""))
                .contains("[DN-1]", "[ACCOUNT-1]")
                .doesNotContain("DC=contoso", "contoso.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "1.5", "", "9999999999999"})
    void numberThatIsNoneIsWrongUsage(String number) {
        Shell.Result result = analyze("--objects=" + number);

        assertThat(result.code()).isEqualTo(64);
        assertThat(result.err()).contains("--objects takes a whole number");
    }

    @Test
    void missingSourceEndsWithOneAndAMessage() {
        Shell.Result result = shell.run("analyze", folder.resolve("nothing").toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("nothing").doesNotContain("Exception");
    }

    @Test
    void reportThatCannotBeWrittenIsNamed() {
        Shell.Result result = analyze("--report", folder.resolve("no/such/folder.html").toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("cannot be written", "--report");
    }

    private Shell.Result analyze(String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "analyze";
        words[1] = EXPORT.toString();
        System.arraycopy(options, 0, words, 2, options.length);
        return shell.run(words);
    }
}
