// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.connector.ConnectorException;
import org.syncline.store.DerbyStores;
import org.syncline.store.Disposition;
import org.syncline.store.SyncStore;

/** The whole way on the real store, held against the simple one. */
class DerbyEndToEndTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theRealStoreComesToTheSameStateAsTheSimpleOne(long seed) {
        try (SyncStore store = DerbyStores.open(folder.resolve("store"))) {
            World real = OrderOfArrivalTest.world(store, seed);
            World simple = OrderOfArrivalTest.world(0);
            assertThat(Snapshot.difference(real.cycle().cycle(), simple.cycle().cycle())).isEmpty();
            OrderOfArrivalTest.change(real);
            OrderOfArrivalTest.change(simple);
            assertThat(Snapshot.difference(real.cycle(), simple.cycle())).isEmpty();
            assertThat(real.plan()).isEqualTo(simple.plan()).isNotEmpty();
            assertThat(real.pending())
                    .extracting(PendingChange::digest)
                    .isEqualTo(simple.pending().stream().map(PendingChange::digest).toList());
            assertThat(real.engine().status()).isEqualTo(simple.engine().status());
            real.export();
            simple.export();
            assertThat(Snapshot.difference(real.cycle().cycle(), simple.cycle().cycle())).isEmpty();
        }
    }

    @Test
    void whatWasDoneIsThereWhenTheStoreIsOpenedAgain() {
        World world;
        String before;
        try (SyncStore store = DerbyStores.open(folder.resolve("store"))) {
            world = World.usual(store);
            many(world, 1300);
            world.put("tenant", People.tenantUser("u5"), People.tenantUser("gone")).cycle();
            assertThat(world.plan()).hasSize(1300);
            before = Snapshot.of(world);
        }
        try (SyncStore store = DerbyStores.open(folder.resolve("store"))) {
            World again = World.usual(store);
            again.directories.putAll(world.directories);
            assertThat(Snapshot.of(again)).isEqualTo(before);
            again.later().cycle();
            assertThat(Snapshot.of(again)).isEqualTo(before);
            assertThat(again.engine().status().get(2).orphans()).isEqualTo(1);
            assertThat(again.engine().status())
                    .extracting(ConnectorStatus::fullSyncRequired)
                    .containsOnly(false);
            int[] orphans = new int[1];
            again.engine().forEachBystander("tenant", Disposition.ORPHAN, object -> orphans[0]++);
            assertThat(orphans[0]).isEqualTo(1);
        }
    }

    @Test
    void anImportThatStopsKeepsWhatWasFinished() {
        try (SyncStore store = DerbyStores.open(folder.resolve("store"))) {
            World world = World.usual(store);
            many(world, 1300);
            world.directories.get("src").failAfter = 1100;
            world.directories.get("src").failure = ConnectorException.Kind.DROPPED;
            StepResult result = world.imports("src");
            assertThat(result.status()).isEqualTo("stopped-connectivity");
            assertThat(world.space("src")).hasSize(1000);
            world.directories.get("src").failAfter = -1;
            assertThat(world.imports("src").counters())
                    .containsEntry("stage-no-change", 1000L)
                    .containsEntry("stage-add", 300L);
        }
    }

    private static void many(World world, int number) {
        Random random = new Random(number);
        for (int i = 0; i < number; i++) {
            world.put(
                    "src",
                    People.user("u" + i)
                            .with("displayName", "User " + i)
                            .refers("manager", "u" + random.nextInt(number)));
        }
    }
}
