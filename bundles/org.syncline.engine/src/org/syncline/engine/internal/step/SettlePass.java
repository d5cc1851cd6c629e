// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.List;
import org.syncline.engine.Progress;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/**
 * Fifth pass: what the passes before had to leave open. Metaverse objects that are marked, because
 * something that they refer to has moved or because an outbound decision failed, are computed and
 * applied again; so are target objects whose references had no other end. It repeats as long as it
 * marks objects itself, at most ten times (semantics reference, 2.8).
 */
final class SettlePass {
    private static final int ROUNDS = 10;

    private final SyncContext context;
    private final StepLog log;
    private final Progress progress;

    SettlePass(SyncContext context, StepLog log, Progress progress) {
        this.context = context;
        this.log = log;
        this.progress = progress;
    }

    void run() {
        long marks = -1;
        for (int round = 0; round < ROUNDS && marks != context.memory().marks(); round++) {
            marks = context.memory().marks();
            Paging.run(log, progress, this::marked);
            for (int target : context.connectors().keySet()) {
                Paging.run(log, progress, (session, after) -> waiting(session, target, after));
            }
        }
    }

    private long marked(StoreSession session, long after) {
        List<MvObject> page = session.mvReferenceRetryPage(after, Paging.BATCH);
        Neighbourhood around = new Neighbourhood();
        around.load(session, page);
        List<MvObject> computed = RetryPass.recompute(context, log, session, around, page);
        session.writeMv(RetryPass.changed(page, computed));
        apply(session, around, computed);
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }

    private void apply(StoreSession session, Neighbourhood around, List<MvObject> objects) {
        new OutboundBatch(context, log, session, OutboundBatch.Errors.NOW).run(objects, around);
    }

    private long waiting(StoreSession session, int target, long after) {
        List<CsObject> page = session.csReferenceRetryPage(target, after, Paging.BATCH);
        Neighbourhood around = new Neighbourhood();
        around.load(
                session,
                page.stream()
                        .filter(cs -> cs.link() != null)
                        .map(cs -> cs.link().metaverseId())
                        .toList());
        List<MvObject> objects =
                page.stream()
                        .filter(cs -> cs.link() != null)
                        .map(cs -> around.object(cs.link().metaverseId()))
                        .distinct()
                        .toList();
        apply(session, around, objects);
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }
}
