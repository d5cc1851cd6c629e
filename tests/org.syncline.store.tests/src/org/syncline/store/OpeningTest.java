// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.model.Dn;

class OpeningTest {
    @TempDir Path temp;

    private Path folder() {
        return temp.resolve("project; with = hostile ' name").resolve("store");
    }

    private static StoreException failureOf(Path folder) {
        return catchThrowableOfType(
                StoreException.class,
                () -> {
                    try (SyncStore opened = DerbyStores.open(folder)) {
                        opened.inTransaction(StoreSession::mvCount);
                    }
                });
    }

    private static int connector(SyncStore store) {
        return store.inTransaction(session -> session.connector("k", "n")).number();
    }

    @Test
    void makesFoldersAndOpensAgainInTheSameProcess() {
        for (int i = 1; i < 4; i++) {
            int number = i;
            try (SyncStore store = DerbyStores.open(folder())) {
                int connector = connector(store);
                store.inTransaction(s -> s.writeCs(List.of(Samples.imported(connector, number))));
                assertThat(store.<List<CsObject>>inTransaction(s -> s.csPage(connector, 0, 9)))
                        .hasSize(i);
            }
        }
    }

    @Test
    void twoStoresCanBeOpenAtOnce() {
        Path other = temp.resolve("other");
        try (SyncStore first = DerbyStores.open(folder())) {
            try (SyncStore second = DerbyStores.open(other)) {
                second.inTransaction(s -> s.connector("a", "a"));
            }
            assertThat(first.<List<?>>inTransaction(StoreSession::connectors)).isEmpty();
        }
    }

