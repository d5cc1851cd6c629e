// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.syncline.engine.PendingChange;
import org.syncline.engine.internal.decision.LinkDecision;
import org.syncline.engine.internal.view.MetaverseViews;
import org.syncline.engine.internal.view.Names;
import org.syncline.engine.preview.LinkOutcome;
import org.syncline.engine.preview.MetaversePreview;
import org.syncline.engine.preview.OtherExport;
import org.syncline.engine.preview.SourcePreview;
import org.syncline.engine.preview.TargetPreview;
import org.syncline.model.Operation;
import org.syncline.model.Values;
import org.syncline.rules.Direction;
import org.syncline.store.CsObject;
import org.syncline.store.Link;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/** Puts together what a preview shows, from what was recorded and what is in the store now. */
final class PreviewReport {
    private final StoreSession session;
    private final Trace trace;
    private final OneObject world;
    private final CsObject before;
    private final CsObject after;
    private final Names names;
    private final TargetViews targets;
    private final long metaverse;

    /**
     * @param before the object before the synchronization
     */
    PreviewReport(
            StoreSession session,
            Trace trace,
            OneObject world,
            CsObject before,
            Names names,
            TargetViews targets) {
        this.session = session;
        this.trace = trace;
        this.world = world;
        this.before = before;
        this.after = session.csByIds(List.of(before.id())).get(before.id());
        this.names = names;
        this.targets = targets;
        Link link = after != null && after.link() != null ? after.link() : before.link();
        this.metaverse = link == null ? 0 : link.metaverseId();
    }

    SourcePreview source() {
        Trace.Inbound inbound = trace.inbound(before.id());
        RuleViews rules = new RuleViews(session, names);
        LinkOutcome outcome = TargetViews.link(before, after);
        Link link = after != null && after.link() != null ? after.link() : before.link();
        boolean seen = inbound != null && inbound.source() != null;
        return new SourcePreview(
                names.connector(before.connector()),
                before.dn().text(),
                before.objectType(),
                before.importOperation(),
                seen ? rules.scopes(inbound.asked(), inbound.source()) : List.of(),
                seen ? rules.joins(inbound.searches(), Direction.INBOUND, hit(inbound)) : List.of(),
                outcome,
                link == null ? null : names.rule(link));
    }

    private static Object hit(Trace.Inbound inbound) {
        return inbound.decision() instanceof LinkDecision.Join join ? join.target() : null;
    }

    /** The metaverse object, or null when there is none before and after. */
    MetaversePreview metaverse() {
        MvObject now = metaverseNow();
        MvObject was =
                world.mvBefore().containsKey(metaverse) ? world.mvBefore().get(metaverse) : now;
        if (now == null && was == null) {
            return null;
        }
        TreeSet<String> attributes = new TreeSet<>();
        attributes.addAll(was == null ? Set.of() : was.attributes().keySet());
        attributes.addAll(now == null ? Set.of() : now.attributes().keySet());
        Trace.Computation computation = now == null ? null : computation();
        MetaverseViews views = new MetaverseViews(names);
        return new MetaversePreview(
                now == null ? was.type() : now.type(),
                operation(was, now),
                views.linked(now == null ? linkedBefore() : linked()),
                new FlowViews(names)
                        .of(
                                computation == null ? Map.of() : computation.flows().steps(),
                                attributes,
                                name -> was == null ? Values.NONE : was.get(name),
                                name -> now == null ? Values.NONE : now.get(name)),
                now == null ? null : views.of(now, linked()));
    }

    private MvObject metaverseNow() {
        return session.mvByIds(List.of(metaverse)).get(metaverse);
    }

    private static Operation operation(MvObject was, MvObject now) {
        if (was == null) {
            return Operation.ADD;
        }
        if (now == null) {
            return Operation.DELETE;
        }
        return was.attributes().equals(now.attributes()) ? Operation.NONE : Operation.UPDATE;
    }

    /** The last computation of the metaverse object, found by one that contributes to it. */
    private Trace.Computation computation() {
        return linked().stream()
                .map(cs -> trace.inbound(cs.id()))
                .filter(inbound -> inbound != null && inbound.computation() != null)
                .map(Trace.Inbound::computation)
                .findFirst()
                .orElse(null);
    }

    private List<CsObject> linked() {
        return session.csByMetaverse(List.of(metaverse));
    }

    /** What was linked before: what is linked now and was not written, and what was written. */
    private List<CsObject> linkedBefore() {
        List<CsObject> linked = new ArrayList<>();
        for (CsObject cs : metaverse == 0 ? List.<CsObject>of() : linked()) {
            if (!world.csBefore().containsKey(cs.id())) {
                linked.add(cs);
            }
        }
        world.csBefore().values().stream()
                .filter(Objects::nonNull)
                .filter(cs -> cs.link() != null && cs.link().metaverseId() == metaverse)
                .forEach(linked::add);
        return linked;
    }

    List<TargetPreview> targets(Iterable<Integer> connectors) {
        List<TargetPreview> views = new ArrayList<>();
        if (metaverse == 0) {
            return views;
        }
        for (int connector : connectors) {
            Trace.Outbound outbound = trace.outbound(metaverse, connector);
            CsObject was = there(linkedBefore(), connector);
            CsObject is = there(linked(), connector);
            if (is == null && was != null) {
                is = session.csByIds(List.of(was.id())).get(was.id());
            } else if (was == null && is != null) {
                // One that was joined may have been about to be deleted.
                was = world.csBefore().getOrDefault(is.id(), is);
            }
            boolean ruled = outbound != null && !outbound.asked().isEmpty();
            if (ruled || isTarget(was) || isTarget(is)) {
                views.add(targets.of(connector, outbound, was, is));
            }
        }
        return views;
    }

    private static CsObject there(List<CsObject> linked, int connector) {
        return linked.stream()
                .filter(cs -> cs.connector() == connector)
                .min(Comparator.comparing(cs -> !isTarget(cs)))
                .orElse(null);
    }

    private static boolean isTarget(CsObject object) {
        return object != null
                && (object.owned()
                        || object.pendingExport() != null
                        || object.link() != null && !object.link().kind().isInbound());
    }

    /** Pending exports of other metaverse objects that are not what they were. */
    List<OtherExport> others() {
        Set<Long> own = new HashSet<>();
        own.add(before.id());
        linked().forEach(cs -> own.add(cs.id()));
        linkedBefore().forEach(cs -> own.add(cs.id()));
        List<OtherExport> others = new ArrayList<>();
        for (long id : new TreeSet<>(world.csBefore().keySet())) {
            if (!own.contains(id)) {
                CsObject now = session.csByIds(List.of(id)).get(id);
                OtherExport other =
                        new OtherExport(
                                targets.change(world.csBefore().get(id)), targets.change(now));
                if (!same(other.before(), other.after())) {
                    others.add(other);
                }
            }
        }
        return others;
    }

    private static boolean same(PendingChange before, PendingChange after) {
        return before == null || after == null
                ? before == after
                : before.digest().equals(after.digest());
    }
}
