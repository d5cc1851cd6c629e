// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.project.ProjectException;
import org.syncline.project.RunResult;
import org.syncline.rules.ExportMode;

/** When cycles start, by a clock that the test sets. */
class SchedulerTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir private Path folder;

    private final StubSession session = new StubSession();
    private Instant now = NOON;
    private Scheduler scheduler;

    private final class SetClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void start() {
        session.export = ExportMode.REVIEWED;
        scheduler =
                new Scheduler(
                        folder,
                        (title, stop, work) -> work.run(session, stop),
                        new SetClock(),
                        ScheduleListener.NONE);
    }

    private void after(Duration time) {
        now = now.plus(time);
        scheduler.tick();
    }

    @Test
    void theFirstCycleStartsAtOnceAndTheNextHalfAnHourLater() {
        scheduler.tick();
        assertThat(session.runs).containsExactly("DELTA");
        assertThat(scheduler.status().nextStart()).isEqualTo(NOON.plusSeconds(1800));
        after(Duration.ofSeconds(1799));
        assertThat(session.runs).hasSize(1);
        after(Duration.ofSeconds(1));
        assertThat(session.runs).containsExactly("DELTA", "DELTA");
    }

    @Test
    void aMachineThatSleptCatchesUpWithOneCycle() {
        scheduler.tick();
        after(Duration.ofHours(10));
        scheduler.tick();
        after(Duration.ofMinutes(29));
        assertThat(session.runs).hasSize(2);
        assertThat(scheduler.status().nextStart()).isEqualTo(NOON.plus(Duration.ofMinutes(630)));
    }

    @Test
    void aCycleLongerThanTheIntervalIsFollowedByOneAtOnce() {
        session.duringStep = () -> now = now.plus(Duration.ofMinutes(40));
        scheduler.tick();
        session.duringStep = StubSession::nothing;
        scheduler.tick();
        scheduler.tick();
        assertThat(session.runs).hasSize(2);
    }

    @Test
    void aServiceThatStartsAgainKeepsTheTimeOfTheCycleBefore() {
        scheduler.tick();
        start();
        after(Duration.ofMinutes(29));
        assertThat(session.runs).hasSize(1);
        assertThat(scheduler.status().last().outcome()).isEqualTo(CycleResult.Outcome.SUCCESS);
        after(Duration.ofMinutes(1));
        assertThat(session.runs).hasSize(2);
    }

    @Test
    void aClockThatIsSetBackDelaysByNoMoreThanTheInterval() {
        scheduler.tick();
        now = NOON.minus(Duration.ofDays(3));
        scheduler.tick();
        after(Duration.ofMinutes(30));
        assertThat(session.runs).hasSize(2);
    }

    @Test
    void theIntervalIsKeptAndALessOneThanAllowedIsNotInForce() throws Exception {
        scheduler.interval(Duration.ofHours(2));
        start();
        assertThat(scheduler.status().settings().effective()).isEqualTo(Duration.ofHours(2));
        Path file = folder.resolve(".syncline/schedule.properties");
        Files.writeString(file, Files.readString(file).replace("PT2H", "PT1S"));
        start();
        assertThat(scheduler.status().settings().effective()).isEqualTo(ScheduleSettings.LEAST);
    }

    @Test
    void afterAnInitialCycleThatCameToItsEndDeltasFollow() {
        scheduler.next(CyclePolicy.INITIAL);
        session.statusOf = step -> step.endsWith("import") ? "no-start-connection" : "success";
        scheduler.tick();
        session.statusOf = step -> "success";
        after(Duration.ofMinutes(30));
        after(Duration.ofMinutes(30));
        assertThat(session.runs).containsExactly("INITIAL", "INITIAL", "DELTA");
    }

    @Test
    void nothingStartsByTheClockWhileItIsOffOrSuspended() {
        scheduler.suspend();
        scheduler.tick();
        scheduler.enable(false);
        scheduler.resume();
        scheduler.tick();
        assertThat(session.runs).isEmpty();
        assertThat(scheduler.status().nextStart()).isNull();
        scheduler.enable(true);
        after(Duration.ofDays(2));
        scheduler.tick();
        assertThat(session.runs).hasSize(1);
    }

    @Test
    void aPersonMayRunACycleAlsoWhileItIsOff() {
        scheduler.enable(false);
        scheduler.runNow(CyclePolicy.INITIAL);
        scheduler.tick();
        scheduler.tick();
        assertThat(session.runs).containsExactly("INITIAL");
    }

    @Test
    void neverTwoCyclesAtOnce() {
        session.duringStep =
                () -> {
                    assertThat(scheduler.status().running()).isEqualTo(CyclePolicy.DELTA);
                    assertThatThrownBy(() -> scheduler.runNow(CyclePolicy.DELTA))
                            .isInstanceOf(ProjectException.class)
                            .hasMessageContaining("A cycle is in progress");
                };
        scheduler.tick();
        assertThat(session.runs).hasSize(1);
        assertThat(scheduler.status().last().outcome()).isEqualTo(CycleResult.Outcome.SUCCESS);
    }

    @Test
    void aStopLetsTheStepThatRunsComeToItsEnd() {
        session.export = ExportMode.AUTOMATIC;
        session.duringStep = () -> scheduler.stop(false);
        List<String> ended = ended();
        scheduler.tick();
        assertThat(ended)
                .containsExactly("delta-import success", "delta-sync " + StubSession.CANCELLED);
        assertThat(session.runs).containsExactly("DELTA");
        assertThat(scheduler.status().last().outcome()).isEqualTo(CycleResult.Outcome.STOPPED);
    }

    @Test
    void aStopAtOnceStopsTheStepToo() {
        session.duringStep = () -> scheduler.stop(true);
        List<String> ended = ended();
        scheduler.tick();
        assertThat(ended).first().isEqualTo("delta-import " + StubSession.CANCELLED);
        assertThat(scheduler.stop(true)).isFalse();
    }

    @Test
    void afterTheEndNothingStarts() {
        scheduler.end();
        scheduler.runNow(CyclePolicy.DELTA);
        scheduler.tick();
        assertThat(session.runs).isEmpty();
    }

    /** Starts anew with a listener that keeps how steps end. */
    private List<String> ended() {
        List<String> ended = new java.util.ArrayList<>();
        scheduler =
                new Scheduler(
                        folder,
                        (title, stop, work) -> work.run(session, stop),
                        new SetClock(),
                        new ScheduleListener() {
                            @Override
                            public void stepEnded(org.syncline.engine.StepResult step) {
                                ended.add(step.step() + " " + step.status());
                            }
                        });
        return ended;
    }

    @Test
    void aCycleThatCannotBeginIsTriedAgainSoonAndSaysWhy() {
        session.refusal = new ProjectException("The store is held.", "Close it.", null);
        scheduler.tick();
        assertThat(scheduler.status().last().outcome()).isEqualTo(CycleResult.Outcome.NOT_STARTED);
        assertThat(scheduler.status().last().detail()).isEqualTo("The store is held. Close it.");
        assertThat(scheduler.status().nextStart()).isEqualTo(NOON.plus(Scheduler.RETRY));
        session.refusal = null;
        after(Scheduler.RETRY);
        assertThat(session.runs).hasSize(1);
        assertThat(scheduler.status().last().outcome()).isEqualTo(CycleResult.Outcome.SUCCESS);
    }

    @Test
    void aFailureThatNobodyForesawDoesNotEndTheSchedule() {
        session.duringStep =
                () -> {
                    throw new IllegalStateException("a bug");
                };
        scheduler.tick();
        assertThat(scheduler.status().last().detail()).contains("a bug");
        session.duringStep = StubSession::nothing;
        after(Duration.ofMinutes(30));
        assertThat(session.runs).hasSize(2);
    }

    @Test
    void aStepThatFailsIsInTheResultAndTheNextCycleHasItsTime() {
        session.statusOf = step -> step.endsWith("import") ? "no-start-connection" : "success";
        scheduler.tick();
        assertThat(scheduler.status().last().outcome()).isEqualTo(CycleResult.Outcome.ERRORS);
        assertThat(scheduler.status().last().detail())
                .isEqualTo("tenant, delta-import: no-start-connection");
        assertThat(scheduler.status().nextStart()).isEqualTo(NOON.plusSeconds(1800));
    }

    @Test
    void exportsGoOutOnlyWhereNoReviewIsAskedForAndStagingIsOff() {
        scheduler.tick();
        session.export = ExportMode.AUTOMATIC;
        session.staging = true;
        after(Duration.ofMinutes(30));
        session.staging = false;
        after(Duration.ofMinutes(30));
        assertThat(session.runs).containsExactly("DELTA", "DELTA", "DELTA", "export");
    }

    @Test
    void nothingIsExportedOfWhatIsHalfComputed() {
        session.export = ExportMode.AUTOMATIC;
        session.statusOf = step -> step.endsWith("sync") ? "stopped-server" : "success";
        scheduler.tick();
        session.statusOf = step -> "success";
        session.held = List.of(new RunResult.HeldStep("tenant", "delta-sync", "Half read."));
        after(Duration.ofMinutes(30));
        assertThat(session.runs).containsExactly("DELTA", "DELTA");
        assertThat(scheduler.status().last().detail()).isEqualTo("tenant was not run. Half read.");
    }

    @Test
    void aFileThatIsNoScheduleIsNamedWithARemedy() throws Exception {
        Path file = folder.resolve(".syncline/schedule.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "interval=often\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining(file.toString());
    }
}
