// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.syncline.engine.internal.decision.Contributor;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/**
 * Looks at metaverse objects once more: those that have to be are computed anew, those that nothing
 * keeps alive go, for all others the outbound rules are applied (semantics reference, 2.8).
 */
final class MetaverseBatch {
    private final SyncContext context;
    private final StepLog log;
    private final StoreSession session;
    private final OutboundBatch.Errors errors;

    MetaverseBatch(
            SyncContext context, StepLog log, StoreSession session, OutboundBatch.Errors errors) {
        this.context = context;
        this.log = log;
        this.session = session;
        this.errors = errors;
    }

    /**
     * Works on objects.
     *
     * @param around the objects with everything linked to them
     * @param anew which of them have to be computed anew
     */
    void run(List<MvObject> objects, Neighbourhood around, Predicate<MvObject> anew) {
        List<MvObject> alive = new ArrayList<>();
        List<MvObject> dead = new ArrayList<>();
        for (MvObject object : recompute(objects, around, anew)) {
            (isAlive(object, around.linked(object.id())) ? alive : dead).add(object);
        }
        new Burial(context, log, session).bury(dead, around);
        new OutboundBatch(context, log, session, errors).run(alive, around);
    }

    /** The objects as they are to be; those whose computation failed are as they were. */
    private List<MvObject> recompute(
            List<MvObject> objects, Neighbourhood around, Predicate<MvObject> anew) {
        MetaverseWriter metaverse = new MetaverseWriter(context, log, session);
        objects.stream()
                .filter(anew)
                .forEach(object -> metaverse.references().readAhead(around.linked(object.id())));
        List<MvObject> computed = new ArrayList<>(objects.size());
        List<MvObject> changed = new ArrayList<>();
        for (MvObject before : objects) {
            MvObject after = before;
            if (anew.test(before)) {
                List<CsObject> linked = around.linked(before.id());
                MvObject made = metaverse.compute(before, linked, null, null);
                after = made == null ? before : made;
                count(before, after, linked);
            }
            computed.add(after);
            if (after != before) {
                changed.add(after);
            }
        }
        session.writeMv(changed);
        return computed;
    }

    /** Objects of the connector that no pass before has counted. */
    private void count(MvObject before, MvObject after, List<CsObject> linked) {
        if (errors == OutboundBatch.Errors.LATER && !context.memory().isComputed(before.id())) {
            linked.stream()
                    .filter(cs -> cs.connector() == context.current() && cs.confirmed() != null)
                    .forEach(
                            cs ->
                                    log.count(
                                            after != before
                                                    ? "connector-flow"
                                                    : "connector-no-flow",
                                            cs));
        }
    }

    /** In doubt it lives: an object whose scope cannot be evaluated is no reason to delete. */
    private boolean isAlive(MvObject object, List<CsObject> linked) {
        if (context.memory().isAlive(object.id())) {
            return true;
        }
        for (CsObject cs : linked) {
            try {
                Contributor contributor = context.contributor(cs);
                if (contributor != null && contributor.keepsAlive(object.type())) {
                    return true;
                }
            } catch (DecisionException e) {
                log.error(cs, e);
                return true;
            }
        }
        return false;
    }
}
