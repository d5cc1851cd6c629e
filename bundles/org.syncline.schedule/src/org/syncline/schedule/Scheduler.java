// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.syncline.engine.Progress;
import org.syncline.engine.StepResult;
import org.syncline.project.ProjectException;
import org.syncline.project.RunResult;
import org.syncline.schedule.internal.ScheduleFile;
import org.syncline.schedule.internal.ScheduledCycle;
import org.syncline.schedule.internal.StopProgress;

/**
 * Decides when a cycle starts and runs it: never two at once, one when several were missed, and
 * whatever came of one, the next has its time. The wall clock counts, so that a machine that slept
 * knows what it missed. {@link #tick} is called by one thread, about every second; everything else
 * by any.
 */
public final class Scheduler {
    /**
     * After this time a cycle that could not be begun is tried again, if not sooner by the clock.
     */
    public static final Duration RETRY = Duration.ofMinutes(5);

    private final ScheduleFile file;
    private final CycleHost host;
    private final Clock clock;
    private final ScheduleListener listener;
    private ScheduleFile.Kept kept;
    private boolean suspended;
    private Instant retry;
    private CyclePolicy wanted;
    private Current current;
    private boolean over;

    /** A cycle in progress. */
    private record Current(CyclePolicy policy, Instant started, StopProgress stop) {}

    /**
     * @param projectFolder where the schedule is kept
     * @throws ProjectException when what is kept cannot be read
     */
    public Scheduler(Path projectFolder, CycleHost host, Clock clock, ScheduleListener listener) {
        this.file = new ScheduleFile(projectFolder);
        this.host = host;
        this.clock = clock;
        this.listener = listener;
        this.kept = file.read();
    }

    /** Runs the cycle that is due, if one is, and returns when it has ended. */
    public void tick() {
        Current cycle = begin();
        if (cycle == null) {
            return;
        }
        listener.cycleBegan(cycle.policy());
        listener.changed();
        listener.cycleEnded(end(run(cycle)));
        listener.changed();
    }

    private synchronized Current begin() {
        Instant now = clock.instant();
        if (kept.lastStarted() != null && kept.lastStarted().isAfter(now)) {
            // The clock was set back: what it says from now on counts.
            kept = new ScheduleFile.Kept(kept.settings(), now, kept.last());
        }
        Instant next = nextStart(now);
        if (over || wanted == null && (next == null || next.isAfter(now))) {
            return null;
        }
        CyclePolicy policy = wanted == null ? kept.settings().next() : wanted;
        wanted = null;
        retry = null;
        current = new Current(policy, now, new StopProgress());
        kept = new ScheduleFile.Kept(kept.settings(), now, kept.last());
        return current;
    }

    private Instant nextStart(Instant now) {
        if (!kept.settings().enabled() || suspended) {
            return null;
        }
        if (retry != null) {
            return retry;
        }
        return kept.lastStarted() == null
                ? now
                : kept.lastStarted().plus(kept.settings().effective());
    }

    /** What came of a cycle, and whether nothing of it is missing. */
    private record Ended(CycleResult result, boolean complete) {}

    private Ended run(Current cycle) {
        ScheduledCycle work = new ScheduledCycle(cycle.policy(), new Followed(cycle.stop()));
        try {
            host.run(title(cycle.policy()), cycle.stop(), work::run);
            return ended(cycle, work.outcome(), work.detail(), work.complete());
        } catch (ProjectException e) {
            return ended(cycle, notStarted(), e.getMessage() + " " + e.remedy(), false);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Whatever it is, the next cycle has its time.
            return ended(cycle, notStarted(), "The cycle failed: " + e, false);
        }
    }

    private static CycleResult.Outcome notStarted() {
        return CycleResult.Outcome.NOT_STARTED;
    }

    private Ended ended(
            Current cycle, CycleResult.Outcome outcome, String detail, boolean complete) {
        return new Ended(
                new CycleResult(cycle.policy(), cycle.started(), clock.instant(), outcome, detail),
                complete);
    }

    private static String title(CyclePolicy policy) {
        return policy == CyclePolicy.DELTA ? "Scheduled Delta Cycle" : "Scheduled Initial Cycle";
    }

