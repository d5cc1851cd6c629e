// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.engine.internal.decision.ImportDecision;
import org.syncline.engine.internal.decision.OutboundDecision;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.model.Dn;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.store.CsObject;
import org.syncline.store.Link;
import org.syncline.store.StoreException;
import org.syncline.store.StoreSession;

/**
 * A batch of metaverse objects against one target connector: judge what is there, join or provision
 * what is not, compute flows, write the differences.
 */
final class TargetBatch {
    private final SyncContext context;
    private final StepLog log;
    private final StoreSession session;
    private final int target;
    private final ConnectorDefinition definition;
    private final Map<Long, List<CsObject>> referred;
    private final OutboundBatch.Errors errors;
    private final Set<Long> removed = new HashSet<>();
    private final List<CsObject> writes = new ArrayList<>();
    private final Set<Long> displaced = new HashSet<>();
    private TargetPlaces places;
    private final Map<Long, CsObject> originals = new HashMap<>();
    private final Map<Long, OutboundItem> items = new HashMap<>();
    private final Map<Long, OutboundItem> joining = new HashMap<>();

    /**
     * @param referred objects of all connectors by the metaverse objects that the batch refers to
     */
    TargetBatch(
            SyncContext context,
            StepLog log,
            StoreSession session,
            int target,
            Map<Long, List<CsObject>> referred,
            OutboundBatch.Errors errors) {
        this.context = context;
        this.log = log;
        this.session = session;
        this.target = target;
        this.definition = context.connectors().get(target);
        this.referred = referred;
        this.errors = errors;
    }

    /** Metaverse objects outside of the batch that have lost their place and must come again. */
    Set<Long> displaced() {
        return displaced;
    }

    void run(List<OutboundItem> all) {
        TargetJudge judge = new TargetJudge(context, session, this);
        all.forEach(item -> items.put(item.object().id(), item));
        places = new TargetPlaces(target, all, referred);
        all.forEach(item -> make(item, judge::judge));
        new TargetJoin(context, session, this).run(open(all));
        new TargetNames(context, session, this).run(open(all));
        all.forEach(item -> item.announce(TargetPlaces.of(item.current())));
        flow(all);
        all.forEach(this::collect);
        session.deleteCs(removed);
        writes.forEach(context.memory().names(target)::add);
        List<CsObject> written = session.writeCs(writes);
        for (int i = 0; i < writes.size(); i++) {
            if (writes.get(i).id() == 0) {
                context.memory().counts().added(written.get(i).id());
            }
        }
        markReferrers();
    }

    /**
     * Marks what refers to something that has moved, or has come. In a full synchronization all
     * that waits for a reference is looked at in any case when something has come.
     */
    private void markReferrers() {
        List<CsObject> moved = places.moved();
        List<OutboundItem> appeared = places.appeared();
        context.memory().placed(target, appeared.size());
        for (OutboundItem item : appeared) {
            if (context.extent().tracked()) {
                moved.addAll(item.source().linked());
            }
            if (context.extent().tracked() || item.current().confirmed() != null) {
                moved.add(item.current());
            }
        }
        if (!moved.isEmpty()) {
            new MetaverseWriter(context, log, session).markReferrers(moved);
        }
    }

    /**
     * Computes all flows. Where one fails, its object is not where it was said to be: what refers
     * to it is computed once more.
     */
    private void flow(List<OutboundItem> all) {
        List<OutboundItem> promised = all;
        while (!promised.isEmpty()) {
            all.forEach(item -> make(item, this::flow));
            promised = all.stream().filter(TargetBatch::isBroken).toList();
            promised.forEach(item -> item.announce(TargetPlaces.of(item.current())));
        }
        giveUpNames(all);
        all.stream().filter(item -> !item.finished()).forEach(this::count);
    }

    /** An add that stays as it was, because a flow failed, has no name when another one got it. */
    private static void giveUpNames(List<OutboundItem> all) {
        Set<Dn> taken = new HashSet<>();
        all.stream()
                .filter(item -> !item.failed() && item.current() != null)
                .forEach(item -> taken.add(item.current().dn()));
        all.stream()
                .filter(item -> item.failed() && item.current() != null)
                .filter(item -> OutboundDecision.isUnsent(item.current()))
                .filter(item -> taken.contains(item.current().dn()))
                .forEach(OutboundItem::lose);
    }

    private static boolean isBroken(OutboundItem item) {
        return item.failed() && !Objects.equals(item.announced(), TargetPlaces.of(item.current()));
    }

