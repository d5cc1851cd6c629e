// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code format}: which files change, and how it ends. */
class FormatTest {
    private static final String LOOSE = "// head\nproject  \"P\" {\nstaging on }";
    private static final String NEAT = "// head\nproject \"P\" {\n    staging on\n}\n";

    @TempDir private Path folder;

    private final Shell shell = new Shell();

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/loose.sync"), LOOSE);
        Files.writeString(folder.resolve("neat.sync"), "metaverse { }\n");
    }

    private Shell.Result format(String... options) {
        return shell.run(
                Stream.concat(Stream.of("format", folder.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    @Test
    void filesAreRewrittenOnce() throws IOException {
        Shell.Result first = format();
        Shell.Result second = format();

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out())
                .isEqualTo(
                        "changed: rules/loose.sync\n1 file changed, 1 unchanged, 0 left alone\n");
        assertThat(folder.resolve("rules/loose.sync")).hasContent(NEAT);
        assertThat(second.out()).isEqualTo("0 files changed, 2 unchanged, 0 left alone\n");
        try (Stream<Path> files = Files.list(folder.resolve("rules"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aCheckChangesNothingAndFails() {
        Shell.Result result = format("--check");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .isEqualTo(
                        "would change: rules/loose.sync\n1 file would change, 1 unchanged, 0 left alone\n");
        assertThat(folder.resolve("rules/loose.sync")).hasContent(LOOSE);
        format();
        assertThat(format("--check").code()).isZero();
    }

    @Test
    void brokenFilesAreNamedAndLeftAlone() throws IOException {
        Files.writeString(folder.resolve("broken.sync"), "\nproject   { }");
        Shell.Result text = format();
        Shell.Result json = format("--format", "json");

        assertThat(text.code()).isEqualTo(1);
        assertThat(text.out())
                .contains("left alone: broken.sync:2:11: ", "changed: rules/loose.sync");
        assertThat(folder.resolve("broken.sync")).hasContent("\nproject   { }");
        assertThat(json.code()).isEqualTo(1);
        assertThat(json.json().getAsJsonObject().get("unchanged").getAsInt()).isEqualTo(2);
        assertThat(json.json().getAsJsonObject().get("broken").toString())
                .contains("\"file\":\"broken.sync\",\"line\":2,\"column\":11,\"code\":\"syntax\"");
    }

    @Test
    void permissionsAndLinksStay(@TempDir Path elsewhere) throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix")).isTrue();
        Path real = elsewhere.resolve("real.sync");
        Files.writeString(real, LOOSE);
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Files.createSymbolicLink(folder.resolve("link.sync"), real);
        format();

        assertThat(folder.resolve("link.sync")).isSymbolicLink();
        assertThat(real).hasContent(NEAT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Shell.Result result = shell.run("format", folder.resolve("nix").toString());
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("There is no folder");
    }
}
