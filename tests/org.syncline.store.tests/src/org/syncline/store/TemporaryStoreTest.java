// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.syncline.model.Values;

class TemporaryStoreTest {
    private static int fill(SyncStore store) {
        return store.inTransaction(
                s -> {
                    int connector = s.connector("k", "n").number();
                    s.indexConnectorSpace(connector, Set.of("mail"));
                    s.writeCs(Samples.imported(connector, 0, 5));
                    s.writeMv(List.of(Samples.person(Map.of("mail", Values.texts("a")))));
                    s.startStep(s.startRun("p", Samples.NOW), connector, "x", Samples.NOW);
                    return connector;
                });
    }

    private static List<CsObject> objects(SyncStore store, int connector) {
        return store.inTransaction(s -> s.csPage(connector, 0, 99));
    }

    @Test
    void isEmptyAfterClearAndNumbersBeginAnew() {
        try (TemporaryStore store = DerbyStores.inMemory()) {
            int connector = fill(store);
            List<CsObject> first = objects(store, connector);
            store.clear();

            assertThat(store.<List<?>>inTransaction(StoreSession::connectors)).isEmpty();
            assertThat(store.<Long>inTransaction(StoreSession::mvCount)).isZero();
            assertThat(store.<List<?>>inTransaction(s -> s.steps(9))).isEmpty();
            assertThat(fill(store)).isEqualTo(connector);
            assertThat(objects(store, connector)).isEqualTo(first).hasSize(5);
        }
    }

    @Test
    void twoAreApartAndAClosedOneIsGone() {
        try (TemporaryStore other = DerbyStores.inMemory();
                TemporaryStore store = DerbyStores.inMemory()) {
            int connector = fill(store);
            assertThat(objects(other, connector)).isEmpty();
            store.close();

            assertThatThrownBy(() -> fill(store)).isInstanceOf(IllegalStateException.class);
            assertThat(fill(other)).isEqualTo(connector);
        }
    }

    @Test
    void writesNothingIntoTheWorkingFolder() throws Exception {
        Path log = Path.of("derby.log").toAbsolutePath();
        Files.deleteIfExists(log);
        try (TemporaryStore store = DerbyStores.inMemory()) {
            fill(store);
        }
        assertThat(log).doesNotExist();
    }
}