    private static List<OutboundItem> open(List<OutboundItem> all) {
        return all.stream()
                .filter(item -> !item.finished())
                .filter(item -> item.current() == null || OutboundDecision.isUnsent(item.current()))
                .toList();
    }

    int target() {
        return target;
    }

    String targetName() {
        return definition.name();
    }

    /** Makes a decision; what goes wrong fails the item and nothing else. */
    void make(OutboundItem item, OutboundItem.Decision decision) {
        if (item.finished()) {
            return;
        }
        try {
            decision.make(item);
        } catch (DecisionException e) {
            item.fail();
            report(item, e);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            item.fail();
            if (errors == OutboundBatch.Errors.NOW && item.concerned() != null) {
                log.unexpected(item.concerned(), ErrorTypes.STEP_EXPORT_FLOW, e);
            }
        }
    }

    /** The item does not get the place it wants; nor has it that of an add that waits for it. */
    void refuse(OutboundItem item, DecisionException why) {
        item.lose();
        report(item, why);
    }

    /** Puts an error on record, if it is the time for it. */
    private void report(OutboundItem item, DecisionException e) {
        if (errors == OutboundBatch.Errors.NOW && item.concerned() != null) {
            log.error(item.concerned(), e);
        }
    }

    /** The item of a metaverse object, or null when that is not in the batch. */
    OutboundItem item(long metaverseId) {
        return items.get(metaverseId);
    }

    /** The item that is about to be linked to an object, or null. */
    OutboundItem joining(CsObject object) {
        return joining.get(object.id());
    }

    /** Links an item to an object of the store, unless the link would end itself. */
    void join(OutboundItem item, CsObject object, CompiledRule rule) throws DecisionException {
        CsObject joined =
                object.withLink(new Link(item.object().id(), rule.key(), Link.Kind.OUTBOUND_JOIN));
        if (!new LinkOutlook(context, log, session, this).lasts(item, joined, rule)) {
            item.fail();
            return;
        }
        item.current(joined);
        originals.put(object.id(), object);
        joining.put(object.id(), item);
        context.memory().joined().join(object);
    }

    /** A metaverse object loses its place: an add that was never sent, or a link. */
    void displace(CsObject object, CsObject after) {
        long id = object.link().metaverseId();
        displaced.add(id);
        OutboundItem here = items.get(id);
        if (here != null && here.current() != null && here.current().id() == object.id()) {
            here.fail();
            here.current(after);
        } else if (after == null) {
            removed.add(object.id());
        } else {
            writes.add(after);
            context.memory().released(after);
        }
        new MetaverseWriter(context, log, session)
                .markReferrers(session.csByMetaverse(List.of(id)));
    }

    /** A metaverse object loses an object and with it what that contributed. */
    void release(long id) {
        displaced.add(id);
    }

    /** An add that was never sent gives way to an object that exists. */
    void giveWay(CsObject object) {
        removed.add(object.id());
    }

    private void flow(OutboundItem item) throws DecisionException {
        if (item.current() != null) {
            TargetFlow flow = new TargetFlow(context, definition, item);
            item.current(flow.compute(places::resolve));
        }
    }

    private void count(OutboundItem item) {
        if (item.current() == null) {
            return;
        }
        CsObject now = item.current();
        CsObject before = now.id() == 0 ? null : originals.getOrDefault(now.id(), item.before());
        boolean first = errors == OutboundBatch.Errors.LATER;
        context.memory().counts().count(log, definition.name(), before, now, first);
    }

    /** Counts for this target. */
    void count(String counter, CsObject object) {
        log.count(definition.name() + "/" + counter, object);
    }

    /**
     * When the rules want nothing more of an object, it does not matter that its directory has not
     * kept what was sent.
     */
    private static CsObject settled(OutboundItem item) {
        CsObject now = item.current();
        boolean moot =
                now != null
                        && !item.failed()
                        && now.pendingExport() == null
                        && now.state().unconfirmed() == null
                        && ImportDecision.isNotReimported(now.state().syncError());
        return moot ? now.withState(now.state().withSyncError(null)) : now;
    }

    private void collect(OutboundItem item) {
        CsObject before = item.before();
        CsObject now = settled(item);
        if (before != null && (now == null || now.id() != before.id())) {
            removed.add(before.id());
        }
        CsObject original = now == null ? null : originals.getOrDefault(now.id(), before);
        if (now != null
                && now != original
                && !removed.contains(now.id())
                && !now.equals(original)) {
            if (now.link() == null) {
                context.memory().released(now);
            }
            writes.add(now);
        }
    }
}
