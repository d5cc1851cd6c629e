// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.time.Clock;
import org.syncline.engine.Progress;
import org.syncline.engine.StepType;
import org.syncline.engine.internal.decision.Recorder;
import org.syncline.engine.internal.rules.RuleBook;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.engine.internal.run.StepRunner;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.store.ConnectorRecord;

/**
 * Delta synchronization of one connector (semantics reference, 1.7, 6.1): objects with a pending
 * import or in error, all disconnectors, and whatever is on record as due.
 */
public final class DeltaSyncStep {
    private final StepRunner runner;
    private final Clock clock;
    private final ProjectModel model;
    private final RuleBook rules;
    private final ConnectorDefinition definition;
    private final Progress progress;
    private Recorder recorder = Recorder.NONE;

    public DeltaSyncStep(
            StepRunner runner,
            Clock clock,
            ProjectModel model,
            RuleBook rules,
            ConnectorDefinition definition,
            Progress progress) {
        this.runner = runner;
        this.clock = clock;
        this.model = model;
        this.rules = rules;
        this.definition = definition;
        this.progress = progress;
    }

    /** Tells a recorder of what the step decides. */
    public DeltaSyncStep recordedBy(Recorder listener) {
        recorder = listener;
        return this;
    }

    /** Runs the step; never throws for what goes wrong in it. */
    public StepRunner.Ended run(long run) {
        return runner.run(run, definition, StepType.DELTA_SYNC, this::work);
    }

    private StepRunner.Completion work(StepLog log, ConnectorRecord connector) {
        SyncSetup setup = new SyncSetup(clock, model, rules, definition, recorder);
        SyncContext context =
                log.batch(session -> setup.begin(session, connector, SyncMode.DELTA, log.step()));
        SyncWork work = new SyncWork(context, log, progress, StepType.DELTA_SYNC);
        work.run();
        boolean insufficient =
                log.batch(session -> setup.closeDelta(session, connector, log.step()));
        String detail =
                insufficient
                        ? "Rules or schema have changed since the last full synchronization: only"
                                + " changed objects follow them. Run a full synchronization. "
                                + work.detail()
                        : work.detail();
        return new StepRunner.Completion(work.status(), detail.strip(), false);
    }
}
