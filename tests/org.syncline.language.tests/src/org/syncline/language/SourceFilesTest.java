// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.rules.SourceLocation;

class SourceFilesTest {
    @TempDir Path folder;

    private Compilation compile() {
        return new ProjectCompiler(ConnectorCatalog.UNKNOWN).compile(folder);
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private Finding only() {
        Compilation compilation = compile();
        assertThat(compilation.model()).isEmpty();
        assertThat(compilation.findings()).hasSize(1);
        return compilation.findings().get(0);
    }

    @Test
    void readsAllFilesBelowTheFolder() throws IOException {
        write("project.sync", "project \"P\" { }");
        write("rules/a b/in.sync", "connector \"c\" uses x { objects user }");
        write("rules/readme.txt", "nonsense");
        assertThat(compile().findings()).isEmpty();
        assertThat(compile().model().orElseThrow().connectors())
                .singleElement()
                .satisfies(
                        c ->
                                assertThat(c.location())
                                        .isEqualTo(new SourceLocation("rules/a b/in.sync", 1, 1)));
    }

    @Test
    void leavesHiddenFoldersOut() throws IOException {
        write("project.sync", "project \"P\" { }");
        write(".syncline/backup.sync", "nonsense");
        write(".git/x.sync", "nonsense");
        assertThat(compile().findings()).isEmpty();
    }

    @Test
    void aMissingFolderIsAFinding() {
        folder = folder.resolve("missing");
        assertThat(only().code()).isEqualTo(FindingCodes.UNREADABLE_FILE);
    }

    @Test
    void aWrongEncodingIsAFindingAtItsPlace() throws IOException {
        write("a.sync", "project\n \"M\u00fcller\" { }".getBytes(StandardCharsets.ISO_8859_1));
        Finding finding = only();
        assertThat(finding.code()).isEqualTo(FindingCodes.WRONG_ENCODING);
        assertThat(finding.location()).isEqualTo(new SourceLocation("a.sync", 2, 4));
        assertThat(finding.message()).contains("UTF-8");
    }

    @Test
    void utf16IsNamed() throws IOException {
        write("a.sync", "\uFEFFproject".getBytes(StandardCharsets.UTF_16LE));
        assertThat(only().message()).contains("UTF-16");
    }

    @Test
    void aNulCharacterIsAFinding() throws IOException {
        write("a.sync", "project \"P\" {\n\0 }");
        Finding finding = only();
        assertThat(finding.code()).isEqualTo(FindingCodes.WRONG_ENCODING);
        assertThat(finding.location()).isEqualTo(new SourceLocation("a.sync", 2, 1));
    }

    @Test
    void aTruncatedCharacterAtTheEndIsAFinding() throws IOException {
        write("a.sync", new byte[] {'/', '/', (byte) 0xC3});
        assertThat(only().code()).isEqualTo(FindingCodes.WRONG_ENCODING);
    }

    @Test
    void aHugeFileIsAFindingAndIsNotRead() throws IOException {
        write("a.sync", new byte[ProjectCompiler.MAX_FILE_BYTES + 1]);
        assertThat(only().code()).isEqualTo(FindingCodes.UNREADABLE_FILE);
    }

    @Test
    void oneBadFileDoesNotHideTheFindingsOfOthers() throws IOException {
        write("a.sync", "project \"P\" { staging }");
        write("b.sync", "connector \"c\" uses x { objects user objects }");
        write("c.sync", "inbound rule \"r\" { from \"d\" user to person link join precedence 1 }");
        assertThat(compile().findings())
                .extracting(f -> f.location().file() + " " + f.code())
                .containsExactly("a.sync syntax", "b.sync syntax", "c.sync unknown-connector");
    }
}
