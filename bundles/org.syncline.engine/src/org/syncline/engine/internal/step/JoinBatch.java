// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.syncline.engine.internal.decision.Contributor;
import org.syncline.engine.internal.decision.CsSource;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.engine.internal.decision.InboundDecision;
import org.syncline.engine.internal.decision.LinkDecision;
import org.syncline.engine.internal.decision.MetaverseComputation;
import org.syncline.engine.internal.decision.OutboundDecision;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.rules.JoinGroup;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.JoinKey;
import org.syncline.store.Link;
import org.syncline.store.MvObject;
import org.syncline.store.StoreException;
import org.syncline.store.StoreSession;

/** One batch of {@link JoinPass}. */
final class JoinBatch implements InboundDecision.Metaverse {
    private final SyncContext context;
    private final StepLog log;
    private final StoreSession session;
    private final JoinPass pass;
    private final Neighbourhood around;
    private final Map<JoinKey, Set<Long>> hits;
    private final MetaverseWriter metaverse;
    private final JoinIndex fresh;
    private final JoinWrites writes = new JoinWrites();
    private CsSource deciding;

    JoinBatch(
            SyncContext context,
            StepLog log,
            StoreSession session,
            JoinPass pass,
            Neighbourhood around,
            Map<JoinKey, Set<Long>> hits) {
        this.context = context;
        this.log = log;
        this.session = session;
        this.pass = pass;
        this.around = around;
        this.hits = hits;
        this.metaverse = new MetaverseWriter(context, log, session);
        this.fresh = new JoinIndex(context.rules().metaverseKeys());
    }

    void run(List<Contributor> candidates) {
        metaverse
                .references()
                .readAhead(candidates.stream().map(c -> c.source().object()).toList());
        candidates.forEach(this::decide);
        mark(writes.write(session, context.memory().contested()));
        metaverse.markReferrers(writes.givingWay());
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
        if (context.extent().delta()) {
            metaverse.mark(ids);
            List<CsObject> moved = new ArrayList<>(linked);
            ids.forEach(id -> moved.addAll(around.linked(id)));
            metaverse.markReferrers(moved);
        }
    }

    private void decide(Contributor candidate) {
        CsObject object = candidate.source().object();
        try {
            deciding = candidate.source();
            LinkDecision decision = InboundDecision.decide(deciding, candidate.rules(), this);
            context.recorder().decided(deciding, decision);
            switch (decision) {
                case LinkDecision.Join join -> join(object, join);
                case LinkDecision.Project project -> project(object, project.rule());
                case LinkDecision.Contest contest -> contest(candidate, contest);
                case LinkDecision.Remain remain -> remain(object);
            }
        } catch (DecisionException e) {
            log.error(object, e);
            log.count("flow-failure", object);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            log.unexpected(object, ErrorTypes.STEP_JOIN, e);
        }
    }

    private void remain(CsObject object) {
        log.count("disconnector-remains");
        CsObject applied = object.withImportApplied();
        if (!applied.equals(object)) {
            writes.remain(applied);
        }
    }

    private void join(CsObject object, LinkDecision.Join join) {
        MvObject before = around.object(join.target().id());
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
            fresh.add(after);
        }
        linked(joined);
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
        MvObject shell = shell(rule);
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
        fresh.add(after);
        linked(joined);
    }

    private void linked(CsObject object) {
        writes.link(object);
        context.memory().linked(object, object.synchronizedEntry() == null);
    }

    private MvObject shell(CompiledRule rule) {
        return new MvObject(pass.temporary(), rule.rule().mvType(), new TreeMap<>(), false);
    }

    private CsObject linkTo(CsObject object, Link link) {
        return object.withLink(link).withOwned(object.owned(), Disposition.NORMAL);
    }

    /** Both get the error; what this one would have made is kept in mind for those to come. */
    private void contest(Contributor candidate, LinkDecision.Contest contest) {
        CsSource source = candidate.source();
        for (MvObject held : contest.held()) {
            CsSource holder = holder(held);
            DecisionException error = MetaverseComputation.ambiguous(holder, source);
            log.error(holder.object(), error);
            log.error(source.object(), error);
            if (pass.contestant(held) == null && context.memory().isLinkedNow(holder.object())) {
                context.memory().contested().add(held.id());
            }
        }
        log.count("flow-failure", source.object());
        candidate.rules().stream()
                .filter(CompiledRule::provisions)
                .findFirst()
                .ifPresent(rule -> remember(source, rule));
    }

    private void remember(CsSource source, CompiledRule rule) {
        MvObject shell = shell(rule);
        CsObject object =
                source.object()
                        .withLink(new Link(shell.id(), rule.key(), Link.Kind.INBOUND_PROJECTION));
        MvObject would = metaverse.compute(shell, List.of(object), rule, source.object());
        if (would != null) {
            pass.contest(would, source);
        }
    }

    private CsSource holder(MvObject held) {
        CsSource contestant = pass.contestant(held);
        return contestant != null
                ? contestant
                : around.linked(held.id()).stream()
                        .filter(this::holds)
                        .map(context::source)
                        .findFirst()
                        .orElseThrow();
    }

    private boolean holds(CsObject object) {
        return object.connector() == context.current() && context.source(object) != null;
    }

    @Override
    public Collection<MvObject> candidates(JoinKey key) {
        Map<Long, MvObject> found = new LinkedHashMap<>();
        hits.getOrDefault(key, Set.of()).forEach(id -> found.computeIfAbsent(id, around::object));
        fresh.find(key).forEach(object -> found.put(object.id(), around.object(object.id())));
        pass.contestants().find(key).forEach(object -> found.put(object.id(), object));
        return found.values();
    }

    @Override
    public void found(CompiledRule rule, JoinGroup group, List<MvObject> objects) {
        context.recorder().searched(deciding, rule, group, objects);
    }

    @Override
    public boolean isHeld(MvObject object) {
        return pass.contestant(object) != null
                || around.linked(object.id()).stream().anyMatch(this::holds);
    }

    @Override
    public boolean isHeldSinceThisStep(MvObject object) {
        return pass.contestant(object) != null
                || around.linked(object.id()).stream()
                        .filter(this::holds)
                        .anyMatch(context.memory()::isLinkedNow);
    }
}
