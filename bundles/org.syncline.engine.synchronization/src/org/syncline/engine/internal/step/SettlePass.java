// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.engine.internal.decision.OutboundFlows;
import org.syncline.engine.internal.run.Paging;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/**
 * Works on the metaverse objects that are on record as due: all that a delta synchronization has
 * touched, and after any pass those that it had to leave open, because something that they refer to
 * has moved or because an outbound decision failed. It repeats as long as it marks objects itself,
 * at most ten times (semantics reference, 2.8); what is not settled then is in error and due for
 * the next step.
 */
final class SettlePass {
    private static final int ROUNDS = 10;

    private final SyncContext context;
    private final StepLog log;
    private final Progress progress;
    private final Map<Integer, Long> placements = new HashMap<>();

    SettlePass(SyncContext context, StepLog log, Progress progress) {
        this.context = context;
        this.log = log;
        this.progress = progress;
    }

    void run() {
        if (context.extent().delta()) {
            round(OutboundBatch.Errors.LATER);
        }
        context.memory().forgetContests();
        long marks = -1;
        for (int round = 0; round < ROUNDS && marks != context.memory().marks(); round++) {
            marks = context.memory().marks();
            context.memory().forgetMarked();
            round(OutboundBatch.Errors.NOW);
            if (!context.extent().delta() || context.extent().wholeMetaverse()) {
                context.connectors().keySet().forEach(this::waiting);
            }
        }
        if (marks != context.memory().marks()) {
            Paging.run(log, progress, this::unsettled);
        }
    }

    /** What the last round has marked and no round has come to. */
    private long unsettled(StoreSession session, long after) {
        List<Long> page = session.duePage(after, Paging.BATCH);
        Neighbourhood around = new Neighbourhood();
        around.load(
                session,
                page.stream()
                        .filter(context.memory()::isMarked)
                        .filter(id -> !context.memory().isDeferred(id))
                        .toList());
        for (MvObject object : around.objects()) {
            CsObject concerned = OutboundFlows.main(around.linked(object.id()));
            if (concerned != null) {
                log.error(concerned, unsettled());
            }
        }
        return page.size() < Paging.BATCH ? Paging.END : page.getLast();
    }

    private static DecisionException unsettled() {
        return new DecisionException(
                ErrorTypes.CALL_LIMIT,
                ErrorTypes.STEP_PROVISIONING,
                null,
                "The outbound rules were applied "
                        + ROUNDS
                        + " times and still change what they read or what they refer to. Look for a"
                        + " rule that reads an attribute of a target to which it, or another rule,"
                        + " writes, and let it read ImportedValue. The next synchronization goes"
                        + " on from here.");
    }

    private void round(OutboundBatch.Errors errors) {
        Paging.run(log, progress, (session, after) -> due(session, errors, after));
    }

    private long due(StoreSession session, OutboundBatch.Errors errors, long after) {
        List<Long> page = session.duePage(after, Paging.BATCH);
        List<Long> ids = page.stream().filter(id -> !context.memory().isDeferred(id)).toList();
        List<MvObject> objects = List.copyOf(session.mvByIds(ids).values());
        Neighbourhood around = new Neighbourhood();
        around.load(session, objects);
        session.clearDue(ids);
        new MetaverseBatch(context, log, session, errors).run(objects, around, any -> true);
        return page.size() < Paging.BATCH ? Paging.END : page.getLast();
    }

    /** Target objects that wait for a reference, when something has come that may be it. */
    private void waiting(int target) {
        long now = context.memory().placements(target);
        Long before = placements.put(target, now);
        if (now != (before == null ? 0 : before)) {
            Paging.run(log, progress, (session, after) -> waiting(session, target, after));
        }
    }

    private long waiting(StoreSession session, int target, long after) {
        List<CsObject> page = session.csReferenceRetryPage(target, after, Paging.BATCH);
        Set<Long> ids = new HashSet<>();
        page.stream()
                .filter(cs -> cs.link() != null)
                .forEach(cs -> ids.add(cs.link().metaverseId()));
        Neighbourhood around = new Neighbourhood();
        around.load(session, ids);
        List<MvObject> objects = ids.stream().sorted().map(around::object).toList();
        new OutboundBatch(context, log, session, OutboundBatch.Errors.NOW).run(objects, around);
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }
}
