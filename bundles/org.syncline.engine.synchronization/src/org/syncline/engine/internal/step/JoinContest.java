// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.internal.decision.Contributor;
import org.syncline.engine.internal.decision.CsSource;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.InboundDecision;
import org.syncline.engine.internal.decision.LinkDecision;
import org.syncline.engine.internal.decision.MetaverseComputation;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.engine.internal.run.Paging;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.rules.JoinGroup;
import org.syncline.store.CsObject;
import org.syncline.store.JoinKey;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/**
 * Disconnectors of one connector that match what another of its objects has, or would have: all of
 * them get the error and stay as they are, whichever came first (decisions, "Order of arrival").
 * What each would have is known before anything is linked, so nothing has to be taken back.
 */
final class JoinContest {
    private final SyncContext context;
    private final StepLog log;
    private final JoinPlan plan;
    private final List<Contributor> suspects = new ArrayList<>();
    private final JoinIndex made;
    private final Map<Long, List<CsSource>> holders = new HashMap<>();

    JoinContest(SyncContext context, StepLog log, JoinPlan plan) {
        this.context = context;
        this.log = log;
        this.plan = plan;
        this.made = new JoinIndex(context.rules().metaverseKeys());
    }

    void run() {
        List<Long> ids = new ArrayList<>(plan.suspects());
        for (int from = 0; from < ids.size(); from += Paging.BATCH) {
            List<Long> part = ids.subList(from, Math.min(ids.size(), from + Paging.BATCH));
            log.batch(session -> load(session, part));
        }
        for (int from = 0; from < suspects.size(); from += Paging.BATCH) {
            List<Contributor> part =
                    suspects.subList(from, Math.min(suspects.size(), from + Paging.BATCH));
            log.batch(
                    session -> {
                        new Batch(session, part).run();
                        return null;
                    });
        }
    }

    /** Reads suspects and works out what each would have. */
    private Void load(StoreSession session, List<Long> ids) {
        MetaverseWriter metaverse = new MetaverseWriter(context, log, session);
        session.csByIds(ids).values().stream()
                .sorted(Comparator.comparingLong(CsObject::id))
                .forEach(object -> load(metaverse, object));
        return null;
    }

    private void load(MetaverseWriter metaverse, CsObject object) {
        Contributor contributor = context.knownContributor(object);
        if (contributor == null) {
            return; // its scope is in error, which is on record
        }
        JoinPlan.Entry entry = plan.of(object.id());
        if (entry != null && entry.projects()) {
            MvObject shell = JoinSurvey.shell(-object.id(), entry.rule());
            MvObject would = metaverse.sketch(shell, List.of(contributor), entry.rule(), null);
            if (would == null) {
                return; // it fails when it is projected, and has nothing that others could match
            }
            made.add(would);
            hold(would.id(), contributor.source());
        } else if (entry != null && !entry.remains()) {
            hold(entry.target(), contributor.source());
        }
        suspects.add(contributor);
    }

    private void hold(long metaverse, CsSource source) {
        holders.computeIfAbsent(metaverse, id -> new ArrayList<>()).add(source);
    }

    private final class Batch implements InboundDecision.Metaverse {
        private final List<Contributor> part;
        private final Map<JoinKey, Set<Long>> hits;
        private final Neighbourhood around = new Neighbourhood();
        private long deciding;

        Batch(StoreSession session, List<Contributor> part) {
            this.part = part;
            this.hits = session.mvByJoinKeys(JoinSurvey.keys(part));
            Set<Long> ids = new HashSet<>();
            hits.values().forEach(ids::addAll);
            around.load(session, ids);
        }

        void run() {
            for (Contributor suspect : part) {
                CsSource source = suspect.source();
                deciding = source.object().id();
                List<MvObject> held = new ArrayList<>();
                for (MvObject object : InboundDecision.matched(source, suspect.rules(), this)) {
                    List<CsSource> others = others(object.id());
                    others.forEach(other -> contest(source, other));
                    if (!others.isEmpty()) {
                        held.add(object);
                    }
                }
                if (!held.isEmpty()) {
                    context.recorder().decided(source, new LinkDecision.Contest(held));
                }
            }
        }

        private List<CsSource> others(long metaverse) {
            List<CsSource> others = new ArrayList<>(holders.getOrDefault(metaverse, List.of()));
            around.linked(metaverse).stream()
                    .filter(object -> object.connector() == context.current())
                    .map(context::source)
                    .filter(source -> source != null)
                    .forEach(others::add);
            others.removeIf(other -> other.object().id() == deciding);
            return others;
        }

        private void contest(CsSource source, CsSource other) {
            DecisionException error = MetaverseComputation.ambiguous(other, source);
            fail(other.object(), error);
            fail(source.object(), error);
        }

        private void fail(CsObject object, DecisionException error) {
            if (object.link() == null && !plan.contested().contains(object.id())) {
                plan.contested().add(object.id());
                log.count("flow-failure", object);
                JoinPlan.Entry entry = plan.of(object.id());
                if (entry == null || entry.remains()) {
                    log.count("disconnector-remains", -1);
                }
            }
            log.error(object, error);
        }

        @Override
        public Collection<MvObject> candidates(JoinKey key) {
            Map<Long, MvObject> found = new LinkedHashMap<>();
            hits.getOrDefault(key, Set.of())
                    .forEach(id -> found.computeIfAbsent(id, around::object));
            made.find(key).stream()
                    .filter(shell -> shell.id() != -deciding)
                    .forEach(shell -> found.put(shell.id(), shell));
            return found.values();
        }

        @Override
        public void found(CompiledRule rule, JoinGroup group, List<MvObject> objects) {
            // what a group finds without the others was told when the object was surveyed
        }
    }
}
