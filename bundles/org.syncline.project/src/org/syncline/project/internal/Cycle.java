// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.syncline.engine.Engine;
import org.syncline.engine.Progress;
import org.syncline.engine.StepNeeds;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.project.RunResult;

/**
 * Runs the steps of one run in their order. A step that fails does not stop those that follow
 * (semantics reference, 6.1), except where they would build on what it left half done: see {@link
 * RunGuard}.
 */
final class Cycle {
    /** How a delta import ends that the directory or the store cannot serve. */
    private static final String FULL_IMPORT_REQUIRED = "no-start-full-import-required";

    private final Engine engine;
    private final StepStarter starter;

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
        List<StepResult> results = new ArrayList<>();
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
        return new RunResult(run, profile, results, held);
    }

    /** What is to be told of steps. */
    private record Listener(
            RunGuard guard,
            List<StepResult> results,
            List<RunResult.HeldStep> held,
            Consumer<StepResult> onStepEnd) {
        void ended(PlannedStep step, StepResult result) {
            guard.ended(step, result);
            results.add(result);
            onStepEnd.accept(result);
        }

        void held(PlannedStep step, String reason) {
            held.add(new RunResult.HeldStep(step.connector(), step.type().word(), reason));
        }
    }

    private void run(
            long run, List<PlannedStep> steps, int from, Progress progress, Listener listener) {
        for (int place = from; place <= steps.size(); place++) {
            PlannedStep step = steps.get(place - 1);
            String reason = listener.guard().against(step);
            if (reason.isEmpty()) {
                engine.runs().enter(run, place, step.options());
                listener.ended(step, run(run, step, progress));
            } else {
                listener.held(step, reason);
            }
        }
    }

    private StepResult run(long run, PlannedStep step, Progress progress) {
        if (progress.isCancelled()) {
            return starter.cancelled(run, step);
        }
        if (!step.fallsBack()) {
            return starter.start(run, step, progress);
        }
        StepNeeds needs = engine.needs(step.connector());
        return switch (step.type()) {
            case DELTA_IMPORT ->
                    needs.fullImportRequired()
                            ? inPlace(run, step, StepType.FULL_IMPORT, needs.fullImport(), progress)
                            : deltaImport(run, step, progress);
            case DELTA_SYNC ->
                    needs.fullSyncRequired()
                            ? fullSync(run, step, needs, progress)
                            : starter.start(run, step, progress);
            default -> starter.start(run, step, progress);
        };
    }

    private StepResult fullSync(long run, PlannedStep step, StepNeeds needs, Progress progress) {
        PlannedStep full = needs.limitedSuffices() ? step.limited() : step;
        return inPlace(run, full, StepType.FULL_SYNC, needs.fullSync(), progress);
    }

    private StepResult deltaImport(long run, PlannedStep step, Progress progress) {
        if (!starter.tellsChanges(step)) {
            String why = "The connector cannot tell what changed.";
            return inPlace(run, step, StepType.FULL_IMPORT, why, progress);
        }
        StepResult result = starter.start(run, step, progress);
        return result.status().equals(FULL_IMPORT_REQUIRED)
                ? inPlace(run, step, StepType.FULL_IMPORT, result.detail(), progress)
                : result;
    }

    private StepResult inPlace(
            long run, PlannedStep step, StepType other, String why, Progress progress) {
        StepResult result = starter.start(run, step.as(other), progress);
        String instead = "In place of a " + step.type().label().toLowerCase(Locale.ROOT) + ": ";
        return result.status().startsWith("stopped-database-")
                ? result
                : engine.runs().annotate(result, instead + why);
    }
}
