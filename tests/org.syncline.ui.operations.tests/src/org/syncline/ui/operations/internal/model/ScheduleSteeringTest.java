// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.project.ProjectException;
import org.syncline.schedule.CycleHost;
import org.syncline.schedule.CyclePolicy;
import org.syncline.schedule.CycleResult;
import org.syncline.schedule.ScheduleClient;
import org.syncline.schedule.ScheduleListener;
import org.syncline.schedule.ScheduleService;
import org.syncline.ui.operations.internal.model.ScheduleState.Owner;

/** A window and a service over the schedule of one project. */
@SuppressWarnings("resource") // the window is closed after each test
class ScheduleSteeringTest {
    private static final long PATIENCE_SECONDS = 20;

    @TempDir private Path folder;

    private final CountDownLatch gate = new CountDownLatch(1);
    private final CycleHost held =
            (title, stop, work) -> {
                try {
                    while (!stop.isCancelled() && !gate.await(5, TimeUnit.MILLISECONDS)) {
                        // the cycle is in progress until the test lets it end
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            };
    private final CycleHost busy =
            (title, stop, work) -> {
                throw new ProjectException("A run is in progress in this window.", "Wait.", null);
            };
    private ScheduleSteering window;

    private ScheduleSteering window(CycleHost host) {
        window = new ScheduleSteering(folder, host, ScheduleListener.NONE);
        return window;
    }

    @AfterEach
    void close() {
        gate.countDown();
        if (window != null) {
            window.close();
        }
    }

    private ScheduleState await(Predicate<ScheduleState> condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        ScheduleState state = window.look();
        while (!condition.test(state)) {
            assertThat(System.nanoTime()).as("waited in vain, last %s", state).isLessThan(deadline);
            Thread.sleep(10);
            state = window.look();
        }
        return state;
    }

    @Test
    void openingAProjectStartsNothing() {
        ScheduleState state = window(held).look();

        assertThat(state.owner()).isEqualTo(Owner.NOBODY);
        assertThat(state.isOn()).isFalse();
        assertThat(ScheduleClient.find(folder)).isEmpty();
    }

    @Test
    void runsCyclesByTheClockOnceItIsSwitchedOn() throws InterruptedException {
        assertThat(window(held).switchOn()).isTrue();
        ScheduleState running = await(ScheduleState::isRunning);
        assertThat(running.owner()).isEqualTo(Owner.HERE);
        assertThat(running.isOn()).isTrue();

        gate.countDown();
        ScheduleState idle = await(state -> !state.isRunning());
        assertThat(idle.status().nextStart()).isAfter(idle.status().last().ended());
        assertThat(idle.isOn()).isTrue();
    }

    @Test
    void anotherProcessCannotRunItMeanwhileAndSteersThisOne() throws InterruptedException {
        window(held).switchOn();
        await(ScheduleState::isRunning);

        assertThatThrownBy(
                        () -> ScheduleService.open(folder, "service", held, ScheduleListener.NONE))
                .hasMessageContaining("(workbench)");
        ScheduleClient.find(folder).orElseThrow().send("suspend");
        assertThat(window.look().isSuspended()).isTrue();
    }

    @Test
    void givesTheScheduleUpWhenTheCycleOfASwitchedOffClockHasEnded() throws InterruptedException {
        window(held).switchOn();
        await(ScheduleState::isRunning);
        window.switchOff();

        ScheduleState leaving = window.look();
        assertThat(leaving.isRunning()).isTrue();
        assertThat(leaving.isOn()).isFalse();
        gate.countDown();
        await(state -> state.owner() == Owner.NOBODY);
        assertThat(ScheduleClient.find(folder)).isEmpty();
    }

    @Test
    void runsOneCycleAndNoMoreWithoutTheClock() throws InterruptedException {
        window(held).runNow(CyclePolicy.INITIAL);
        ScheduleState running = await(ScheduleState::isRunning);
        assertThat(running.status().running()).isEqualTo(CyclePolicy.INITIAL);
        assertThat(running.isOn()).isFalse();

        assertThatThrownBy(() -> window.runNow(CyclePolicy.DELTA))
                .hasMessageContaining("no-start-concurrent-execution");
        gate.countDown();
        ScheduleState after = await(state -> state.owner() == Owner.NOBODY);
        assertThat(after.status().last().outcome()).isEqualTo(CycleResult.Outcome.SUCCESS);
    }

    @Test
    void tellsWhatAServiceIsDoingAndSteersIt() throws InterruptedException {
        window(busy);
        try (ScheduleService service =
                ScheduleService.open(folder, "service", held, ScheduleListener.NONE)) {
            service.begin();
            ScheduleState state = await(ScheduleState::isRunning);
            assertThat(state.owner()).isEqualTo(Owner.OTHER);
            assertThat(state.holder()).endsWith("(service)");
            assertThat(state.isOn()).isTrue();

            window.interval(Duration.ofHours(6));
            window.next(CyclePolicy.INITIAL);
            window.stop(false);
            ScheduleState stopping = window.look();
            assertThat(stopping.status().stopping()).isTrue();
            assertThat(stopping.status().settings().interval()).isEqualTo(Duration.ofHours(6));
            assertThat(window.switchOn()).isFalse();
            window.switchOff();
            assertThat(service.scheduler().status().settings().enabled()).isFalse();
            assertThat(window.look().isOn()).isFalse();
        }
        assertThat(window.look().owner()).isEqualTo(Owner.NOBODY);
    }

    @Test
    void cycleThatCouldNotBeginIsTold() throws InterruptedException {
        window(busy).switchOn();
        ScheduleState state = await(now -> now.status().last() != null);

        assertThat(state.status().last().outcome()).isEqualTo(CycleResult.Outcome.NOT_STARTED);
        assertThat(state.status().last().detail()).contains("in this window");
    }

    @Test
    void settingsAreKeptWhileNobodyRunsTheSchedule() {
        window(held).interval(Duration.ofMinutes(15));
        window.next(CyclePolicy.INITIAL);

        assertThat(ScheduleClient.kept(folder).settings().interval())
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(window.look().status().settings().next()).isEqualTo(CyclePolicy.INITIAL);
        assertThatThrownBy(() -> window.suspend()).hasMessageContaining("Nobody runs");
    }

    @Test
    void startingAgainLeavesAServiceAsItIs() {
        window(held);
        try (ScheduleService service =
                ScheduleService.open(folder, "service", held, ScheduleListener.NONE)) {
            service.scheduler().enable(false);
            window.startAgain();

            assertThat(service.scheduler().status().settings().enabled()).isFalse();
            assertThat(window.look().owner()).isEqualTo(Owner.OTHER);
        }
    }

    @Test
    void startingAgainKeepsAClockOffThatSomebodySwitchedOff() {
        window(held);
        ScheduleClient.change(folder, scheduler -> scheduler.enable(false));
        window.startAgain();

        ScheduleState state = window.look();
        assertThat(state.owner()).isEqualTo(Owner.HERE);
        assertThat(state.isOn()).isFalse();
        assertThat(state.isRunning()).isFalse();
    }

    @Test
    void closingStopsTheCycleAtOnce() throws InterruptedException {
        window(held).switchOn();
        await(ScheduleState::isRunning);
        window.close();

        assertThat(ScheduleClient.find(folder)).isEmpty();
        assertThat(ScheduleClient.kept(folder).last()).isNotNull();
    }
}
