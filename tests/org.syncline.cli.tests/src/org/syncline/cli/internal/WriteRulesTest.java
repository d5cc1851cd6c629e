// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code write-rules}: what it writes, what it refuses, and how it ends. */
class WriteRulesTest {
    private static final String ID = "0d5b7a52-5a31-4a0f-9e25-0f3c7f0a1001";
    private static final String RULES =
            """
            project "P" { }
            connector "ad" uses ldap {
                id "11111111-2222-3333-4444-555555555555"
                url "ldap://dc1.example.test"
                objects user
            }
            inbound rule "One" {
                id "%s"
                from "ad" user to person
                link join
                precedence 100
                displayName <- Trim([displayName])
            }
            """
                    .formatted(ID);
    private static final String SECOND =
            """
            inbound rule "Two" {
                from "ad" user to person
                link join
                precedence 101
                scope cn EQUAL "x" case-sensitive
            }
            """;

    @TempDir private Path folder;

    private Path project;
    private Path out;
    private final Shell shell = new Shell();

    @BeforeEach
    void write() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        out = folder.resolve("out");
        Files.writeString(project.resolve("project.sync"), RULES);
    }

    private Shell.Result writeRules(String... options) {
        return shell.run(
                Stream.concat(
                                Stream.of("write-rules", project.toString()),
                                Stream.concat(
                                        Stream.of("--out", out.toString()), Stream.of(options)))
                        .toArray(String[]::new));
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void eachRuleIsAnXmlFileWhereAConfigurationFolderHasIt() throws IOException {
        Shell.Result result = writeRules("--to", "aadconnect-xml");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo("1 rule written to 1 file in " + out + ".\n");
        assertThat(written())
                .containsExactly("SynchronizationRules/SynchronizationRule_{" + ID + "}.xml");
        assertThat(out.resolve(written().getFirst()))
                .content()
                .contains("<name>One</name>", "<expression>Trim([displayName])</expression>");
    }

    @Test
    void aScriptHoldsAllRulesAndNotesAreListed() throws IOException {
        Files.writeString(project.resolve("two.sync"), SECOND);

        JsonObject json =
                writeRules("--to", "powershell", "--format", "json").json().getAsJsonObject();

        assertThat(json.get("rules").getAsInt()).isEqualTo(2);
        assertThat(json.get("files").toString()).isEqualTo("[\"sync-rules.ps1\"]");
        assertThat(json.get("notes").toString())
                .contains("\"rule\":\"Two\",\"file\":\"two.sync\",\"line\":1", "\"line\":5");
        assertThat(out.resolve("sync-rules.ps1"))
                .content()
                .contains("-Name 'One'", "-Name 'Two'", "-Expression 'Trim([displayName])'");
    }

    @Test
    void writingAgainReplacesWhatItWroteAndLeavesNoRuleBehind() throws IOException {
        Files.writeString(project.resolve("two.sync"), SECOND);
        writeRules("--to", "aadconnect-xml");
        assertThat(written()).hasSize(2);
        Files.delete(project.resolve("two.sync"));

        Shell.Result again = writeRules("--to", "aadconnect-xml");

        assertThat(again.code()).as(again.err()).isZero();
        assertThat(written()).hasSize(1);
    }

    @Test
    void whatSomebodyElsePutOrChangedThereIsNotTouched() throws IOException {
        writeRules("--to", "powershell");
        Path script = out.resolve("sync-rules.ps1");
        Files.writeString(script, "# mine");
        Shell.Result changed = writeRules("--to", "powershell");
        Files.delete(script);
        Files.writeString(out.resolve("notes.txt"), "mine");
        Shell.Result other = writeRules("--to", "powershell");

        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.err()).contains("sync-rules.ps1 was changed since it was written.");
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).contains("notes.txt was not written by this command.");
        assertThat(written()).containsExactly("notes.txt");
    }

    @Test
    void aProjectWithErrorsIsRefusedWithItsFindings() throws IOException {
        Files.writeString(project.resolve("two.sync"), SECOND.replace("\"ad\"", "\"da\""));

        Shell.Result text = writeRules("--to", "powershell");
        Shell.Result json = writeRules("--to", "powershell", "--format", "json");

        assertThat(text.code()).isEqualTo(1);
        assertThat(text.out()).contains("two.sync:2:10: error: ");
        assertThat(text.err()).contains("Nothing was written");
        assertThat(json.json().getAsJsonObject().get("errors").getAsInt()).isPositive();
        assertThat(out).doesNotExist();
    }

    @Test
    void wrongWordsAreUsage() {
        assertThat(writeRules().code()).isEqualTo(64);
        assertThat(writeRules("--to", "yaml").code()).isEqualTo(64);
        assertThat(shell.run("write-rules", project.toString(), "--to", "powershell").code())
                .isEqualTo(64);
    }
}
