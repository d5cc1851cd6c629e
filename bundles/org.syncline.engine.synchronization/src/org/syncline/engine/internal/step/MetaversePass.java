// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.run.Paging;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/**
 * Third pass of a full synchronization, over the metaverse: objects of the connector that no pass
 * before has computed are, those that nothing keeps alive go, for all others the outbound rules are
 * applied (semantics reference, 2.8). Objects that the connector has nothing to do with are passed
 * over unless something says that they have to be looked at.
 */
final class MetaversePass {
    private final SyncContext context;
    private final StepLog log;
    private final Progress progress;

    MetaversePass(SyncContext context, StepLog log, Progress progress) {
        this.context = context;
        this.log = log;
        this.progress = progress;
    }

    void run() {
        Paging.run(log, progress, this::page);
    }

    private long page(StoreSession session, long after) {
        List<MvObject> page = session.mvPage(after, Paging.BATCH);
        if (page.isEmpty()) {
            return Paging.END;
        }
        Set<Long> due = due(session, after, page.getLast().id());
        Neighbourhood around = new Neighbourhood();
        around.load(session, page);
        List<MvObject> concerned =
                page.stream().filter(object -> isConcerned(object, around, due)).toList();
        session.clearDue(due);
        new MetaverseBatch(context, log, session, OutboundBatch.Errors.LATER)
                .run(concerned, around, object -> isToCompute(object, around, due));
        progress.worked(page.size());
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }

    private static Set<Long> due(StoreSession session, long after, long last) {
        Set<Long> due = new HashSet<>(session.duePage(after, Paging.BATCH));
        due.removeIf(id -> id > last);
        return due;
    }

    private boolean isConcerned(MvObject object, Neighbourhood around, Set<Long> due) {
        return context.extent().wholeMetaverse()
                || object.referenceRetry()
                || due.contains(object.id())
                || isOurs(around.linked(object.id()));
    }

    private boolean isToCompute(MvObject object, Neighbourhood around, Set<Long> due) {
        return object.referenceRetry()
                || due.contains(object.id())
                || !context.memory().isComputed(object.id()) && isOurs(around.linked(object.id()));
    }

    private boolean isOurs(List<CsObject> linked) {
        return linked.stream().anyMatch(cs -> cs.connector() == context.current());
    }
}
