// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import org.syncline.engine.Progress;
import org.syncline.engine.StepType;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.store.StoreSession;

/**
 * The passes of a synchronization step. Every one leaves a consistent store and may be repeated, so
 * a step that was stopped is simply run again. No pass depends on the order in which it meets
 * objects: what would, is left to a later one.
 */
final class SyncWork {
    private final SyncContext context;
    private final StepLog log;
    private final Progress progress;
    private final String title;

    SyncWork(SyncContext context, StepLog log, Progress progress, StepType type) {
        this.context = context;
        this.log = log;
        this.progress = progress;
        this.title =
                context.connectors().get(context.current()).name() + ": " + type.label() + ", ";
    }

    void run() {
        boolean delta = context.extent().delta();
        if (!context.extent().wholeMetaverse()) {
            new ArrivalPass(context, log, progress).run();
        }
        phase("linked objects", delta ? -1 : objects());
        new ConnectorPass(context, log, progress).run();
        phase("joins", -1);
        new JoinPass(context, log, progress).run();
        if (!delta || context.extent().wholeMetaverse()) {
            phase("outbound rules", log.batch(StoreSession::mvCount));
            new MetaversePass(context, log, progress).run();
        }
        if (!context.extent().edits().isEmpty()) {
            phase("what edited rules reach", -1);
            new EditPass(context, log, progress).run();
        }
        phase("outbound rules of what changed", -1);
        new SettlePass(context, log, progress).run();
        new OrphanPass(context, log, progress).run();
        new TroublePass(context, log, progress).run();
    }

    private long objects() {
        return log.batch(session -> session.counts(context.current()).connectors());
    }

    private void phase(String what, long total) {
        progress.phase(title + what, total);
    }

    /** The status of a step that came to its end. */
    String status() {
        return log.hasErrors() ? "completed-sync-errors" : "success";
    }

    String detail() {
        return log.hasErrors()
                ? "Some objects are in error and were left as they were. See the errors of this"
                        + " step."
                : "";
    }
}
