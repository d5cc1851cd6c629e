// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.engine.internal.run.Paging;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.store.CsObject;
import org.syncline.store.ObjectError;
import org.syncline.store.ObjectTrouble;
import org.syncline.store.StoreSession;

/**
 * Last pass: puts with each object the error that it is in, since when and how often it was tried,
 * and takes it off those that this step has looked at and found in order (semantics reference, 6.5
 * and 6.11). The code of a synchronization error is the step of the algorithm.
 */
final class TroublePass {
    private final SyncContext context;
    private final StepLog log;
    private final Progress progress;
    private final Map<Long, ObjectError> troubled;

    TroublePass(SyncContext context, StepLog log, Progress progress) {
        this.context = context;
        this.log = log;
        this.progress = progress;
        this.troubled = log.troubled();
    }

    void run() {
        List<Long> ids = new ArrayList<>(troubled.keySet());
        for (int from = 0; from < ids.size(); from += Paging.BATCH) {
            List<Long> part = ids.subList(from, Math.min(ids.size(), from + Paging.BATCH));
            log.batch(session -> put(session, part));
        }
        context.connectors()
                .keySet()
                .forEach(
                        number ->
                                Paging.run(
                                        log,
                                        progress,
                                        (session, after) -> clear(session, number, after)));
    }

    private Void put(StoreSession session, List<Long> ids) {
        session.writeCs(session.csByIds(ids).values().stream().map(this::inError).toList());
        return null;
    }

    private CsObject inError(CsObject object) {
        ObjectError error = troubled.get(object.id());
        ObjectTrouble trouble =
                ObjectTrouble.after(
                        object.state().syncError(),
                        error.type(),
                        error.algorithmStep(),
                        error.message(),
                        context.moment().now());
        return object.withState(object.state().withSyncError(trouble));
    }

    private long clear(StoreSession session, int connector, long after) {
        List<CsObject> page = session.csSyncErrorPage(connector, after, Paging.BATCH);
        session.writeCs(
                page.stream()
                        .filter(this::isOver)
                        .map(cs -> cs.withState(cs.state().withSyncError(null)))
                        .toList());
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }

    /** Outbound errors are tried again by every step, others by those of their own connector. */
    private boolean isOver(CsObject object) {
        String step = object.state().syncError().code();
        boolean outbound =
                step.equals(ErrorTypes.STEP_PROVISIONING)
                        || step.equals(ErrorTypes.STEP_EXPORT_FLOW);
        return !troubled.containsKey(object.id())
                && (outbound || object.connector() == context.current());
    }
}
