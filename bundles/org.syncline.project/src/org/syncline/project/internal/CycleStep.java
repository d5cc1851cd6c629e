// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.util.Locale;
import java.util.function.Function;
import org.syncline.engine.Engine;
import org.syncline.engine.Progress;
import org.syncline.engine.StepNeeds;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;

/** Runs one step of a run, or the one in its place where it would not be enough. For one thread. */
final class CycleStep {
    /** How a delta import ends that the directory or the store cannot serve. */
    private static final String FULL_IMPORT_REQUIRED = "no-start-full-import-required";

    private final Engine engine;
    private final StepStarter starter;
    private final StepGate gate;
    private final long run;
    private final PlacedStep at;
    private final PlannedStep step;
    private final Progress progress;
    private final Runnable begun;

    /**
     * @param run number of the run
     * @param begun called when the step is on record
     */
    CycleStep(
            Engine engine,
            StepStarter starter,
            StepGate gate,
            long run,
            PlacedStep at,
            Progress progress,
            Runnable begun) {
        this.engine = engine;
        this.starter = starter;
        this.gate = gate;
        this.run = run;
        this.at = at;
        this.step = at.step();
        this.progress = progress;
        this.begun = begun;
    }

    StepResult run() {
        if (progress.isCancelled()) {
            return begin(told -> starter.cancelled(run, step));
        }
        if (!step.fallsBack()) {
            return start(step);
        }
        StepNeeds needs = engine.needs(step.connector());
        return switch (step.type()) {
            case DELTA_IMPORT ->
                    needs.fullImportRequired()
                            ? inPlace(step, StepType.FULL_IMPORT, needs.fullImport())
                            : deltaImport();
            case DELTA_SYNC -> needs.fullSyncRequired() ? fullSync(needs) : start(step);
            default -> start(step);
        };
    }

    private StepResult fullSync(StepNeeds needs) {
        PlannedStep full = needs.limitedSuffices() ? step.limited() : step;
        return inPlace(full, StepType.FULL_SYNC, needs.fullSync());
    }

    private StepResult deltaImport() {
        if (!starter.tellsChanges(step)) {
            return inPlace(step, StepType.FULL_IMPORT, "The connector cannot tell what changed.");
        }
        StepResult result = start(step);
        return result.status().equals(FULL_IMPORT_REQUIRED)
                ? inPlace(step, StepType.FULL_IMPORT, result.detail())
                : result;
    }

    private StepResult inPlace(PlannedStep planned, StepType other, String why) {
        StepResult result = start(planned.as(other));
        String instead = "In place of a " + planned.type().label().toLowerCase(Locale.ROOT) + ": ";
        return result.status().startsWith("stopped-database-")
                ? result
                : engine.runs().annotate(result, instead + why);
    }

    private StepResult start(PlannedStep chosen) {
        return begin(told -> starter.start(run, chosen, told));
    }

    /** The place and the options on record are those of the plan, whatever runs in its place. */
    private StepResult begin(Function<Progress, StepResult> work) {
        return gate.through(
                progress,
                begun,
                told -> {
                    engine.runs().enter(run, at.place(), step.options());
                    return work.apply(told);
                });
    }
}
