// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.examples.contoso.ContosoExample;
import org.syncline.examples.contoso.ExpectedPass;
import org.syncline.examples.contoso.Pass;

/**
 * The whole way, headless, over LDAP: the demo with its default size, its pending exports compared
 * with the golden listing under version control. To renew the listing after a wanted change:
 *
 * <pre>
 * ./syncline demo /tmp/golden --no-workbench
 * ./syncline pending /tmp/golden --format ldif &gt; examples/contoso/golden/pending.ldif
 * </pre>
 */
class DemoTest {
    private static final Path GOLDEN =
            Path.of(
                    System.getProperty("syncline.root"),
                    "examples",
                    "contoso",
                    "golden",
                    "pending.ldif");

    @TempDir private static Path temporary;

    private static final Shell SHELL = new Shell();
    private static Path project;
    private static Shell.Result demo;

    @BeforeAll
    static void runDemo() {
        project = temporary.resolve("contoso");
        demo = SHELL.run("demo", project.toString());
    }

    @Test
    void endsWellAndSaysHowToOpenTheWorkbench() {
        assertThat(demo.code()).as(demo.err()).isZero();
        assertThat(demo.out())
                .contains(
                        "First pass",
                        "Second pass",
                        "Pending exports to",
                        "syncline workbench " + project);
    }

    @Test
    void analysisCountsWhatTheProjectHasImported() {
        String export = project.resolve("dirsync/SourceAD.xml").toString();

        JsonObject objects =
                SHELL.run("analyze", export, "--project", project.toString(), "--format", "json")
                        .json()
                        .getAsJsonObject()
                        .getAsJsonObject("objects");

        ExpectedPass expected =
                new ContosoExample().expected(ContosoExample.DEFAULT_OBJECTS, Pass.SECOND);
        assertThat(objects.get("source").getAsString()).isEqualTo("project");
        assertThat(objects.get("count").getAsInt()).isEqualTo(expected.sourceObjects());
    }

    @Test
    void rulesHaveNoFinding() {
        Shell.Result check = SHELL.run("check", project.toString(), "--format", "json");

        assertThat(check.json().getAsJsonObject().get("findings").getAsJsonArray())
                .as(check.out())
                .isEmpty();
        assertThat(check.code()).isZero();
    }

    @Test
    void pendingExportsAreTheGoldenOnes() throws IOException {
        Shell.Result pending = SHELL.run("pending", project.toString(), "--format", "ldif");

        assertThat(pending.out()).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void countsAreThoseThatTheGeneratorComputedWithoutAnyRule() {
        ExpectedPass expected =
                new ContosoExample().expected(ContosoExample.DEFAULT_OBJECTS, Pass.SECOND);
        JsonObject target = target();
        JsonObject pending = target.get("pendingExports").getAsJsonObject();

        assertThat(pending.get("add").getAsInt()).isEqualTo(expected.adds());
        assertThat(pending.get("update").getAsInt()).isEqualTo(expected.updates());
        assertThat(pending.get("rename").getAsInt()).isEqualTo(expected.renames());
        assertThat(pending.get("delete").getAsInt()).isEqualTo(expected.deletes());
        assertThat(target.get("orphans").getAsInt()).isEqualTo(expected.orphans());
        assertThat(target.get("notOurs").getAsInt()).isEqualTo(expected.notOurs());
        assertThat(target.get("objects").getAsInt())
                .isEqualTo(expected.targetObjects() + expected.adds());
    }

    @Test
    void everyKindOfChangeOccursAndMostObjectsStayAsTheyAre() {
        JsonObject target = target();

        JsonObject pending = target.get("pendingExports").getAsJsonObject();
        for (String operation : new String[] {"add", "update", "rename", "delete"}) {
            assertThat(pending.get(operation).getAsLong()).as(operation).isPositive();
        }
        assertThat(target.get("orphans").getAsLong()).isPositive();
        assertThat(target.get("objects").getAsLong()).isGreaterThan(900);
        long changed =
                Stream.of("add", "update", "rename", "delete")
                        .mapToLong(o -> pending.get(o).getAsLong())
                        .sum();
        assertThat(changed).isLessThan(target.get("objects").getAsLong() / 2);
    }

    @Test
    void everyChangeNamesRuleFileAndLineAndItsSource() {
        JsonArray changes =
                SHELL.run("pending", project.toString(), "--format", "json")
                        .json()
                        .getAsJsonArray();

        for (JsonElement change : changes) {
            for (JsonElement line : change.getAsJsonObject().get("changes").getAsJsonArray()) {
                JsonObject rule = line.getAsJsonObject().get("rule").getAsJsonObject();
                assertThat(project.resolve(rule.get("file").getAsString())).exists();
                assertThat(rule.get("line").getAsInt()).isPositive();
            }
        }
        assertThat(changes).isNotEmpty();
    }

    @Test
    void updatesAreSingleValuedMultiValuedAndReferences() {
        JsonArray changes =
                SHELL.run(
                                "pending",
                                project.toString(),
                                "--operation",
                                "update",
                                "--format",
                                "json")
                        .json()
                        .getAsJsonArray();

        Map<String, Boolean> attributes = new TreeMap<>();
        for (JsonElement change : changes) {
            for (JsonElement line : change.getAsJsonObject().get("changes").getAsJsonArray()) {
                JsonObject one = line.getAsJsonObject();
                attributes.put(one.get("attribute").getAsString(), one.has("added"));
            }
        }
        assertThat(attributes).containsEntry("proxyAddresses", true).containsEntry("member", true);
        assertThat(attributes.entrySet().stream().filter(e -> !e.getValue()).map(Map.Entry::getKey))
                .contains("manager")
                .hasSizeGreaterThan(1);
    }

    @Test
    void secondStartLeavesTheProjectAsItIs() throws IOException {
        Map<Path, FileTime> before = ruleFiles();
        String pending = SHELL.run("pending", project.toString(), "--format", "json").out();

        Shell.Result again = SHELL.run("demo", project.toString());

        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("earlier run");
        assertThat(ruleFiles()).isEqualTo(before);
        assertThat(SHELL.run("pending", project.toString(), "--format", "json").out())
                .isEqualTo(pending);
    }

    @Test
    void runningAgainChangesNothing() {
        String before = SHELL.run("pending", project.toString(), "--format", "json").out();

        Shell.Result run = SHELL.run("run", project.toString(), "--format", "json");

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(SHELL.run("pending", project.toString(), "--format", "json").out())
                .isEqualTo(before);
    }

    @Test
    void aForeignFolderIsNotOverwritten(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("mine.txt"), "precious");

        Shell.Result result = SHELL.run("demo", other.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains(other.toString());
        try (Stream<Path> files = Files.list(other)) {
            assertThat(files.filter(file -> !file.getFileName().toString().startsWith(".")))
                    .containsExactly(other.resolve("mine.txt"));
        }
    }

    private static JsonObject target() {
        JsonArray connectors =
                SHELL.run("status", project.toString(), "--format", "json")
                        .json()
                        .getAsJsonObject()
                        .get("connectors")
                        .getAsJsonArray();
        return connectors.asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(connector -> connector.get("name").getAsString().equals("tenant"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<Path, FileTime> ruleFiles() throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(
                            file ->
                                    file.toString().endsWith(".sync")
                                            || file.toString().endsWith(".ldif"))
                    .collect(Collectors.toMap(file -> file, DemoTest::modified));
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
