// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.time.Clock;
import org.syncline.engine.Progress;
import org.syncline.engine.StepType;
import org.syncline.engine.internal.decision.Recorder;
import org.syncline.engine.internal.rules.RuleBook;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.store.ConnectorRecord;

/**
 * Full synchronization of one connector (semantics reference, 1.7, 2.13, 6.1): all rules on all of
 * its objects.
 */
public final class FullSyncStep {
    private final StepRunner runner;
    private final Clock clock;
    private final ProjectModel model;
    private final RuleBook rules;
    private final ConnectorDefinition definition;
    private final Progress progress;
    private Recorder recorder = Recorder.NONE;

    public FullSyncStep(
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
    public FullSyncStep recordedBy(Recorder listener) {
        recorder = listener;
        return this;
    }

    /** Runs the step; never throws for what goes wrong in it. */
    public StepRunner.Ended run(long run) {
        return runner.run(run, definition, StepType.FULL_SYNC, this::work);
    }

    private StepRunner.Completion work(StepLog log, ConnectorRecord connector) {
        SyncSetup setup = new SyncSetup(clock, model, rules, definition, recorder);
        SyncContext context = log.batch(session -> setup.begin(session, connector, false));
        SyncWork work = new SyncWork(context, log, progress, StepType.FULL_SYNC);
        work.run();
        log.batch(
                session -> {
                    setup.closeFull(session, context);
                    session.finishStep(
                            log.step(),
                            work.status(),
                            work.detail(),
                            clock.instant(),
                            log.counters());
                    return null;
                });
        return new StepRunner.Completion(work.status(), work.detail(), true);
    }
}
