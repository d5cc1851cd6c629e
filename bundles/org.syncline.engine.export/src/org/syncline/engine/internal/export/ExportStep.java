// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import java.time.Clock;
import org.syncline.connector.ExportsChanges;
import org.syncline.engine.ExportOrder;
import org.syncline.engine.Progress;
import org.syncline.engine.StepOptions;
import org.syncline.engine.StepType;
import org.syncline.engine.internal.run.StepRunner;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.store.SyncStore;

/**
 * Export: sends what is pending to one target, after guards that are computed before anything is
 * sent (semantics reference, 1.7, 6.7, 7.3; decisions, "Export").
 */
public final class ExportStep {
    private final StepRunner runner;
    private final SyncStore store;
    private final Clock clock;
    private final ProjectModel model;
    private final ConnectorDefinition definition;
    private final Progress progress;

    public ExportStep(
            StepRunner runner,
            SyncStore store,
            Clock clock,
            ProjectModel model,
            ConnectorDefinition definition,
            Progress progress) {
        this.runner = runner;
        this.store = store;
        this.clock = clock;
        this.model = model;
        this.definition = definition;
        this.progress = progress;
    }

    /** Runs the step; never throws for what goes wrong in it. */
    public StepRunner.Ended run(
            long run, ExportsChanges target, ExportOrder order, StepOptions options) {
        return runner.run(
                run,
                definition,
                StepType.EXPORT,
                (log, record) -> {
                    StagingSwitch gate = new StagingSwitch(model::staging, target);
                    gate.requireOff();
                    try (ExportLease lease =
                            new ExportLease(
                                    store, clock, record.number(), definition.name(), target)) {
                        lease.take(options.overrides(ExportLease.WORD));
                        return new ExportWork(
                                        store,
                                        new ExportWork.Surroundings(
                                                clock, model, definition, progress, log),
                                        record.number(),
                                        gate,
                                        lease)
                                .run(order, options);
                    }
                });
    }
}
