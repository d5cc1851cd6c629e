// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MaintenanceTest {
    private static final String SERVER = "SYNCLINE_TEST_POSTGRESQL";
    private static final String OWN_BACKUP = "a server has its own backup";

    @TempDir private static Path temporary;

    private static final Shell SHELL = new Shell();
    private static Path project;

    @BeforeAll
    static void runDemo() {
        project = temporary.resolve("contoso");
        SHELL.run("demo", project.toString(), "--objects", "60", "--no-workbench");
    }

    private static Shell.Result backup(Path file, String... options) {
        return SHELL.run(
                Stream.concat(
                                Stream.of("backup", project.toString(), file.toString()),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    @Test
    void aStoreThatWasUsedIsConsistent() {
        Shell.Result text = SHELL.run("verify-store", project.toString());
        assertThat(text.code()).as(text.out() + text.err()).isZero();
        assertThat(text.out()).contains("The store is consistent");

        JsonObject json =
                SHELL.run("verify-store", project.toString(), "--format", "json")
                        .json()
                        .getAsJsonObject();
        assertThat(json.get("errors").getAsLong()).isZero();
        assertThat(json.getAsJsonArray("findings").size()).isEqualTo(json.get("notes").getAsInt());
    }

    @Test
    @DisabledIfEnvironmentVariable(named = SERVER, matches = ".+", disabledReason = OWN_BACKUP)
    void aBackupThatIsPutBackHasEverything() throws IOException {
        Path file = temporary.resolve("whole.zip");
        Shell.Result result = backup(file);
        assertThat(result.code()).as(result.err()).isZero();
        Path copy = temporary.resolve("copy");
        copyRules(copy);
        unzip(file, copy.resolve(".syncline/store"));

        assertThat(SHELL.run("status", copy.toString()).out())
                .isEqualTo(SHELL.run("status", project.toString()).out());
        assertThat(SHELL.run("verify-store", copy.toString()).code()).isZero();
    }

    @Test
    @DisabledIfEnvironmentVariable(named = SERVER, matches = ".+", disabledReason = OWN_BACKUP)
    void anExistingFileIsReplacedOnlyWhenAsked() throws IOException {
        Path file = Files.writeString(temporary.resolve("mine.zip"), "mine");

        Shell.Result refused = backup(file);
        assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("exists already", "--force");
        assertThat(file).hasContent("mine");

        JsonObject json = backup(file, "--force", "--format", "json").json().getAsJsonObject();
        assertThat(json.get("bytes").getAsLong()).isEqualTo(Files.size(file));
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).noneMatch(path -> path.toString().contains("syncline-backup"));
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = SERVER, matches = ".+")
    void aStoreOnAServerIsNotCopiedAndTheMessageNamesTheWay() {
        Shell.Result result = backup(temporary.resolve("server.zip"));

        assertThat(result.code()).isEqualTo(ExitCode.FAILED);
        assertThat(result.err()).contains("The store is in PostgreSQL", "pg_dump");
        assertThat(temporary.resolve("server.zip")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisabledIfEnvironmentVariable(named = SERVER, matches = ".+", disabledReason = OWN_BACKUP)
    void aBackupCanBeReadByItsOwnerOnly() throws IOException {
        Path file = temporary.resolve("private.zip");
        backup(file);

        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    @DisabledIfEnvironmentVariable(named = SERVER, matches = ".+", disabledReason = OWN_BACKUP)
    void aProjectThatWasNeverRunHasNothingToVerifyOrCopy() throws IOException {
        Path fresh = temporary.resolve("fresh");
        copyRules(fresh);

        for (String[] words :
                new String[][] {
                    {"verify-store", fresh.toString()},
                    {"backup", fresh.toString(), temporary.resolve("none.zip").toString()}
                }) {
            Shell.Result result = SHELL.run(words);
            assertThat(result.code()).isEqualTo(ExitCode.FAILED);
            assertThat(result.err()).contains("no store yet");
        }
        assertThat(fresh.resolve(".syncline")).doesNotExist();
        assertThat(temporary.resolve("none.zip")).doesNotExist();
    }

    private static void copyRules(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path inside = project.relativize(file);
                if (!inside.startsWith(".syncline")) {
                    Files.createDirectories(to.resolve(inside.toString()).getParent());
                    Files.copy(file, to.resolve(inside.toString()));
                }
            }
        }
    }

    private static void unzip(Path file, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = to.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
        }
    }
}
