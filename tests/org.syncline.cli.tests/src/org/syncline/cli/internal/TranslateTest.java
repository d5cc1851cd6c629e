// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the old system's export to rule files that check without a finding. */
class TranslateTest {
    private static final Path EXPORT =
            Path.of(
                    System.getProperty("syncline.root"),
                    "examples/contoso/project/dirsync/SourceAD.xml");

    @TempDir private Path folder;

    private final Shell shell = new Shell();

    @Test
    void exportOfDirSyncBecomesAProjectWithoutFindings() {
        Path out = folder.resolve("out");

        Shell.Result translated = translate(out);

        assertThat(translated.code()).as(translated.err()).isZero();
        assertThat(translated.json().getAsJsonObject().get("understood").getAsBoolean()).isTrue();
        Shell.Result check = shell.run("check", out.toString(), "--format", "json");
        assertThat(check.json().getAsJsonObject().get("errors").getAsInt())
                .as(check.out())
                .isZero();
    }

    @Test
    void filtersBecomeRulesThatNameTheirOrigin() throws IOException {
        Path out = folder.resolve("out");
        translate(out);

        String rules = Files.readString(out.resolve("rules/contoso.com/filters.sync"));

        assertThat(rules).contains("cloudFiltered <- True", "SourceAD.xml").contains(" and ");
    }

    @Test
    void theSameTranslationMayBeWrittenAgainButNothingElseIsOverwritten() throws IOException {
        Path out = folder.resolve("out");
        translate(out);
        assertThat(translate(out).code()).isZero();
        Path rules = out.resolve("rules/contoso.com/filters.sync");
        Files.writeString(rules, "// mended by hand\n");

        Shell.Result refused = translate(out);

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("contoso.com/filters.sync").contains("--out");
        assertThat(Files.readString(rules)).isEqualTo("// mended by hand\n");
    }

    @Test
    void theReportIsAPageOrJsonByTheEndingOfItsFile() {
        Path page = folder.resolve("report.html");
        Path json = folder.resolve("report.json");

        shell.run("translate", EXPORT.toString(), "--out", out(1), "--report", page.toString());
        shell.run("translate", EXPORT.toString(), "--out", out(2), "--report", json.toString());
        Shell.Result other =
                shell.run("translate", EXPORT.toString(), "--out", out(3), "--report", "r.txt");

        assertThat(page).content().startsWith("<!DOCTYPE html>").contains("Connector filters");
        assertThat(json)
                .content()
                .contains("\"counts\": {", "\"filters\": \"cloud-filtered\"", "\"line\": ");
        assertThat(other.code()).isEqualTo(64);
        assertThat(folder.resolve("out3")).doesNotExist();
    }

    private String out(int number) {
        return folder.resolve("out" + number).toString();
    }

    private Shell.Result translate(Path out) {
        return shell.run(
                "translate", EXPORT.toString(), "--out", out.toString(), "--format", "json");
    }
}
