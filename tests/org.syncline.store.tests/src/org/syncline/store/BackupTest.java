// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

class BackupTest extends StoreTestBase {
    private SortedMap<String, String> content(SyncStore of) {
        return of.inTransaction(session -> session.maintenance().digests());
    }

    private void backup(Path to) {
        run(session -> session.maintenance().backup(to));
    }

    @Test
    @DisabledIfEnvironmentVariable(named = "SYNCLINE_TEST_POSTGRESQL", matches = ".+")
    void isAStoreWithTheSameContentAndTheOriginalGoesOn() {
        write(Samples.imported(ad, 0, 300));
        SortedMap<String, String> before = content(store);
        backup(temp.resolve("copy"));
        write(Samples.imported(ad, 300, 310));

        try (SyncStore copy = DerbyStores.open(temp.resolve("copy"))) {
            assertThat(content(copy)).isEqualTo(before);
            copy.inTransaction(s -> s.writeCs(List.of(Samples.imported(ad, 500))));
        }
        reopen();
        assertThat(list(session -> session.csPage(ad, 0, 999))).hasSize(310);
    }

    @Test
    void ofAStoreInMemoryOpensToo() {
        Path copy = temp.resolve("copy");
        try (TemporaryStore memory = DerbyStores.inMemory()) {
            memory.inTransaction(
                    session -> {
                        session.writeCs(
                                Samples.imported(session.connector("k", "n").number(), 0, 5));
                        return null;
                    });
            memory.inTransaction(
                    session -> {
                        session.maintenance().backup(copy);
                        return null;
                    });
        }
        try (SyncStore opened = DerbyStores.open(copy)) {
            assertThat(opened.<List<?>>inTransaction(s -> s.csPage(1, 0, 9))).hasSize(5);
        }
    }

    @Test
    void doesNotTouchWhatIsThere() throws Exception {
        Path there = Files.createDirectory(temp.resolve("there"));

        assertThatThrownBy(() -> backup(there)).isInstanceOf(StoreException.class);
        assertThat(there).isEmptyDirectory();
    }
}