    private synchronized CycleResult end(Ended ended) {
        boolean again = ended.result().outcome() == CycleResult.Outcome.NOT_STARTED;
        Duration interval = kept.settings().effective();
        if (again) {
            Duration pause = interval.compareTo(RETRY) < 0 ? interval : RETRY;
            retry = clock.instant().plus(pause);
        }
        boolean initialDone = ended.result().policy() == CyclePolicy.INITIAL && ended.complete();
        ScheduleSettings settings =
                initialDone ? kept.settings().withNext(CyclePolicy.DELTA) : kept.settings();
        current = null;
        kept = new ScheduleFile.Kept(settings, kept.lastStarted(), ended.result());
        try {
            file.write(kept);
        } catch (ProjectException e) {
            // The schedule goes on; a later cycle may find room on the disk.
            CycleResult result = ended.result();
            return new CycleResult(
                    result.policy(),
                    result.started(),
                    result.ended(),
                    result.outcome(),
                    (result.detail() + " " + e.getMessage() + " " + e.remedy()).strip());
        }
        return ended.result();
    }

    /**
     * Has a cycle start with the next tick, whatever the clock says, also while the schedule is off
     * or suspended.
     *
     * @throws ProjectException when a cycle is in progress
     */
    public void runNow(CyclePolicy policy) {
        synchronized (this) {
            if (current != null) {
                throw new ProjectException(
                        "no-start-concurrent-execution: A cycle is in progress.",
                        "Wait until it has ended, or stop it.",
                        null);
            }
            wanted = policy;
        }
        listener.changed();
    }

    /**
     * Stops the cycle in progress; does nothing when there is none. What is committed stands.
     *
     * @param atOnce whether the step that runs is stopped too, and not only what follows it
     * @return whether there was a cycle to stop
     */
    public boolean stop(boolean atOnce) {
        synchronized (this) {
            wanted = null;
            if (current == null) {
                return false;
            }
            current.stop().stop(atOnce);
        }
        listener.changed();
        return true;
    }

    /** Starts no cycle any more, and stops the one in progress at once. */
    public void end() {
        synchronized (this) {
            over = true;
        }
        stop(true);
    }

    /** Puts off starts by the clock until {@link #resume}; a cycle in progress goes on. */
    public void suspend() {
        suspended(true);
    }

    /** Lets the clock start cycles again: one at once, if any was missed. */
    public void resume() {
        suspended(false);
    }

    private void suspended(boolean now) {
        synchronized (this) {
            suspended = now;
        }
        listener.changed();
    }

    /** Has cycles start by the clock, or not; kept. */
    public void enable(boolean on) {
        settings(settings().withEnabled(on));
    }

    /** Sets the time from start to start; kept. */
    public void interval(Duration interval) {
        settings(settings().withInterval(interval));
    }

    /** Says which cycle is next; kept. */
    public void next(CyclePolicy policy) {
        settings(settings().withNext(policy));
    }

    private synchronized ScheduleSettings settings() {
        return kept.settings();
    }

    private void settings(ScheduleSettings settings) {
        synchronized (this) {
            kept = kept.with(settings);
            file.write(kept);
        }
        listener.changed();
    }

    /** How things stand. */
    public synchronized ScheduleStatus status() {
        boolean running = current != null;
        return new ScheduleStatus(
                kept.settings(),
                suspended,
                running ? null : wanted != null ? clock.instant() : nextStart(clock.instant()),
                running ? current.policy() : null,
                running ? current.started() : null,
                running && current.stop().isAsked(),
                kept.last());
    }

    /** Passes on what comes of steps, and lets a stop wait for their end. */
    private final class Followed implements ScheduleListener {
        private final StopProgress stop;

        Followed(StopProgress stop) {
            this.stop = stop;
        }

        @Override
        public void stepEnded(StepResult step) {
            stop.stepEnded();
            listener.stepEnded(step);
        }

        @Override
        public void stepHeld(RunResult.HeldStep step) {
            listener.stepHeld(step);
        }
    }

    /** How a cycle is stopped when its host brings its own progress. */
    public static Progress either(Progress stop, Progress shown) {
        return new Progress() {
            @Override
            public void phase(String name, long total) {
                shown.phase(name, total);
            }

            @Override
            public void expect(long objects) {
                shown.expect(objects);
            }

            @Override
            public void worked(long objects) {
                shown.worked(objects);
            }

            @Override
            public Progress beside(String name) {
                return either(stop, shown.beside(name));
            }

            @Override
            public void finished() {
                shown.finished();
            }

            @Override
            public boolean isCancelled() {
                return stop.isCancelled() || shown.isCancelled();
            }
        };
    }
}
