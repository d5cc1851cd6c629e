// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.util.function.Consumer;
import org.syncline.engine.Engine;
import org.syncline.engine.Progress;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.project.ProjectException;
import org.syncline.project.RunRequest;
import org.syncline.project.RunResult;
import org.syncline.rules.ProjectModel;

/** Turns a request into steps and runs them. */
final class Runs {
    private final RunPlans plans;
    private final Cycle cycle;

    Runs(Engine engine, ProjectModel model, ConnectorOpener opener) {
        this.plans = new RunPlans(model);
        this.cycle = new Cycle(engine, new StepStarter(engine, model, opener));
    }

    RunResult run(RunRequest request, Progress progress, Consumer<StepResult> onStepEnd) {
        return switch (request.kind()) {
            case INITIAL ->
                    cycle.run(
                            "initial",
                            plans.cycle(StepType.FULL_IMPORT, StepType.FULL_SYNC),
                            progress,
                            onStepEnd);
            case DELTA ->
                    cycle.run(
                            "delta",
                            plans.cycle(StepType.DELTA_IMPORT, StepType.DELTA_SYNC),
                            progress,
                            onStepEnd);
            case PROFILE ->
                    cycle.run(
                            request.profile(),
                            plans.profile(request.profile()),
                            progress,
                            onStepEnd);
            case STEP ->
                    cycle.run(
                            request.step().label(),
                            plans.single(request.connector(), request.step()),
                            progress,
                            onStepEnd);
            case RESUME ->
                    throw new ProjectException(
                            "Resuming a run is not part of this version yet.",
                            "Run it again; what is done already costs little.",
                            null);
        };
    }
}
