// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchEntry;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.connector.ImportsFully;
import org.syncline.engine.service.SyncEngine;
import org.syncline.model.Operation;
import org.syncline.store.DerbyStores;
import org.syncline.store.StoreException;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/** What else may come between: a cut line, a second process, a clock that is set back. */
@SuppressWarnings("resource") // what is opened ends with the test
class InterruptionTest {
    @TempDir private Path folder;

    @Test
    void aSourceThatIsCutOffInTheMiddleOfAPageDeletesNothing() throws Exception {
        AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
        AtomicReference<DirectoryPair> running = new AtomicReference<>();
        InMemoryOperationInterceptor cut =
                new InMemoryOperationInterceptor() {
                    @Override
                    public void processSearchEntry(InMemoryInterceptedSearchEntry entry) {
                        if (left.decrementAndGet() <= 0) {
                            running.get().server().closeAllConnections(false);
                        }
                    }
                };
        try (DirectoryPair directories = new DirectoryPair(cut)) {
            running.set(directories);
            directories.populate();
            World world = KilledStep.world(new MemoryStore());
            assertThat(step(world, "full-import src", directories)).isEqualTo("success");
            Map<String, String> complete = LogicalState.of(world.store);

            left.set(35);
            assertThat(step(world, "full-import src", directories))
                    .isEqualTo("stopped-connectivity");
            assertThat(world.space("src"))
                    .noneMatch(object -> object.importOperation() == Operation.DELETE);
            assertThat(LogicalState.of(world.store)).isEqualTo(complete);
            left.set(Integer.MAX_VALUE);
            assertThat(step(world, "full-import src", directories)).isEqualTo("success");
            assertThat(LogicalState.of(world.store)).isEqualTo(complete);
        }
    }

    private static String step(World world, String step, DirectoryPair directories)
            throws Exception {
        return KilledStep.run(world, step, directories.port()).status();
    }

    @Test
    void aSecondProcessIsRefusedUntilTheFirstIsGone() throws Exception {
        Path store = folder.resolve("store");
        try (KillBench bench = new KillBench(folder)) {
            Process first = bench.start(store, "full-sync src");
            try (BufferedReader out = first.inputReader()) {
                assertThat(out.readLine()).isEqualTo("ready");
                assertThatThrownBy(() -> DerbyStores.open(store))
                        .isInstanceOfSatisfying(
                                StoreException.class,
                                e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.HELD));
            } finally {
                first.destroyForcibly().waitFor();
            }
            try (SyncStore opened = DerbyStores.open(store)) {
                long objects = opened.inTransaction(StoreSession::mvCount);
                assertThat(objects).isZero();
            }
        }
    }

    @Test
    void aClockThatIsSetBackChangesNoResult() {
        World steady = World.usual();
        World setBack = World.usual();
        for (World world : List.of(steady, setBack)) {
            world.put("src", People.user("a"), People.user("b")).cycle();
            world.put("src", People.user("a").with("displayName", "Changed")).remove("src", "b");
        }
        steady.cycle();
        Clock earlier = Clock.fixed(World.NOW.minus(Duration.ofDays(400)), ZoneOffset.UTC);
        SyncEngine engine = new SyncEngine(setBack.store, setBack.model(), earlier);
        long run = engine.beginRun("test");
        try (ImportsFully source = setBack.directories.get("src").connector()) {
            assertThat(engine.fullImport(run, "src", source, Progress.NONE).status())
                    .isEqualTo("success");
        }
        assertThat(engine.fullSynchronization(run, "src", Progress.NONE).status())
                .isEqualTo("success");

        assertThat(setBack.plan()).isNotEmpty().isEqualTo(steady.plan());
        assertThat(LogicalState.of(setBack.store)).isEqualTo(LogicalState.of(steady.store));
    }
}