    @Test
    void closingTwiceIsHarmlessAndAClosedStoreRefusesWork() {
        try (SyncStore store = DerbyStores.open(folder())) {
            store.close();
            store.close();

            assertThatThrownBy(() -> store.inTransaction(StoreSession::mvCount))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void leavesNothingOutsideItsFolderAndNoSettingBehind() throws IOException {
        Path here = Path.of("derby.log").toAbsolutePath();
        Files.deleteIfExists(here);
        DerbyStores.open(folder()).close();

        assertThat(here).doesNotExist();
        assertThat(folder().resolve("owner")).doesNotExist();
        assertThat(System.getProperty("derby.stream.error.file")).isNull();
        assertThat(System.getProperty("derby.storage.pageCacheSize")).isNull();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void filesCanBeReadByTheirOwnerOnly() throws IOException {
        try (SyncStore store = DerbyStores.open(folder())) {
            connector(store);
            try (Stream<Path> files = Files.walk(folder())) {
                Set<PosixFilePermission> all = new TreeSet<>();
                for (Path file : files.toList()) {
                    all.addAll(Files.getPosixFilePermissions(file));
                }
                assertThat(all)
                        .containsOnly(
                                PosixFilePermission.OWNER_READ,
                                PosixFilePermission.OWNER_WRITE,
                                PosixFilePermission.OWNER_EXECUTE);
            }
        }
    }

    @Test
    void theSameProcessCannotOpenItTwice() {
        try (SyncStore store = DerbyStores.open(folder())) {
            StoreException failure = failureOf(folder());

            assertThat(failure.kind()).isEqualTo(StoreException.Kind.HELD);
            assertThat(failure).hasMessageContaining("process " + ProcessHandle.current().pid());
            assertThat(connector(store)).isEqualTo(1);
        }
        assertThat(failureOf(folder())).isNull();
    }

    @Test
    void aStoreHeldByAnotherProcessNamesIt() throws Exception {
        Process other = startHolder();
        try {
            StoreException failure = failureOf(folder());

            assertThat(failure.kind()).isEqualTo(StoreException.Kind.HELD);
            assertThat(failure).hasMessageContaining("process " + other.pid());
            assertThat(failure.getMessage())
                    .containsPattern("since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\b")
                    .doesNotContainPattern("\\d\\.\\d{3}");
            assertThat(failure.remedy()).isNotBlank();
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void aProcessThatDiesLeavesItsStepOnRecordAsStopped() throws Exception {
        startHolder().destroyForcibly().waitFor();

        try (SyncStore store = DerbyStores.open(folder())) {
            StepRecord step = store.inTransaction(s -> s.steps(1)).getFirst();

            assertThat(step.status()).isEqualTo("stopped-service-shutdown");
            assertThat(step.detail()).contains("process");
            assertThat(step.ended()).isNotNull();
            assertThat(store.<Long>inTransaction(s -> (long) s.csPage(1, 0, 99).size()))
                    .isEqualTo(HoldingMain.COMMITTED);
        }
    }

    @Test
    void aStoreWhoseMakingWasKilledIsMadeAnew() throws IOException {
        Files.createDirectories(folder().resolve("db/seg0"));
        Files.writeString(folder().resolve("db/seg0/c10.dat"), "half");
        Files.writeString(
                folder().resolve("creating"), "pid=999999999\nstarted=1\nhost=" + thisHost());

        assertThat(failureOf(folder())).isNull();
        assertThat(folder().resolve("creating")).doesNotExist();
    }

    @Test
    void aStoreThatAnotherProcessIsMakingIsLeftAlone() throws IOException {
        Files.createDirectories(folder().resolve("db"));
        Files.writeString(folder().resolve("creating"), "pid=1\nhost=another-machine\n");

        assertThat(failureOf(folder()).kind()).isEqualTo(StoreException.Kind.HELD);
        assertThat(folder().resolve("db")).exists();
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNotWritable() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));

        assertThat(failureOf(file).kind()).isEqualTo(StoreException.Kind.NOT_WRITABLE);
        assertThat(failureOf(file.resolve("store")).kind())
                .isEqualTo(StoreException.Kind.NOT_WRITABLE);
        assertThat(failureOf(file)).hasMessageContaining("file");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatNobodyCanWriteIsNotWritable() {
        Path unwritable = Path.of("/proc/self");

        StoreException failure = failureOf(unwritable.resolve("store"));

        assertThat(failure.kind()).isEqualTo(StoreException.Kind.NOT_WRITABLE);
        assertThat(failure.remedy()).isNotBlank();
    }

    @Test
    void aDamagedStoreSaysSo() throws IOException {
        try (SyncStore store = DerbyStores.open(folder())) {
            int connector = connector(store);
            store.inTransaction(s -> s.writeCs(Samples.imported(connector, 0, 200)));
        }
        try (Stream<Path> files = Files.list(folder().resolve("db/seg0"))) {
            files.forEach(OpeningTest::damage);
        }

        assertThat(failureOf(folder()).kind()).isEqualTo(StoreException.Kind.DAMAGED);
        assertThat(failureOf(folder()).remedy()).contains("backup");
    }

    @Test
    void aStoreWithoutItsDescriptionIsDamagedAndNotMadeAnew() throws IOException {
        DerbyStores.open(folder()).close();
        Files.delete(folder().resolve("db/service.properties"));

        assertThat(failureOf(folder()).kind()).isEqualTo(StoreException.Kind.DAMAGED);
        assertThat(folder().resolve("db/seg0")).exists();
    }

    private static void damage(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Arrays.fill(bytes, (byte) 0x5a);
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String thisHost() throws IOException {
        return InetAddress.getLocalHost().getHostName();
    }

    /** Another process that has the store open with a step in progress. */
    private Process startHolder() throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        Process process =
                new ProcessBuilder(
                                java,
                                "-cp",
                                classPath(),
                                HoldingMain.class.getName(),
                                folder().toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo(HoldingMain.READY);
        }
        return process;
    }

    /** Where the classes come from, on a plain class path and in OSGi alike. */
    private static String classPath() {
        ClassLoader store = DerbyStores.class.getClassLoader();
        ClassLoader model = Dn.class.getClassLoader();
        return Stream.of(
                        location(store, HoldingMain.class.getName()),
                        location(store, DerbyStores.class.getName()),
                        location(store, "org.apache.derby.jdbc.EmbeddedDriver"),
                        location(store, "org.apache.derby.database.Database"),
                        location(
                                derby(store),
                                "org.apache.derby.shared.common.error.StandardException"),
                        location(model, Dn.class.getName()),
                        location(model, "com.unboundid.ldap.sdk.DN"))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The loader of Derby itself, whose inner packages its bundle does not export. */
    private static ClassLoader derby(ClassLoader loader) {
        return load(loader, "org.apache.derby.database.Database").getClassLoader();
    }

    private static String location(ClassLoader loader, String name) {
        try {
            URL url = load(loader, name).getProtectionDomain().getCodeSource().getLocation();
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
