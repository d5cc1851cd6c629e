// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores whose files nobody can read without a password. */
@SuppressWarnings("resource") // what opens is closed by those that it is handed to
class EncryptionTest {
    private static final String PASSWORD = "correct horse battery";

    /** Stands in every sample's values. */
    private static final String VALUE = "a value that stands out";

    @TempDir Path temp;

    @Test
    void nothingOfAnEncryptedStoreCanBeReadInItsFiles() throws IOException {
        write(DerbyStores.open(temp.resolve("plain")));
        assertThat(filesWith(temp.resolve("plain"), VALUE)).isNotEmpty();
        write(encrypted());
        assertThat(filesWith(folder(), VALUE)).isEmpty();
        assertThat(names(encrypted())).containsExactly(VALUE);
    }

    @Test
    void thePasswordIsInNoFile() throws IOException {
        write(encrypted());
        failure(() -> DerbyStores.openEncrypted(folder(), PASSWORD + "x"));
        assertThat(filesWith(temp, PASSWORD)).isEmpty();
    }

    @Test
    void aWrongPasswordIsSaidToBeOneAndHurtsNothing() {
        write(encrypted());
        StoreException failure =
                failure(() -> DerbyStores.openEncrypted(folder(), "another password"));
        assertThat(failure.kind()).isEqualTo(StoreException.Kind.LOCKED);
        assertThat(failure).hasMessageContaining("encrypted with another password");
        assertThat(failure.getMessage() + failure.remedy()).doesNotContain("another password\"");
        assertThat(names(encrypted())).containsExactly(VALUE);
    }

    @Test
    void withoutAPasswordTheMessageSaysWhatToWrite() {
        write(encrypted());
        StoreException failure = failure(() -> DerbyStores.open(folder()));
        assertThat(failure.kind()).isEqualTo(StoreException.Kind.LOCKED);
        assertThat(failure.remedy()).contains("store derby password secret");
        assertThat(names(encrypted())).containsExactly(VALUE);
    }

    @Test
    void aShortPasswordIsRefusedBeforeAnythingIsMade() {
        StoreException failure = failure(() -> DerbyStores.openEncrypted(folder(), "short"));
        assertThat(failure.kind()).isEqualTo(StoreException.Kind.LOCKED);
        assertThat(failure.remedy()).contains("8 characters");
        assertThat(folder().resolve("db")).doesNotExist();
        write(encrypted());
    }

    @Test
    void aStoreThatIsThereIsEncryptedWithAllItHolds() throws IOException {
        write(DerbyStores.open(folder()));
        assertThat(names(encrypted())).containsExactly(VALUE);
        assertThat(filesWith(folder(), VALUE)).isEmpty();
        assertThat(failure(() -> DerbyStores.open(folder())).kind())
                .isEqualTo(StoreException.Kind.LOCKED);
    }

    @Test
    void aBackupIsEncryptedToo() throws IOException {
        Path copy = temp.resolve("copy");
        try (SyncStore store = encrypted()) {
            add(store);
            store.inTransaction(
                    session -> {
                        session.maintenance().backup(copy);
                        return copy;
                    });
        }
        assertThat(filesWith(copy, VALUE)).isEmpty();
        assertThat(names(DerbyStores.openEncrypted(copy, PASSWORD))).containsExactly(VALUE);
    }

    private Path folder() {
        return temp.resolve("store");
    }

    private SyncStore encrypted() {
        return DerbyStores.openEncrypted(folder(), PASSWORD);
    }

    private static void write(SyncStore opened) {
        try (SyncStore store = opened) {
            add(store);
        }
    }

    private static void add(SyncStore store) {
        store.inTransaction(session -> session.connector("key", VALUE));
    }

    private static List<String> names(SyncStore opened) {
        try (SyncStore store = opened) {
            return store.inTransaction(
                    session -> session.connectors().stream().map(ConnectorRecord::name).toList());
        }
    }

    private static StoreException failure(Supplier<SyncStore> open) {
        return catchThrowableOfType(
                StoreException.class,
                () -> {
                    try (SyncStore opened = open.get()) {
                        opened.inTransaction(StoreSession::mvCount);
                    }
                });
    }

    /** Files that hold a text, in either of the encodings that a database may use. */
    private static List<Path> filesWith(Path folder, String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            String wide =
                    new String(
                            text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
            return bytes.contains(text) || bytes.contains(wide);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
