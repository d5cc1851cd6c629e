// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.syncline.engine.BystanderObject;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingFilter;
import org.syncline.engine.Progress;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.language.Compilation;
import org.syncline.model.Schema;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.project.ProjectStatus;
import org.syncline.project.RunRequest;
import org.syncline.project.RunResult;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ExportMode;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.SourceLocation;
import org.syncline.store.Disposition;

/** A project whose cycles take no time: an import and a synchronization that end as a test says. */
final class StubSession implements ProjectSession {
    static final String CANCELLED = "stopped-user-termination-from-wmi-or-ui";

    final List<String> runs = new ArrayList<>();
    Runnable duringStep = StubSession::nothing;
    Function<String, String> statusOf = step -> "success";
    List<RunResult.HeldStep> held = List.of();
    ProjectException refusal;
    boolean staging;
    ExportMode export = ExportMode.AUTOMATIC;

    static void nothing() {
        // steps take no time
    }

    @Override
    public RunResult run(RunRequest request, Progress progress, Consumer<StepResult> onStepEnd) {
        if (refusal != null) {
            throw refusal;
        }
        boolean single = request.kind() == RunRequest.Kind.STEP;
        runs.add(single ? request.step().word() : request.kind().name());
        List<StepType> types =
                single
                        ? List.of(request.step())
                        : List.of(StepType.DELTA_IMPORT, StepType.DELTA_SYNC);
        List<StepResult> steps = new ArrayList<>();
        for (StepType type : types) {
            boolean cancelled = progress.isCancelled();
            if (!cancelled) {
                duringStep.run();
                cancelled = progress.isCancelled();
            }
            StepResult step = step(type, cancelled ? CANCELLED : statusOf.apply(type.word()));
            steps.add(step);
            onStepEnd.accept(step);
        }
        return new RunResult(1, "cycle", steps, single ? List.of() : held);
    }

    private static StepResult step(StepType type, String status) {
        Instant now = Instant.EPOCH;
        return new StepResult(
                1, 1, "tenant", type.word(), status, "", now, now, new TreeMap<>(), List.of());
    }

    @Override
    public ProjectModel model() {
        ConnectorDefinition tenant =
                new ConnectorDefinition(
                        "tenant",
                        null,
                        "ldap",
                        Map.of(),
                        Set.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        export,
                        Schema.EMPTY,
                        SourceLocation.NONE);
        return new ProjectModel(
                "P", staging, Map.of(), List.of(tenant), List.of(), Schema.EMPTY, List.of());
    }

    @Override
    public Path folder() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Compilation check() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<StepResult> runInitial(Progress progress, Consumer<StepResult> onStepEnd) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StepResult runStep(String connector, StepType step, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ProjectStatus status() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long countPending(PendingFilter filter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forEachPending(PendingFilter filter, Consumer<PendingChange> consumer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forEachBystander(
            String connector, Disposition disposition, Consumer<BystanderObject> consumer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<StepResult> history(int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // nothing is held
    }
}
