// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.project.ProjectException;
import org.syncline.project.Secrets;
import org.syncline.project.Secrets.Origin;

/** The store of passwords of a user, as files and as what is read back from them. */
class SecretFileTest {
    private static final String VALUE = "pässwörd = \"50 %\" 漢字";

    @TempDir private Path folder;

    private Path project;
    private Path store;

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectory(folder.resolve("contoso"));
        store = folder.resolve("home").resolve("secrets");
    }

    private Secrets secrets() {
        return Secrets.of(project, environment());
    }

    private Map<String, String> environment() {
        return Map.of("SYNCLINE_SECRETS_STORE", store.toString());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Path only(String end) throws IOException {
        return files().stream().filter(file -> file.toString().endsWith(end)).findFirst().get();
    }

    @Test
    void givesBackWhatAnotherProcessKept() {
        secrets().keep("contoso.com", VALUE.toCharArray());
        secrets().keep("Contoso.com", "another".toCharArray());
        secrets().keep("contoso.com/proxy-password", "third".toCharArray());

        assertThat(secrets().secret("contoso.com", "password")).contains(VALUE);
        assertThat(secrets().secret("Contoso.com", "password")).contains("another");
        assertThat(secrets().kept())
                .containsExactly("Contoso.com", "contoso.com", "contoso.com/proxy-password");
        assertThat(secrets().origin("contoso.com", "password")).isEqualTo(Origin.STORE);
        assertThat(secrets().origin("nobody", "password")).isEqualTo(Origin.MISSING);
    }

    @Test
    void replacesAndForgets() {
        secrets().keep("ad", "old".toCharArray());
        secrets().keep("ad", "new".toCharArray());
        assertThat(secrets().secret("ad", "password")).contains("new");

        assertThat(secrets().forget("ad")).isTrue();
        assertThat(secrets().forget("ad")).isFalse();
        assertThat(secrets().secret("ad", "password")).isEmpty();
    }

    @Test
    void noFileHoldsAValueInAFormThatCanBeRead() throws IOException {
        secrets().keep("ad", "correct-horse-battery".toCharArray());

        assertThat(files()).hasSize(3).allMatch(file -> file.startsWith(store));
        for (Path file : files()) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(bytes).doesNotContain("correct-horse", "Y29ycmVjdC1ob3JzZ");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "rights are those of the folder there")
    void filesAreTheirOwnersOnly() throws IOException {
        secrets().keep("ad", VALUE.toCharArray());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store)))
                .isEqualTo("rwx------");
        for (String end : List.of(".p12", "key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(only(end))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "rights are those of the folder there")
    void keyThatOthersCanReadIsRefused() throws IOException {
        secrets().keep("ad", VALUE.toCharArray());
        Files.setPosixFilePermissions(only("key"), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> secrets().secret("ad", "password"))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void anotherKeyOpensNothingAndChangesNothing() throws IOException {
        secrets().keep("ad", VALUE.toCharArray());
        byte[] before = Files.readAllBytes(only(".p12"));
        Files.writeString(only("key"), "0123456789abcdef0123456789abcdef");

        assertThatThrownBy(() -> secrets().secret("ad", "password"))
                .isInstanceOfSatisfying(
                        ProjectException.class,
                        e -> assertThat(e.remedy()).contains("syncline secret"))
                .hasMessageContaining("cannot be read with the key");
        assertThatThrownBy(() -> secrets().keep("ad", "new".toCharArray()))
                .isInstanceOf(ProjectException.class);
        assertThat(Files.readAllBytes(only(".p12"))).isEqualTo(before);
    }

    @Test
    void damagedStoreIsNamed() throws IOException {
        secrets().keep("ad", VALUE.toCharArray());
        byte[] bytes = Files.readAllBytes(only(".p12"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(only(".p12"), bytes);

        assertThatThrownBy(() -> secrets().secret("ad", "password"))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining(only(".p12").toString());
    }

    @Test
    void aProjectElsewhereGetsNothingUnderTheSameName() throws IOException {
        secrets().keep("contoso.com", VALUE.toCharArray());
        Path other = Files.createDirectories(folder.resolve("downloads").resolve("contoso"));

        assertThat(Secrets.of(other, environment()).secret("contoso.com", "password")).isEmpty();
    }

    @Test
    void placesWithinTheProjectAreRefused() {
        Map<String, String> within =
                Map.of("SYNCLINE_SECRETS_STORE", project.resolve("secrets").toString());

        assertThatThrownBy(() -> Secrets.of(project, within))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("SYNCLINE_SECRETS_STORE");
    }

    @Test
    void keyOfAPersonsOwnIsNeverMade() throws IOException {
        Path key = folder.resolve("credential");
        Map<String, String> named =
                Map.of(
                        "SYNCLINE_SECRETS_STORE", store.toString(),
                        "SYNCLINE_SECRETS_KEY", key.toString());

        assertThatThrownBy(() -> Secrets.of(project, named).keep("ad", VALUE.toCharArray()))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("does not exist");
        assertThat(key).doesNotExist();

        Path given = Files.createTempFile(folder, "given", ".txt");
        Files.writeString(given, "0123456789abcdef0123456789abcdef");
        Files.move(given, key);
        Secrets.of(project, named).keep("ad", VALUE.toCharArray());
        assertThat(Secrets.of(project, named).secret("ad", "password")).contains(VALUE);
    }

    @Test
    void environmentComesFirstAndWhatWasTypedBeforeIt() {
        Secrets both =
                Secrets.of(
                        project,
                        Map.of(
                                "SYNCLINE_SECRETS_STORE",
                                store.toString(),
                                "SYNCLINE_SECRET_AD",
                                "from outside"));
        both.keep("ad", VALUE.toCharArray());
        assertThat(both.secret("ad", "password")).contains("from outside");
        assertThat(both.origin("ad", "password")).isEqualTo(Origin.ENVIRONMENT);

        both.hold("ad", "typed".toCharArray());
        assertThat(both.secret("ad", "password")).contains("typed");
        assertThat(secrets().secret("ad", "password")).contains(VALUE);
    }

    @Test
    void keepingFromManyThreadsLosesNothing() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String name = "connector " + i;
            threads.add(Thread.ofPlatform().start(() -> secrets().keep(name, VALUE.toCharArray())));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(secrets().kept()).hasSize(6);
    }
}
