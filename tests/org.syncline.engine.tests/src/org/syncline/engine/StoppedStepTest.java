// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportsFully;
import org.syncline.engine.service.SyncEngine;
import org.syncline.model.Operation;
import org.syncline.store.StoreException;

class StoppedStepTest {
    private final World world = World.usual();

    @ParameterizedTest
    @EnumSource(ConnectorException.Kind.class)
    void aConnectorThatFailsEndsTheStepAndKeepsWhatWasFinished(ConnectorException.Kind kind) {
        people(1200);
        world.imports("src");
        world.syncs("src");
        byte[] watermark = watermark();
        for (int i = 0; i < 700; i++) {
            world.put("src", People.user("u" + i).with("mail", "new"));
        }
        world.remove("src", "u900");
        world.directories.get("src").failAfter = 600;
        world.directories.get("src").failure = kind;
        world.directories.get("src").watermark = new byte[] {9};
        StepResult result = world.imports("src");
        assertThat(result.status()).isEqualTo(kind.status());
        assertThat(result.stopped()).isTrue();
        assertThat(result.detail()).isEqualTo("The line went dead. Try again.");
        assertThat(world.space("src"))
                .filteredOn(o -> o.importOperation() == Operation.UPDATE)
                .hasSize(500);
        assertThat(world.space("src")).noneMatch(o -> o.importOperation() == Operation.DELETE);
        assertThat(watermark()).isEqualTo(watermark);
        assertThat(world.engine().history(1).getFirst().status()).isEqualTo(kind.status());
    }

    @Test
    void theNextImportDoesItAgain() {
        people(1200);
        world.directories.get("src").failAfter = 600;
        world.directories.get("src").failure = ConnectorException.Kind.DROPPED;
        world.imports("src");
        world.directories.get("src").failAfter = -1;
        StepResult result = world.imports("src");
        assertThat(result.status()).isEqualTo("success");
        assertThat(world.space("src")).hasSize(1200);
    }

    @Test
    void aStoreThatFailsInTheMiddleIsInTheResult() {
        people(1200);
        MemoryStore store = (MemoryStore) world.store;
        store.failAfter(5, StoreException.Kind.DISK_FULL);
        StepResult result = world.imports("src");
        assertThat(result.status()).isEqualTo("stopped-database-disk-full");
        assertThat(result.detail()).isEqualTo("The store failed. Mend it.");
        store.heal();
        assertThat(world.space("src").size()).isLessThan(1200);
        assertThat(world.imports("src").status()).isEqualTo("success");
    }

    @Test
    void aStoreThatFailsFromTheBeginningIsInTheResult() {
        SyncEngine engine = world.engine();
        long run = engine.beginRun("test");
        ((MemoryStore) world.store).failAfter(0, StoreException.Kind.FAILED);
        StepResult result = engine.fullSynchronization(run, "src", Progress.NONE);
        assertThat(result.status()).isEqualTo("stopped-database-connection-lost");
    }

    @Test
    void cancellingAnImportDeletesNothing() {
        people(1200);
        world.cycle();
        world.remove("src", "u5");
        SyncEngine engine = world.engine();
        StepResult result;
        try (ImportsFully source = world.directories.get("src").connector()) {
            result = engine.fullImport(engine.beginRun("test"), "src", source, cancelAfter(1));
        }
        assertThat(result.status()).isEqualTo("stopped-user-termination-from-wmi-or-ui");
        assertThat(world.space("src")).noneMatch(o -> o.importOperation() == Operation.DELETE);
    }

    @Test
    void aSynchronizationStoppedAnywhereIsMadeGoodByTheNext() {
        World whole = World.usual();
        people(whole, 1100);
        whole.put("tenant", People.tenantUser("u7"), People.tenantUser("gone")).cycle();
        for (int after = 0; after < 16; after += 3) {
            World broken = World.usual();
            people(broken, 1100);
            broken.put("tenant", People.tenantUser("u7"), People.tenantUser("gone"));
            for (String name : List.of("src", "other", "tenant")) {
                broken.imports(name);
            }
            ((MemoryStore) broken.store).failAfter(3 + after, StoreException.Kind.FAILED);
            StepResult result = broken.syncs("src");
            assertThat(result.status()).isEqualTo("stopped-database-connection-lost");
            ((MemoryStore) broken.store).heal();
            for (String name : List.of("src", "other", "tenant")) {
                assertThat(broken.syncs(name).succeeded()).isTrue();
            }
            assertThat(Snapshot.difference(broken, whole)).isEmpty();
        }
    }

    @Test
    void cancellingASynchronizationIsRecorded() {
        people(1200);
        world.imports("src");
        SyncEngine engine = world.engine();
        StepResult result =
                engine.fullSynchronization(engine.beginRun("test"), "src", cancelAfter(2));
        assertThat(result.status()).isEqualTo("stopped-user-termination-from-wmi-or-ui");
        assertThat(result.detail()).contains("Run it again");
        assertThat(world.syncs("src").succeeded()).isTrue();
        assertThat(world.metaverse()).hasSize(1200);
    }

    @Test
    void aStepThatCouldNotStartIsOnRecord() {
        SyncEngine engine = world.engine();
        StepResult result =
                engine.recordNoStart(
                        engine.beginRun("test"),
                        "src",
                        StepType.FULL_IMPORT,
                        "no-start-credentials",
                        "The password was refused.");
        assertThat(result.stopped()).isTrue();
        assertThat(engine.history(5).getFirst().status()).isEqualTo("no-start-credentials");
    }

    @Test
    void anUnknownConnectorIsRefusedWithAName() {
        assertThatThrownBy(() -> world.syncs("nowhere"))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void moreThanFiveThousandErrorsEndTheStep() {
        world.replaceRules(World.userIn().computed("note", "Error(\"never\")").make());
        people(5600);
        world.imports("src");
        StepResult result = world.syncs("src");
        assertThat(result.status()).isEqualTo("stopped-error-limit");
        assertThat(result.errors()).hasSizeGreaterThan(5000);
    }

    private byte[] watermark() {
        return world.store.inTransaction(
                session -> session.connector(World.connector("src").key(), "src").watermark());
    }

    private void people(int number) {
        people(world, number);
    }

    private static void people(World where, int number) {
        for (int i = 0; i < number; i++) {
            where.put("src", People.user("u" + i).refers("manager", "u" + (number - 1 - i)));
        }
    }

    private static Progress cancelAfter(int asked) {
        return new Progress() {
            private int left = asked;

            @Override
            public void phase(String name, long total) {
                // of no interest
            }

            @Override
            public void worked(long objects) {
                // of no interest
            }

            @Override
            public boolean isCancelled() {
                return left-- <= 0;
            }
        };
    }
}
