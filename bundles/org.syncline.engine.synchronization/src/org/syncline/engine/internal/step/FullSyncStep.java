// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.time.Clock;
import java.util.Locale;
import org.syncline.engine.Progress;
import org.syncline.engine.StepType;
import org.syncline.engine.internal.decision.Recorder;
import org.syncline.engine.internal.rules.RuleBook;
import org.syncline.engine.internal.rules.RuleEdits;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.engine.internal.run.StepRunner;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.StoreSession;

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
    private SyncMode mode = SyncMode.FULL;

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

    /**
     * Looks only at what has changed and at what edited rules touch, where nothing but rules was
     * changed since they were applied last. It comes to the same.
     */
    public FullSyncStep limited() {
        mode = SyncMode.LIMITED;
        return this;
    }

    /** Runs the step; never throws for what goes wrong in it. */
    public StepRunner.Ended run(long run) {
        return runner.run(run, definition, StepType.FULL_SYNC, this::work);
    }

    private StepRunner.Completion work(StepLog log, ConnectorRecord connector) {
        SyncSetup setup = new SyncSetup(clock, model, rules, definition, recorder);
        SyncContext context =
                log.batch(session -> setup.begin(session, connector, mode, log.step()));
        SyncWork work = new SyncWork(context, log, progress, StepType.FULL_SYNC);
        work.run();
        String detail =
                log.batch(
                        session -> {
                            setup.closeFull(session, context, log.step());
                            String said = (limits(session, context) + work.detail()).strip();
                            session.finishStep(
                                    log.step(),
                                    work.status(),
                                    said,
                                    clock.instant(),
                                    log.counters());
                            return said;
                        });
        return new StepRunner.Completion(work.status(), detail, true);
    }

    /** What a limited step was limited to, for people. */
    private String limits(StoreSession session, SyncContext context) {
        if (mode != SyncMode.LIMITED) {
            return "";
        }
        if (!context.extent().delta()) {
            return "All objects were looked at, because more than rules was changed since they were"
                    + " applied last. ";
        }
        RuleEdits edits = context.extent().edits();
        if (edits.isEmpty()) {
            return "Limited to what has changed: no rule was edited since they were applied last. ";
        }
        return String.format(
                Locale.ROOT,
                "Limited to what edited rules can touch: %s. Looked at for them were %,d of %,d"
                        + " objects of \"%s\" and %,d of %,d metaverse objects. ",
                edits.text(),
                context.edited().visitedObjects(),
                session.counts(context.current()).objects(),
                definition.name(),
                context.edited().visitedMetaverseObjects(),
                session.mvCount());
    }
}
