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
import org.syncline.engine.Progress;
import org.syncline.engine.internal.decision.Contributor;
import org.syncline.engine.internal.decision.CsSource;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.engine.internal.decision.InboundDecision;
import org.syncline.engine.internal.decision.JoinMatcher;
import org.syncline.engine.internal.decision.LinkDecision;
import org.syncline.engine.internal.decision.Tower;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.engine.internal.run.Paging;
import org.syncline.engine.internal.run.StepFailure;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.model.Operation;
import org.syncline.rules.Direction;
import org.syncline.rules.JoinGroup;
import org.syncline.store.CsObject;
import org.syncline.store.JoinKey;
import org.syncline.store.MvObject;
import org.syncline.store.StoreException;
import org.syncline.store.StoreSession;

/**
 * First half of {@link JoinPass}, which links nothing: what each disconnector would do if it were
 * the only one, against the metaverse as it is before any of them is linked. Those that may match
 * what another one has, or would have, are suspects.
 */
final class JoinSurvey {
    /** More objects than this that seem to match one another end a step. */
    private static final int MOST_SUSPECTS = 10 * StepLog.ERROR_LIMIT;

    private final SyncContext context;
    private final StepLog log;
    private final Progress progress;
    private final JoinTuples tuples;
    private final MatchIndex numbers = new MatchIndex();
    private final MatchIndex wanted = new MatchIndex();
    private final JoinPlan plan = new JoinPlan();

    JoinSurvey(SyncContext context, StepLog log, Progress progress) {
        this.context = context;
        this.log = log;
        this.progress = progress;
        this.tuples = new JoinTuples(context);
    }

    JoinPlan run() {
        Paging.run(log, progress, this::page);
        return plan;
    }

    private long page(StoreSession session, long after) {
        List<CsObject> page = session.csDisconnectorPage(context.current(), after, Paging.BATCH);
        List<Contributor> candidates = new ArrayList<>();
        for (CsObject object : page) {
            if (takesPart(object)) {
                collect(object, candidates);
            }
        }
        session.deleteCs(page.stream().filter(JoinSurvey::isGone).map(CsObject::id).toList());
        new Batch(session, candidates).run();
        progress.worked(page.size());
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }

    /** No link tells of it any more; the pass over the linked objects does not come to it. */
    private static boolean isGone(CsObject object) {
        return object.importOperation() == Operation.DELETE;
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

    /** What to look up for disconnectors. */
    static Set<JoinKey> keys(Collection<Contributor> candidates) {
        Set<JoinKey> keys = new HashSet<>();
        for (Contributor candidate : candidates) {
            candidate.rules().stream()
                    .flatMap(rule -> rule.rule().joins().stream())
                    .map(group -> JoinMatcher.keys(group, Direction.INBOUND, candidate.source()))
                    .forEach(keys::addAll);
        }
        return keys;
    }

    /** An object with what it would get a number from if it were linked by a rule. */
    static MvObject shell(long number, CompiledRule rule) {
        return new MvObject(number, rule.rule().mvType(), new TreeMap<>(), false);
    }

    private void suspect(long id, long other) {
        if (id != other) {
            plan.suspects().add(id);
            plan.suspects().add(other);
            if (plan.suspects().size() > MOST_SUSPECTS) {
                throw new StepFailure(
                        "stopped-error-limit",
                        "More than "
                                + MOST_SUSPECTS
                                + " objects match one another by the join conditions of their"
                                + " rules. Join by attributes that tell objects apart.");
            }
        }
    }

    private final class Batch implements InboundDecision.Metaverse {
        private final List<Contributor> candidates;
        private final Map<JoinKey, Set<Long>> hits;
        private final Neighbourhood around = new Neighbourhood();
        private final MetaverseWriter metaverse;
        private CsSource deciding;

        Batch(StoreSession session, List<Contributor> candidates) {
            this.candidates = candidates;
            this.hits = session.mvByJoinKeys(keys(candidates));
            this.metaverse = new MetaverseWriter(context, log, session);
            Set<Long> ids = new HashSet<>();
            hits.values().forEach(ids::addAll);
            around.load(session, ids);
        }

        void run() {
            candidates.forEach(this::decide);
        }

        private void decide(Contributor candidate) {
            CsObject object = candidate.source().object();
            deciding = candidate.source();
            try {
                LinkDecision decision = InboundDecision.decide(deciding, candidate.rules(), this);
                context.recorder().decided(deciding, decision);
                if (decision instanceof LinkDecision.Project project) {
                    sketch(candidate, project.rule());
                }
                if (decision instanceof LinkDecision.Remain) {
                    log.count("disconnector-remains");
                    if (object.withImportApplied().equals(object)) {
                        return;
                    }
                }
                plan.add(object.id(), decision);
            } catch (DecisionException e) {
                log.error(object, e);
                log.count("flow-failure", object);
            } catch (StoreException | StepFailure e) {
                throw e;
            } catch (RuntimeException e) {
                log.unexpected(object, ErrorTypes.STEP_JOIN, e);
            }
        }

        /** Its numbers, if it were projected; when that fails it will fail again, and is none. */
        private void sketch(Contributor candidate, CompiledRule rule) {
            MvObject shell = shell(0, rule);
            CsSource source = candidate.source();
            long id = source.object().id();
            MvObject made = metaverse.sketch(shell, List.of(candidate), rule, tuples.attributes());
            if (made != null) {
                tuples.held(made, number -> suspect(id, numbers.first(number, id)));
            }
        }

        @Override
        public Collection<MvObject> candidates(JoinKey key) {
            Map<Long, MvObject> found = new LinkedHashMap<>();
            hits.getOrDefault(key, Set.of())
                    .forEach(id -> found.computeIfAbsent(id, around::object));
            return found.values();
        }

        @Override
        public void found(CompiledRule rule, JoinGroup group, List<MvObject> objects) {
            context.recorder().searched(deciding, rule, group, objects);
            long id = deciding.object().id();
            for (MvObject object : objects) {
                suspect(id, wanted.first(object.id(), id));
                if (around.linked(object.id()).stream().anyMatch(this::holds)) {
                    plan.suspects().add(id);
                }
            }
            tuples.searched(
                    deciding, rule, group, number -> suspect(id, numbers.first(number, id)));
        }

        private boolean holds(CsObject object) {
            return object.connector() == context.current() && context.source(object) != null;
        }
    }
}
