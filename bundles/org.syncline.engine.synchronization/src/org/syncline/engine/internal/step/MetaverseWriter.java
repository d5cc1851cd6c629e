// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.internal.decision.Contributor;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.engine.internal.decision.MetaverseComputation;
import org.syncline.engine.internal.decision.Recorder;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.model.Dn;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.StoreException;
import org.syncline.store.StoreSession;

/** Recomputes metaverse objects of one batch and marks those that refer to what has moved. */
final class MetaverseWriter {
    private final SyncContext context;
    private final StepLog log;
    private final StoreSession session;
    private final InboundReferences references;

    MetaverseWriter(SyncContext context, StepLog log, StoreSession session) {
        this.context = context;
        this.log = log;
        this.session = session;
        this.references = new InboundReferences(session);
    }

    InboundReferences references() {
        return references;
    }

    /**
     * Computes a metaverse object anew; what goes wrong is on record.
     *
     * @param linked all objects linked to it
     * @param concerned the object to which an error belongs that no contributor caused, or null
     * @return the object as it is to be, the same instance when nothing changes, or null when the
     *     computation failed
     */
    MvObject compute(
            MvObject before, List<CsObject> linked, CompiledRule creator, CsObject concerned) {
        CsObject blamed =
                concerned != null ? concerned : linked.isEmpty() ? null : linked.getFirst();
        try {
            List<Contributor> contributors = new ArrayList<>();
            boolean alive = false;
            for (CsObject object : linked) {
                CsObject last = blamed;
                blamed = object;
                Contributor contributor = context.contributor(object);
                if (contributor == null) {
                    // What contributes nothing is not to blame.
                    blamed = last;
                } else {
                    contributors.add(contributor);
                    alive |= contributor.keepsAlive(before.type());
                }
            }
            context.memory().alive(before.id(), alive);
            MvObject after =
                    new MetaverseComputation(
                                    context.model().metaverse(),
                                    context.rules(),
                                    context.moment(),
                                    references::resolver,
                                    context.recorder())
                            .compute(before, contributors, creator);
            if (after != before && context.memory().sources() != null) {
                context.memory().sources().changed(before, after);
            }
            return after;
        } catch (DecisionException e) {
            CsObject culprit = e.culprit() != null ? e.culprit().object() : blamed;
            log.error(culprit, e);
            if (e.type().equals(ErrorTypes.AMBIGUOUS_IMPORT)) {
                blameAll(linked, e);
            }
            log.count("flow-failure", culprit);
            return null;
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            if (blamed != null) {
                log.unexpected(blamed, ErrorTypes.STEP_IMPORT_FLOW, e);
            }
            return null;
        }
    }

    /**
     * What a rule would make of a disconnector, or some attributes of that. Nothing is put on
     * record: who links the object finds out again what goes wrong.
     *
     * @param wanted the attributes, or null for all
     * @return null when a flow fails
     */
    @SuppressWarnings("unused") // what went wrong comes up again
    MvObject sketch(
            MvObject shell, List<Contributor> contributors, CompiledRule rule, Set<String> wanted) {
        try {
            return new MetaverseComputation(
                            context.model().metaverse(),
                            context.rules(),
                            context.moment(),
                            references::resolver,
                            Recorder.NONE)
                    .sketch(shell, contributors, rule, wanted);
        } catch (StoreException e) {
            throw e;
        } catch (DecisionException | RuntimeException e) {
            return null;
        }
    }

    private void blameAll(List<CsObject> linked, DecisionException e) {
        Set<Integer> seen = new HashSet<>();
        Set<Integer> twice = new HashSet<>();
        linked.stream()
                .filter(cs -> context.source(cs) != null)
                .map(CsObject::connector)
                .filter(connector -> !seen.add(connector))
                .forEach(twice::add);
        linked.stream()
                .filter(cs -> twice.contains(cs.connector()) && context.source(cs) != null)
                .forEach(cs -> log.error(cs, e));
    }

    /**
     * Marks the metaverse objects whose objects refer to one of those given: they have to be looked
     * at again, because what they refer to is linked, named or planned otherwise now.
     */
    void markReferrers(Collection<CsObject> moved) {
        Map<Integer, Set<Dn>> names = new HashMap<>();
        moved.forEach(
                cs -> names.computeIfAbsent(cs.connector(), c -> new HashSet<>()).add(cs.dn()));
        Set<Long> referring = new HashSet<>();
        names.forEach((connector, dns) -> referring.addAll(session.csReferringTo(connector, dns)));
        markLinked(referring);
    }

    /** The same for names of the connector that is synchronized. */
    void markReferrersByName(Collection<Dn> names) {
        if (!names.isEmpty()) {
            markLinked(session.csReferringTo(context.current(), names));
        }
    }

    private void markLinked(Set<Long> referring) {
        if (referring.isEmpty()) {
            return;
        }
        mark(session.mvLinkedTo(referring));
    }

    /** Marks metaverse objects to be looked at again, in this step still. */
    void mark(Collection<Long> ids) {
        keep(ids);
        context.memory().marked(ids);
    }

    /** Marks metaverse objects to be looked at again by the next step, or later in this one. */
    void keep(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            session.markDue(ids);
        }
    }
}
