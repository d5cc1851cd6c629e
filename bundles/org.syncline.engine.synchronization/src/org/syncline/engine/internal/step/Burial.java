// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.List;
import org.syncline.engine.internal.decision.ExportDelta;
import org.syncline.engine.internal.decision.OutboundDecision;
import org.syncline.engine.internal.decision.OutboundFlows;
import org.syncline.engine.internal.decision.Tower;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.Lineage;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/** What becomes of the objects of metaverse objects that go (semantics reference, 2.8). */
final class Burial {
    private final SyncContext context;
    private final StepLog log;
    private final StoreSession session;
    private final List<CsObject> writes = new ArrayList<>();
    private final List<Long> removed = new ArrayList<>();

    Burial(SyncContext context, StepLog log, StoreSession session) {
        this.context = context;
        this.log = log;
        this.session = session;
    }

    void bury(List<MvObject> dead, Neighbourhood around) {
        if (dead.isEmpty()) {
            return;
        }
        List<CsObject> released = new ArrayList<>();
        for (MvObject object : dead) {
            List<CsObject> linked = around.linked(object.id());
            linked.forEach(cs -> release(cs, linked));
            released.addAll(linked);
            count(object);
            if (context.memory().sources() != null) {
                context.memory().sources().changed(object, null);
            }
            linked.forEach(context.memory()::released);
        }
        session.writeCs(writes);
        session.deleteCs(removed);
        List<Long> ids = dead.stream().map(MvObject::id).toList();
        session.deleteMv(ids);
        session.clearDue(ids);
        new MetaverseWriter(context, log, session).markReferrers(released);
    }

    private void count(MvObject object) {
        if (context.memory().lostByDelete().remove(object.id())) {
            log.count("connector-delete-leave-mv", -1);
            log.count("connector-delete-remove-mv");
        } else if (context.memory().lostByFilter().remove(object.id())) {
            log.count("connector-filtered-leave-mv", -1);
            log.count("connector-filtered-remove-mv");
        }
    }

    private void release(CsObject object, List<CsObject> linked) {
        if (OutboundDecision.isUnsent(object)) {
            removed.add(object.id());
            countDisconnect(object);
        } else if (Tower.isDeleteSent(object)) {
            writes.add(object.withLink(null).withReferenceRetry(false));
        } else if (context.ownership().holds(object) && !OutboundDecision.isOver(object)) {
            writes.add(
                    object.withLink(null)
                            .withReferenceRetry(false)
                            .withExport(
                                    ExportDelta.delete(
                                            object.pendingExport(), cause(object, linked))));
            countDisconnect(object);
        } else {
            boolean ours = object.link().kind().isInbound();
            CsObject free = context.ownership().end(object);
            writes.add(
                    free.withLink(null)
                            .withExport(null)
                            .withReferenceRetry(false)
                            .withOwned(
                                    free.owned() && !OutboundDecision.isOver(free),
                                    ours ? Disposition.NORMAL : Disposition.NOT_OURS));
        }
    }

    private void countDisconnect(CsObject object) {
        if (context.connectors().containsKey(object.connector())) {
            log.count(
                    context.connectors().get(object.connector()).name() + "/provisioned-disconnect",
                    object);
        }
    }

    private Lineage cause(CsObject object, List<CsObject> linked) {
        return TargetJudge.deleteCause(context, object, OutboundFlows.mainSource(linked));
    }
}
