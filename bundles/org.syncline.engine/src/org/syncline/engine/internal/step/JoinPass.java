// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.decision.Contributor;
import org.syncline.engine.internal.decision.CsSource;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.JoinMatcher;
import org.syncline.engine.internal.decision.Tower;
import org.syncline.model.Operation;
import org.syncline.rules.Direction;
import org.syncline.store.CsObject;
import org.syncline.store.JoinKey;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/**
 * Second pass over the synchronized connector: disconnectors are joined or projected. Two of them
 * that match one metaverse object both get an error and both stay what they were, whichever came
 * first: what the first one got is undone after the pass.
 */
final class JoinPass {
    private final SyncContext context;
    private final StepLog log;
    private final Progress progress;
    private final JoinIndex contestants;
    private final Map<Long, CsSource> contestantOf = new HashMap<>();
    private long lastTemporary;

    JoinPass(SyncContext context, StepLog log, Progress progress) {
        this.context = context;
        this.log = log;
        this.progress = progress;
        this.contestants = new JoinIndex(context.rules().metaverseKeys());
    }

    void run() {
        Paging.run(log, progress, this::page);
        if (!context.memory().contested().isEmpty()) {
            log.batch(
                    session -> {
                        undo(session);
                        return null;
                    });
        }
    }

    /** Objects in error that are not linked, by what their metaverse object would look like. */
    JoinIndex contestants() {
        return contestants;
    }

    /** The object behind one of {@link #contestants()}, or null. */
    CsSource contestant(MvObject object) {
        return contestantOf.get(object.id());
    }

    void contest(MvObject shell, CsSource source) {
        contestants.add(shell);
        contestantOf.put(shell.id(), source);
    }

    /** A number for an object that has none yet; never that of a stored one. */
    long temporary() {
        return --lastTemporary;
    }

    private long page(StoreSession session, long after) {
        List<CsObject> page = session.csDisconnectorPage(context.current(), after, Paging.BATCH);
        List<Contributor> candidates = new ArrayList<>();
        for (CsObject object : page) {
            if (takesPart(object)) {
                collect(object, candidates);
            }
        }
        Map<JoinKey, Set<Long>> hits = session.mvByJoinKeys(keys(candidates));
        Set<Long> ids = new HashSet<>();
        hits.values().forEach(ids::addAll);
        Neighbourhood around = new Neighbourhood();
        around.load(session, ids);
        new JoinBatch(context, log, session, this, around, hits).run(candidates);
        progress.worked(page.size());
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }

    /** What is gone, and what this engine has planned to delete, is not linked inbound again. */
    private static boolean takesPart(CsObject object) {
        return object.confirmed() != null && !Tower.isLeaving(object);
    }

    private void collect(CsObject object, List<Contributor> candidates) {
        try {
            candidates.add(context.contributor(object));
        } catch (DecisionException e) {
            log.error(object, e);
        }
    }

    private static Set<JoinKey> keys(List<Contributor> candidates) {
        Set<JoinKey> keys = new HashSet<>();
        for (Contributor candidate : candidates) {
            candidate.rules().stream()
                    .flatMap(rule -> rule.rule().joins().stream())
                    .map(group -> JoinMatcher.keys(group, Direction.INBOUND, candidate.source()))
                    .forEach(keys::addAll);
        }
        return keys;
    }

    /** Takes back the links that this step made to objects which others want too. */
    private void undo(StoreSession session) {
        Neighbourhood around = new Neighbourhood();
        around.load(session, context.memory().contested());
        MetaverseWriter metaverse = new MetaverseWriter(context, log, session);
        List<CsObject> undone = new ArrayList<>();
        List<CsObject> writes = new ArrayList<>();
        List<MvObject> changed = new ArrayList<>();
        for (long id : context.memory().contested()) {
            context.memory().alive(id, false);
            for (CsObject object : around.linked(id)) {
                if (object.connector() == context.current()
                        && context.memory().isLinkedNow(object)) {
                    undone.add(object);
                    around.unlink(object);
                    writes.add(takeBack(object));
                }
            }
            MvObject before = around.object(id);
            MvObject after = metaverse.compute(before, around.linked(id), null, null);
            if (after != null && after != before) {
                changed.add(after);
            }
        }
        session.writeMv(changed);
        session.writeCs(writes);
        metaverse.markReferrers(undone);
        metaverse.mark(context.memory().contested());
    }

    /** An object in error keeps its pending import. */
    private CsObject takeBack(CsObject object) {
        CsObject unlinked = object.withLink(null);
        if (!context.memory().wasPendingAdd(object)) {
            return unlinked;
        }
        return new CsObject(
                unlinked.id(),
                unlinked.connector(),
                unlinked.dn(),
                unlinked.anchor(),
                unlinked.objectType(),
                null,
                Operation.ADD,
                unlinked.synchronizedEntry(),
                unlinked.pendingExport(),
                null,
                unlinked.owned(),
                unlinked.disposition(),
                unlinked.referenceRetry(),
                unlinked.seen(),
                unlinked.state());
    }
}
