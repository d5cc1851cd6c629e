// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.syncline.model.Printable;
import org.syncline.schedule.CyclePolicy;
import org.syncline.schedule.CycleResult;
import org.syncline.schedule.Intervals;
import org.syncline.schedule.ScheduleStatus;
import org.syncline.ui.operations.internal.model.ScheduleState.Owner;

/**
 * A schedule in sentences.
 *
 * @param clock of the person
 */
public record ScheduleText(ScheduleState state, Clock clock) {
    private static final int LONGEST = 2000;

    /** What goes on, or what is next. */
    public String headline() {
        if (!state.isKnown()) {
            return state.owner() == Owner.NONE ? "No project is open" : "The schedule is not known";
        }
        ScheduleStatus status = state.status();
        if (status.inProgress()) {
            String since = Texts.time(status.runningSince(), clock);
            String running = cycle(status.running()) + " in progress since " + since;
            return status.stopping() ? running + ", stopping" : running;
        }
        if (!state.isOn()) {
            return "Off: no cycle starts by the clock";
        }
        if (state.isSuspended()) {
            return "Suspended: no cycle starts by the clock until it is resumed";
        }
        return next(status);
    }

    private String next(ScheduleStatus status) {
        String every = " every " + Intervals.text(status.settings().effective());
        Instant start = status.nextStart();
        if (start == null) {
            return "A cycle" + every;
        }
        return cycle(status.settings().next())
                + " "
                + (isDue(start) ? "now" : "at " + Texts.time(start, clock) + in(start))
                + ", then"
                + every;
    }

    private boolean isDue(Instant start) {
        return !start.isAfter(clock.instant());
    }

    private String in(Instant start) {
        Duration left = Duration.between(clock.instant(), start);
        long minutes = left.toMinutes();
        if (minutes < 1) {
            return " (in less than a minute)";
        }
        return minutes < 60
                ? " (in " + minutes + " min)"
                : " (in " + minutes / 60 + " h " + minutes % 60 + " min)";
    }

    private static String cycle(CyclePolicy policy) {
        return policy == CyclePolicy.DELTA ? "Delta cycle" : "Initial cycle";
    }

    /** Who runs it. */
    public String owner() {
        return switch (state.owner()) {
            case NONE -> "";
            case NOBODY -> "Nobody runs the schedule.";
            case HERE ->
                    state.leaving()
                            ? "This window runs one cycle, not the schedule."
                            : "This window runs the schedule while it is open.";
            case OTHER ->
                    "The schedule is run by "
                            + state.holder()
                            + ". The buttons steer that process.";
        };
    }

    /** What came of the newest cycle, with its error. */
    public String last() {
        if (!state.isKnown()) {
            return state.failure()
                    .map(problem -> problem.getMessage() + "\n" + problem.remedy())
                    .orElse("");
        }
        CycleResult last = state.status().last();
        if (last == null) {
            return "No cycle was run yet.";
        }
        String head =
                cycle(last.policy())
                        + " at "
                        + Texts.time(last.started(), clock)
                        + ": "
                        + last.outcome().label()
                        + ", "
                        + Texts.duration(Duration.between(last.started(), last.ended()));
        return last.detail().isEmpty()
                ? head
                : head + "\n" + Printable.of(last.detail(), LONGEST) + hint(last);
    }

    /** A service cannot get at a store that this window has open, and does not know of windows. */
    private String hint(CycleResult last) {
        String self = "process " + ProcessHandle.current().pid();
        boolean blocked =
                state.owner() == Owner.OTHER
                        && last.outcome() == CycleResult.Outcome.NOT_STARTED
                        && last.detail().contains(self);
        return blocked
                ? "\nThat is this window. Close it, or end that process and switch the schedule on"
                        + " here."
                : "";
    }

    /** Whether the newest cycle went wrong. */
    public boolean isBad() {
        return !state.isKnown() && state.owner() != Owner.NONE
                || state.isKnown()
                        && state.status().last() != null
                        && state.status().last().outcome() != CycleResult.Outcome.SUCCESS;
    }

    /** A few words for the status line. */
    public String mark() {
        if (!state.isKnown()) {
            return state.owner() == Owner.NONE ? "" : "Schedule unknown";
        }
        if (state.isRunning()) {
            return cycle(state.status().running()) + " running";
        }
        if (!state.isOn()) {
            return "Schedule off";
        }
        Instant start = state.status().nextStart();
        return state.isSuspended() || start == null
                ? "Schedule suspended"
                : "Next cycle " + (isDue(start) ? "now" : Texts.time(start, clock));
    }
}
