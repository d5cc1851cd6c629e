// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.run.IdSet;
import org.syncline.engine.internal.run.Paging;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/**
 * Third pass of a synchronization that is limited to what edited rules touch, in place of the one
 * over the whole metaverse: metaverse objects that edited outbound rules can touch, those that have
 * an object of another connector whose inbound rules were edited, and those for which a delete
 * waits in a target with edited rules, because a rule is named as its cause; also those that wait
 * for a reference. What the passes before have computed is on record as due and comes later.
 */
final class EditPass {
    private final SyncContext context;
    private final StepLog log;
    private final Progress progress;
    private final IdSet seen = new IdSet();

    EditPass(SyncContext context, StepLog log, Progress progress) {
        this.context = context;
        this.log = log;
        this.progress = progress;
    }

    void run() {
        for (int connector : context.connectors().keySet()) {
            if (connector != context.current() && context.edited().concern(connector)) {
                Paging.run(
                        log, progress, (session, after) -> neighbours(session, connector, after));
            }
            if (context.edited().concernTarget(connector)) {
                Paging.run(log, progress, (session, after) -> deletes(session, connector, after));
            }
        }
        if (context.extent().edits().anyOutbound()) {
            Paging.run(log, progress, this::metaverse);
        }
        Paging.run(log, progress, this::waiting);
    }

    /** Objects of another connector whose inbound rules were edited. */
    private long neighbours(StoreSession session, int connector, long after) {
        List<CsObject> page = session.csPage(connector, after, Paging.BATCH);
        Neighbourhood around =
                around(session, page.stream().filter(context.edited()::touches).toList());
        List<MvObject> concerned =
                around.objects().stream()
                        .filter(
                                object ->
                                        context.edited().concernMetaverse()
                                                || isOurs(object, around))
                        .toList();
        work(session, concerned, around, object -> isOurs(object, around));
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }

    private long deletes(StoreSession session, int target, long after) {
        List<CsObject> page =
                session.csPendingExportPage(target, Set.of(Operation.DELETE), after, Paging.BATCH);
        Neighbourhood around = around(session, page);
        work(session, List.copyOf(around.objects()), around, any -> false);
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }

    /** Whoever waits for a reference is computed by every full synchronization. */
    private long waiting(StoreSession session, long after) {
        List<MvObject> page = session.mvReferenceRetryPage(after, Paging.BATCH);
        List<MvObject> open = page.stream().filter(object -> !isDone(object.id())).toList();
        Neighbourhood around = new Neighbourhood();
        around.load(session, open);
        work(session, open, around, any -> true);
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }

    private long metaverse(StoreSession session, long after) {
        List<MvObject> page = session.mvPage(after, Paging.BATCH);
        List<MvObject> candidates =
                page.stream()
                        .filter(object -> context.edited().concernType(object.type()))
                        .filter(object -> !isDone(object.id()))
                        .toList();
        Neighbourhood around = new Neighbourhood();
        around.load(session, candidates);
        List<MvObject> concerned =
                candidates.stream()
                        .filter(o -> context.edited().touches(o, around.linked(o.id())))
                        .toList();
        work(session, concerned, around, any -> false);
        progress.worked(page.size());
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }

    /** The metaverse objects of objects that no pass has worked on yet. */
    private Neighbourhood around(StoreSession session, Collection<CsObject> objects) {
        Set<Long> ids = new HashSet<>();
        objects.stream()
                .map(CsObject::link)
                .filter(Objects::nonNull)
                .map(link -> link.metaverseId())
                .filter(id -> !isDone(id))
                .forEach(ids::add);
        Neighbourhood around = new Neighbourhood();
        around.load(session, ids);
        return around;
    }

    private boolean isDone(long id) {
        return seen.contains(id) || context.memory().isComputed(id);
    }

    private void work(
            StoreSession session,
            List<MvObject> objects,
            Neighbourhood around,
            Predicate<MvObject> anew) {
        objects.forEach(object -> seen.add(object.id()));
        context.edited().visited(objects.size());
        new MetaverseBatch(context, log, session, OutboundBatch.Errors.LATER)
                .run(objects, around, anew);
    }

    /** Others are computed by the synchronization of their own connector. */
    private boolean isOurs(MvObject object, Neighbourhood around) {
        return around.linked(object.id()).stream()
                .anyMatch(cs -> cs.connector() == context.current());
    }
}
