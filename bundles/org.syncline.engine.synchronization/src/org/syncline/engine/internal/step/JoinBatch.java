// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.internal.decision.OutboundDecision;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.Link;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/** One batch of {@link JoinPass}: what was decided is done. */
final class JoinBatch {
    private final SyncContext context;
    private final StepLog log;
    private final StoreSession session;
    private final Neighbourhood around = new Neighbourhood();
    private final MetaverseWriter metaverse;
    private final JoinWrites writes = new JoinWrites();

    JoinBatch(SyncContext context, StepLog log, StoreSession session) {
        this.context = context;
        this.log = log;
        this.session = session;
        this.metaverse = new MetaverseWriter(context, log, session);
    }

    void run(List<JoinPlan.Entry> entries) {
        around.load(
                session,
                entries.stream().map(JoinPlan.Entry::target).filter(id -> id != 0).toList());
        Map<Long, CsObject> objects =
                session.csByIds(entries.stream().map(JoinPlan.Entry::id).toList());
        metaverse.references().readAhead(objects.values());
        entries.forEach(entry -> link(objects.get(entry.id()), entry));
        mark(writes.write(session));
        metaverse.markReferrers(writes.givingWay());
    }

    private void link(CsObject object, JoinPlan.Entry entry) {
        if (entry.remains()) {
            writes.remain(object.withImportApplied());
        } else if (entry.projects()) {
            project(object, entry.rule());
        } else {
            join(object, entry);
        }
    }

    /**
     * Metaverse objects that are linked anew are done but for their outbound rules, and for what
     * refers to them by the name of any of their objects.
     */
    private void mark(List<CsObject> linked) {
        Set<Long> ids = new HashSet<>();
        for (CsObject object : linked) {
            long id = object.link().metaverseId();
            ids.add(id);
            if (object.link().kind() == Link.Kind.INBOUND_PROJECTION) {
                context.memory().alive(id, true);
            }
        }
        ids.forEach(context.memory()::computed);
        if (context.extent().tracked()) {
            metaverse.mark(ids);
            List<CsObject> moved = new ArrayList<>(linked);
            ids.forEach(id -> moved.addAll(around.linked(id)));
            metaverse.markReferrers(moved);
        }
    }

    private void join(CsObject object, JoinPlan.Entry join) {
        MvObject before = around.object(join.target());
        CsObject joined =
                linkTo(object, new Link(before.id(), join.rule().key(), Link.Kind.INBOUND_JOIN));
        List<CsObject> all = new ArrayList<>(around.linked(before.id()));
        all.removeIf(this::givesWay);
        all.add(joined);
        MvObject after = metaverse.compute(before, all, null, object);
        if (after == null) {
            return;
        }
        log.count(
                after == before ? "disconnector-joined-no-flow" : "disconnector-joined-flow",
                object);
        makeRoom(before.id());
        around.put(after);
        around.link(joined);
        if (after != before) {
            writes.change(after);
        }
        writes.link(joined);
    }

    /** An add of ours that was never sent gives way to an object that exists. */
    private boolean givesWay(CsObject object) {
        return object.connector() == context.current() && OutboundDecision.isUnsent(object);
    }

    private void makeRoom(long id) {
        for (CsObject object : around.linked(id)) {
            if (givesWay(object)) {
                writes.giveWay(object);
                around.unlink(object);
            }
        }
    }

    private void project(CsObject object, CompiledRule rule) {
        MvObject shell = JoinSurvey.shell(-object.id(), rule);
        CsObject joined =
                linkTo(object, new Link(shell.id(), rule.key(), Link.Kind.INBOUND_PROJECTION));
        MvObject after = metaverse.compute(shell, List.of(joined), rule, object);
        if (after == null) {
            return;
        }
        log.count(
                after.attributes().isEmpty()
                        ? "disconnector-projected-no-flow"
                        : "disconnector-projected-flow",
                object);
        writes.project(after);
        around.put(after);
        around.link(joined);
        writes.link(joined);
    }

    private static CsObject linkTo(CsObject object, Link link) {
        return object.withLink(link).withOwned(object.owned(), Disposition.NORMAL);
    }
}
