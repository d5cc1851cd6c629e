// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.engine.Progress;
import org.syncline.engine.StepResult;
import org.syncline.project.ProjectSession;
import org.syncline.project.RunRequest;
import org.syncline.project.RunResult;

/** Imports of a cycle that go on at the same time. */
class SeveralImportsTest {
    private static final int CONNECTORS = 6;
    private static final long PATIENCE_SECONDS = 30;

    @TempDir private Path folder;

    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private ProjectSession session(FakeConnectorType type) throws IOException {
        StringBuilder text = new StringBuilder("project \"P\" { staging on }\n");
        for (int i = 1; i <= CONNECTORS; i++) {
            String block =
                    """
                    connector "c%d" uses fake { partition "DC=example"  objects user }
                    schema "c%d" { object user { cn string } }
                    """;
            text.append(block.formatted(i, i));
        }
        Files.writeString(folder.resolve("project.sync"), text);
        return new DefaultProjectSession(
                TestStores.placed(folder),
                List.of(type),
                new EnvironmentSecrets(Map.of()),
                Clock.systemUTC());
    }

    /** An import that waits until so many others are under way, and a little longer. */
    private Runnable waitingFor(CountDownLatch others) {
        return () -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            others.countDown();
            try {
                assertThat(others.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .as("the imports wait for each other")
                        .isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                now.decrementAndGet();
            }
        };
    }

    @Test
    void aFewGoOnAtATimeAndAreToldInTheOrderOfThePlan() throws IOException {
        CountDownLatch four = new CountDownLatch(Imports.MOST);
        try (ProjectSession session = session(new FakeConnectorType(null, waitingFor(four)))) {
            ConcurrentLinkedQueue<String> ended = new ConcurrentLinkedQueue<>();
            RunResult run =
                    session.run(
                            RunRequest.initial(),
                            Progress.NONE,
                            step -> ended.add(step.connector() + " " + step.step()));

            assertThat(most).hasValue(Imports.MOST);
            assertThat(ended).hasSize(2 * CONNECTORS);
            assertThat(run.steps())
                    .extracting(StepResult::connector)
                    .containsExactly(
                            "c1", "c2", "c3", "c4", "c5", "c6", "c1", "c2", "c3", "c4", "c5", "c6");
            assertThat(run.steps()).allMatch(StepResult::succeeded);
            assertThat(run.steps()).extracting(StepResult::id).isSorted();
            assertThat(session.runs(1).getFirst().steps())
                    .extracting(StepResult::connector)
                    .startsWith("c1", "c2", "c3", "c4", "c5", "c6");
            assertThat(session.runs(1).getFirst().complete()).isTrue();
        }
    }

    @Test
    void eachConnectorHasAProgressOfItsOwn() throws IOException {
        ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
        try (ProjectSession session =
                session(new FakeConnectorType(null, FakeConnectorType.QUIET))) {
            session.run(
                    RunRequest.initial(),
                    new Beside("", told, new AtomicBoolean()),
                    FakeConnectorType.UNSEEN);
        }

        assertThat(told)
                .contains("c1: c1: Full Import", "c6: c6: Full Import", "c1 ended", "c6 ended")
                .contains(": c1: Full Synchronization, joins")
                .doesNotContain(": c1: Full Import");
    }

    /** Keeps the phases with the piece of work that they were told of. */
    private record Beside(String name, ConcurrentLinkedQueue<String> told, AtomicBoolean cancelled)
            implements Progress {
        @Override
        public Progress beside(String other) {
            return new Beside(other, told, cancelled);
        }

        @Override
        public void finished() {
            told.add(name + " ended");
        }

        @Override
        public void phase(String phase, long total) {
            told.add(name + ": " + phase);
        }

        @Override
        public void worked(long objects) {
            // the phases are looked at
        }

        @Override
        public boolean isCancelled() {
            return cancelled.get();
        }
    }

    @Test
    void cancelStopsAllOfThem() throws IOException {
        AtomicBoolean cancelled = new AtomicBoolean();
        CountDownLatch two = new CountDownLatch(2);
        Runnable cancelling =
                () -> {
                    waitingFor(two).run();
                    cancelled.set(true);
                };
        try (ProjectSession session = session(new FakeConnectorType(null, cancelling))) {
            RunResult run =
                    session.run(
                            RunRequest.initial(),
                            new Beside("", new ConcurrentLinkedQueue<>(), cancelled),
                            FakeConnectorType.UNSEEN);

            assertThat(run.steps())
                    .isNotEmpty()
                    .allMatch(
                            step -> step.status().equals("stopped-user-termination-from-wmi-or-ui"))
                    .noneMatch(step -> step.step().endsWith("sync"));
            assertThat(run.held()).isNotEmpty();
            assertThat(session.runs(1).getFirst().complete()).isFalse();
        }
    }

    @Test
    void failureOfOneLeavesTheOthers() throws IOException {
        try (ProjectSession session =
                session(new FakeConnectorType("c2", FakeConnectorType.QUIET))) {
            RunResult run =
                    session.run(RunRequest.initial(), Progress.NONE, FakeConnectorType.UNSEEN);

            assertThat(run.steps()).hasSize(CONNECTORS);
            assertThat(run.steps().get(1).status()).startsWith("stopped-");
            assertThat(run.steps())
                    .filteredOn(step -> !step.connector().equals("c2"))
                    .allMatch(StepResult::succeeded);
            assertThat(run.held())
                    .extracting(RunResult.HeldStep::reason)
                    .containsOnly("The import of \"c2\" did not come to its end.");
        }
    }

    @Test
    void defectInOneStopsTheOthersAndIsThrown() throws IOException {
        Runnable defect =
                () -> {
                    throw new AssertionError("a defect");
                };
        try (ProjectSession session = session(new FakeConnectorType(null, defect))) {
            assertThatThrownBy(
                            () ->
                                    session.run(
                                            RunRequest.initial(),
                                            Progress.NONE,
                                            FakeConnectorType.UNSEEN))
                    .hasMessage("a defect");
            assertThat(session.runs(1).getFirst().ended()).isNotNull();
        }
    }
}
