// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.syncline.engine.Progress;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.project.ProjectSession;
import org.syncline.project.RunRequest;
import org.syncline.project.RunResult;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.Direction;
import org.syncline.rules.ExportMode;
import org.syncline.rules.LinkType;
import org.syncline.rules.ProjectModel;
import org.syncline.schedule.CyclePolicy;
import org.syncline.schedule.CycleResult;
import org.syncline.schedule.ScheduleListener;

/**
 * One cycle: imports and synchronizations, then the exports that go out without a review. Those of
 * targets come first, then those of sources (semantics reference, 6.4). The run forgets old runs by
 * itself when it ends: that is the maintenance.
 */
public final class ScheduledCycle {
    private static final String CANCELLED = "stopped-user-termination-from-wmi-or-ui";

    private final CyclePolicy policy;
    private final ScheduleListener listener;
    private final List<StepResult> steps = new ArrayList<>();
    private final List<RunResult.HeldStep> held = new ArrayList<>();

    public ScheduledCycle(CyclePolicy policy, ScheduleListener listener) {
        this.policy = policy;
        this.listener = listener;
    }

    /** Runs it. What goes wrong in a step is in the result. */
    public void run(ProjectSession session, Progress progress) {
        take(session.run(policy.request(), progress, this::ended));
        if (mayExport()) {
            for (String target : targets(session.model())) {
                if (!progress.isCancelled()) {
                    RunRequest export = RunRequest.step(target, StepType.EXPORT);
                    take(session.run(export, progress, this::ended));
                }
            }
        }
    }

    private void ended(StepResult step) {
        steps.add(step);
        listener.stepEnded(step);
    }

    private void take(RunResult result) {
        held.addAll(result.held());
        result.held().forEach(listener::stepHeld);
    }

    /** The same rule as within a run: nothing is exported of what is half computed. */
    private boolean mayExport() {
        return held.isEmpty()
                && steps.stream().noneMatch(step -> isSynchronization(step) && step.stopped());
    }

    private static boolean isSynchronization(StepResult step) {
        return step.step().equals(StepType.FULL_SYNC.word())
                || step.step().equals(StepType.DELTA_SYNC.word());
    }

    private static List<String> targets(ProjectModel model) {
        if (model.staging()) {
            return List.of();
        }
        return model.connectors().stream()
                .filter(connector -> connector.export() == ExportMode.AUTOMATIC)
                .sorted(Comparator.comparing(connector -> isSource(model, connector)))
                .map(ConnectorDefinition::name)
                .toList();
    }

    private static boolean isSource(ProjectModel model, ConnectorDefinition connector) {
        return model.rules(connector.name(), Direction.INBOUND).stream()
                .anyMatch(rule -> rule.linkType() == LinkType.PROVISION);
    }

    /** How it ended. */
    public CycleResult.Outcome outcome() {
        if (steps.stream().anyMatch(step -> step.status().equals(CANCELLED))) {
            return CycleResult.Outcome.STOPPED;
        }
        return held.isEmpty() && steps.stream().noneMatch(ScheduledCycle::isBad)
                ? CycleResult.Outcome.SUCCESS
                : CycleResult.Outcome.ERRORS;
    }

    /** Whether all imports and synchronizations came to their end. */
    public boolean complete() {
        return held.isEmpty() && steps.stream().noneMatch(StepResult::stopped);
    }

    private static boolean isBad(StepResult step) {
        return step.stopped() || !step.errors().isEmpty() || step.status().endsWith("-errors");
    }

    /** The first thing that went wrong, a sentence; empty when nothing did. */
    public String detail() {
        for (StepResult step : steps) {
            if (isBad(step)) {
                String head = step.connector() + ", " + step.step() + ": " + step.status();
                return step.detail().isEmpty() ? head : head + ". " + step.detail();
            }
        }
        return held.isEmpty()
                ? ""
                : held.getFirst().connector() + " was not run. " + held.getFirst().reason();
    }
}
