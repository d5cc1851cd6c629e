// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.syncline.engine.StepResult;

/** How the steps of one kind went over time. */
public final class StepTrend {
    /**
     * One step that came to its end.
     *
     * @param step its number in the history
     * @param started when it began
     * @param millis how long it took
     * @param objects how many objects it looked at
     * @param changes how many of them it changed
     * @param errors errors of objects
     */
    public record Point(
            long step, Instant started, long millis, long objects, long changes, long errors) {
        /** Objects per second. */
        public double throughput() {
            return objects * 1000.0 / Math.max(1, millis);
        }
    }

    private StepTrend() {}

    /**
     * The steps of one kind, oldest first. Steps that stopped are left out: how long they took says
     * nothing.
     *
     * @param history steps in any order
     */
    public static List<Point> of(List<StepResult> history, String connector, String step) {
        return history.stream()
                .filter(s -> s.connector().equals(connector) && s.step().equals(step))
                .filter(s -> s.ended() != null && !s.stopped())
                .map(StepTrend::point)
                .sorted(Comparator.comparing(Point::started).thenComparing(Point::step))
                .toList();
    }

    /** How many objects a step looked at: each is in one counter of its own connector. */
    public static long objects(StepResult step) {
        return sum(step, true);
    }

    private static Point point(StepResult step) {
        return new Point(
                step.id(),
                step.started(),
                Duration.between(step.started(), step.ended()).toMillis(),
                objects(step),
                sum(step, false),
                step.errors().size());
    }

    private static long sum(StepResult step, boolean unchanged) {
        return step.counters().entrySet().stream()
                .filter(counter -> isOwn(counter.getKey()))
                .filter(counter -> unchanged || !isUnchanged(counter.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Counters of targets and of metaverse objects count what was counted already. */
    private static boolean isOwn(String counter) {
        return counter.indexOf('/') < 0 && !counter.startsWith("metaverse-");
    }

    private static boolean isUnchanged(String counter) {
        return counter.endsWith("-no-change")
                || counter.endsWith("-no-flow")
                || counter.equals("disconnector-remains")
                || counter.endsWith("-failure");
    }
}
