// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.syncline.engine.Engine;
import org.syncline.engine.Progress;
import org.syncline.engine.StepResult;
import org.syncline.project.RunResult;

/**
 * Runs the steps of one run in their order, imports of a cycle at the same time. A step that fails
 * does not stop those that follow (semantics reference, 6.1), except where they would build on what
 * it left half done: see {@link RunGuard}.
 */
final class Cycle {
    private final Engine engine;
    private final StepStarter starter;
    private final StepGate gate = new StepGate();

    Cycle(Engine engine, StepStarter starter) {
        this.engine = engine;
        this.starter = starter;
    }

    /**
     * Runs the steps from one place on.
     *
     * @param run number of the run, begun
     * @param steps all steps of the run
     * @param from place of the first to run, from 1
     */
    RunResult run(
            long run,
            String profile,
            List<PlannedStep> steps,
            int from,
            Progress progress,
            Consumer<StepResult> onStepEnd) {
        RunGuard guard = new RunGuard(engine);
        SortedMap<Integer, StepResult> results = new TreeMap<>();
        List<RunResult.HeldStep> held = new ArrayList<>();
        try {
            run(run, steps, from, progress, new Listener(guard, results, held, onStepEnd));
        } finally {
            // Also when a step could not be begun at all: a run that has no end keeps others out.
            if (guard.storeWorks()) {
                engine.runs().end(run);
            }
        }
        if (guard.storeWorks()) {
            engine.runs().purge();
        }
        return new RunResult(run, profile, List.copyOf(results.values()), held);
    }

    /** What is to be told of steps. */
    private record Listener(
            RunGuard guard,
            SortedMap<Integer, StepResult> results,
            List<RunResult.HeldStep> held,
            Consumer<StepResult> onStepEnd)
            implements Imports.Listener {
        @Override
        public String against(PlacedStep step) {
            return guard.against(step.step());
        }

        @Override
        public void ended(PlacedStep step, StepResult result) {
            guard.ended(step.step(), result);
            results.put(step.place(), result);
            onStepEnd.accept(result);
        }

        @Override
        public void held(PlacedStep step, String reason) {
            held.add(
                    new RunResult.HeldStep(
                            step.step().connector(), step.step().type().word(), reason));
        }
    }

    private void run(
            long run, List<PlannedStep> steps, int from, Progress progress, Listener listener) {
        int place = from;
        while (place <= steps.size()) {
            List<PlacedStep> some = together(steps, place);
            Imports.Work work =
                    (step, shown, begun) ->
                            new CycleStep(engine, starter, gate, run, step, shown, begun).run();
            if (some.size() > 1) {
                new Imports(work, progress, listener).run(some);
            } else {
                alone(some.getFirst(), work, progress, listener);
            }
            place += some.size();
        }
    }

    private static void alone(
            PlacedStep step, Imports.Work work, Progress progress, Listener listener) {
        String reason = listener.against(step);
        if (reason.isEmpty()) {
            listener.ended(step, work.run(step, progress, Cycle::unheard));
        } else {
            listener.held(step, reason);
        }
    }

    private static void unheard() {
        // nobody waits for it to begin
    }

    /**
     * The step at a place, and those behind it that can go on beside it: imports of a cycle. In a
     * run profile a person has said what comes after what.
     */
    private static List<PlacedStep> together(List<PlannedStep> steps, int place) {
        List<PlacedStep> some = new ArrayList<>();
        Set<String> connectors = new HashSet<>();
        for (int at = place; at <= steps.size(); at++) {
            PlannedStep step = steps.get(at - 1);
            boolean besides = step.isImport() && step.fallsBack();
            if (!some.isEmpty() && !(besides && connectors.add(step.connector()))) {
                return some;
            }
            some.add(new PlacedStep(at, step));
            connectors.add(step.connector());
            if (!besides) {
                return some;
            }
        }
        return some;
    }
}
