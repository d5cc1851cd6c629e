// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.List;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.decision.Contributor;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.ExportDelta;
import org.syncline.engine.internal.decision.OutboundDecision;
import org.syncline.engine.internal.decision.OutboundFlows;
import org.syncline.engine.internal.decision.Tower;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.Lineage;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/**
 * Fourth pass, over the metaverse: objects that nothing keeps alive go, with what that means for
 * their target objects; for all others the outbound rules are applied (semantics reference, 2.8).
 * It goes over all of them, not only those of the connector: a step that died after it had changed
 * an object and before it came here is made good by any later one.
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
        Neighbourhood around = new Neighbourhood();
        around.load(session, page);
        List<MvObject> alive = new ArrayList<>();
        List<MvObject> dead = new ArrayList<>();
        page.forEach(
                object -> (isAlive(object, around.linked(object.id())) ? alive : dead).add(object));
        new Burial(session).bury(dead, around);
        new OutboundBatch(context, log, session, OutboundBatch.Errors.LATER).run(alive, around);
        progress.worked(page.size());
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }

    /** In doubt it lives: an object whose scope cannot be evaluated is no reason to delete. */
    private boolean isAlive(MvObject object, List<CsObject> linked) {
        for (CsObject cs : linked) {
            try {
                Contributor contributor = context.contributor(cs);
                if (contributor != null && contributor.keepsAlive(object.type())) {
                    return true;
                }
            } catch (DecisionException e) {
                log.error(cs, e);
                return true;
            }
        }
        return false;
    }

    /** What becomes of the objects of a metaverse object that goes. */
    private final class Burial {
        private final StoreSession session;
        private final List<CsObject> writes = new ArrayList<>();
        private final List<Long> removed = new ArrayList<>();

        Burial(StoreSession session) {
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
            }
            session.writeCs(writes);
            session.deleteCs(removed);
            session.deleteMv(dead.stream().map(MvObject::id).toList());
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
            } else if (object.owned() && object.importOperation() != Operation.DELETE) {
                writes.add(
                        object.withLink(null)
                                .withReferenceRetry(false)
                                .withExport(
                                        ExportDelta.delete(
                                                object.pendingExport(), cause(object, linked))));
                countDisconnect(object);
            } else {
                boolean ours = object.link().kind().isInbound();
                writes.add(
                        object.withLink(null)
                                .withExport(null)
                                .withReferenceRetry(false)
                                .withOwned(
                                        object.owned(),
                                        ours ? Disposition.NORMAL : Disposition.NOT_OURS));
            }
        }

        private void countDisconnect(CsObject object) {
            if (context.connectors().containsKey(object.connector())) {
                log.count(
                        context.connectors().get(object.connector()).name()
                                + "/provisioned-disconnect");
            }
        }

        private Lineage cause(CsObject object, List<CsObject> linked) {
            return TargetJudge.deleteCause(context, object, OutboundFlows.mainSource(linked));
        }
    }
}
