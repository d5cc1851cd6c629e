// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.plan;

import java.time.Clock;
import java.util.List;
import org.syncline.engine.internal.view.ChangeDigest;
import org.syncline.engine.plan.Verdict;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/**
 * Takes back the approval of a change when the directory turned out to hold other values than the
 * change expects: a person decides anew (decisions, "Moved on").
 */
public final class Conflicts {
    private static final String NOTE =
            "The directory holds other values than the change expects. Import, look, decide again.";

    private final DecisionChain chain;
    private final int connector;
    private final long plan;

    public Conflicts(Clock clock, int connector, long plan) {
        this.chain = new DecisionChain(clock);
        this.connector = connector;
        this.plan = plan;
    }

    /** Holds the pending changes of those objects, when a plan is exported. */
    public void hold(StoreSession session, List<CsObject> objects) {
        if (plan == 0) {
            return;
        }
        List<String> digests =
                objects.stream()
                        .filter(object -> object.pendingExport() != null)
                        .map(object -> ChangeDigest.of(session, object))
                        .sorted()
                        .distinct()
                        .toList();
        if (!digests.isEmpty()) {
            chain.add(
                    session,
                    new DecisionChain.Link(
                            plan, connector, Verdict.HELD, NOTE, "syncline", true, "conflict"),
                    digests);
        }
    }
}
