// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.syncline.engine.Engine;
import org.syncline.engine.LimitOverride;
import org.syncline.engine.Progress;
import org.syncline.engine.RunHistory;
import org.syncline.engine.RunStart;
import org.syncline.engine.RunView;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.project.ProjectException;
import org.syncline.project.RunRequest;
import org.syncline.project.RunResult;
import org.syncline.rules.ProjectModel;

/** Turns a request into steps and runs them, anew or from where a run has stopped. */
final class Runs {
    private static final int RUNS_LOOKED_AT = 100;

    /** What the history calls a run of a single limited synchronization. */
    private static final String LIMITED = StepType.FULL_SYNC.word() + " limited";

    private final RunHistory history;
    private final RunPlans plans;
    private final Cycle cycle;
    private final String person;

    /**
     * @param exports starts export steps
     * @param person who asks for the runs
     */
    Runs(
            Engine engine,
            ProjectModel model,
            ConnectorOpener opener,
            ExportStarter exports,
            String person) {
        this.history = engine.runs();
        this.plans = new RunPlans(model);
        this.cycle = new Cycle(engine, new StepStarter(engine, model, opener, exports, person));
        this.person = person;
    }

    RunResult run(RunRequest request, Progress progress, Consumer<StepResult> onStepEnd) {
        if (request.kind() == RunRequest.Kind.RESUME) {
            return resume(request, progress, onStepEnd);
        }
        List<PlannedStep> steps = with(request.overrides(), planned(request));
        String profile = profile(request);
        long run =
                history.begin(
                        new RunStart(
                                request.kind().name().toLowerCase(Locale.ROOT),
                                profile,
                                request.connector() == null ? "" : request.connector(),
                                person,
                                steps.size()));
        return cycle.run(run, profile, steps, 1, progress, onStepEnd);
    }

    private List<PlannedStep> planned(RunRequest request) {
        return switch (request.kind()) {
            case INITIAL -> plans.cycle(StepType.FULL_IMPORT, StepType.FULL_SYNC);
            case DELTA -> plans.cycle(StepType.DELTA_IMPORT, StepType.DELTA_SYNC);
            case PROFILE -> plans.profile(request.profile());
            case STEP -> single(request);
            case RESUME -> throw new IllegalArgumentException("a resumed run has its steps");
        };
    }

    private List<PlannedStep> single(RunRequest request) {
        List<PlannedStep> steps = plans.single(request.connector(), request.step());
        return request.limited() ? steps.stream().map(PlannedStep::limited).toList() : steps;
    }

    private static String profile(RunRequest request) {
        return switch (request.kind()) {
            case PROFILE -> request.profile();
            case STEP -> request.limited() ? LIMITED : request.step().word();
            default -> request.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    private static List<PlannedStep> with(List<LimitOverride> overrides, List<PlannedStep> steps) {
        return overrides.isEmpty()
                ? steps
                : steps.stream().map(step -> step.with(overrides)).toList();
    }

    private RunResult resume(
            RunRequest request, Progress progress, Consumer<StepResult> onStepEnd) {
        RunView stopped = stopped();
        List<PlannedStep> steps = with(request.overrides(), planned(request(stopped)));
        if (steps.size() != stopped.start().planned()) {
            throw new ProjectException(
                    "Run "
                            + stopped.id()
                            + " ("
                            + stopped.start().profile()
                            + ") cannot be resumed: it was to have "
                            + stopped.start().planned()
                            + " steps, now it would have "
                            + steps.size()
                            + ".",
                    "The project has changed since; begin a new run.",
                    null);
        }
        history.reopen(stopped.id());
        return cycle.run(
                stopped.id(),
                stopped.start().profile(),
                steps,
                stopped.firstOpen(),
                progress,
                onStepEnd);
    }

    /**
     * The newest run that did not come to its end and was not made good since: by a later run of
     * the same kind, or by a later initial one.
     */
    private RunView stopped() {
        Set<String> good = new HashSet<>();
        for (RunView run : history.newest(RUNS_LOOKED_AT)) {
            RunStart start = run.start();
            String what = start.kind() + "/" + start.profile() + "/" + start.connector();
            if (run.complete()) {
                good.add(what);
            } else if (start.planned() > 0
                    && !good.contains(what)
                    && !(good.contains("initial/initial/") && start.kind().equals("delta"))) {
                return run;
            }
        }
        throw new ProjectException(
                "There is nothing to resume: the newest runs came to their end.",
                "Begin a new run with \"syncline run PROJECT\".",
                null);
    }

    private static RunRequest request(RunView run) {
        RunStart start = run.start();
        return switch (RunRequest.Kind.valueOf(start.kind().toUpperCase(Locale.ROOT))) {
            case INITIAL -> RunRequest.initial();
            case DELTA -> RunRequest.delta();
            case PROFILE -> RunRequest.profile(start.profile());
            case STEP ->
                    start.profile().equals(LIMITED)
                            ? RunRequest.limitedSync(start.connector())
                            : RunRequest.step(
                                    start.connector(),
                                    StepType.ofWord(start.profile()).orElseThrow());
            case RESUME -> throw new IllegalStateException("no run is begun as a resumed one");
        };
    }
}
