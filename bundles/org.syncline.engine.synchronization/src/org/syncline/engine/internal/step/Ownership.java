// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.Collection;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/**
 * Whether a target object that others made counts as owned (decisions, "Ownership"). It does from
 * the moment when every connector with inbound rules has been synchronized once while a
 * provisioning rule had it in scope: until then a source that would take it out of scope may only
 * not have had its turn, and no delete must come of the order of the sources.
 */
final class Ownership {
    private static final String KEY = "synchronized/";

    private final long step;
    private final long settled;

    private Ownership(long step, long settled) {
        this.step = step;
        this.settled = settled;
    }

    /**
     * What is known at the beginning of a step.
     *
     * @param step number of the step that begins
     * @param sources numbers of the connectors that have inbound rules
     */
    static Ownership read(StoreSession session, long step, Collection<Integer> sources) {
        long settled = Long.MAX_VALUE;
        for (int source : sources) {
            settled =
                    Math.min(
                            settled,
                            session.property(KEY + source).map(Long::parseLong).orElse(0L));
        }
        return new Ownership(step, settled);
    }

    /** A synchronization has come to its end. */
    static void ended(StoreSession session, long step, int connector) {
        session.setProperty(KEY + connector, Long.toString(step));
    }

    /** Whether an object is owned and has been for long enough. */
    boolean holds(CsObject object) {
        return object.owned() && object.state().ownedSince() <= settled;
    }

    /** An object that others made becomes owned in this step. */
    CsObject begin(CsObject object) {
        return object.withState(object.state().withOwnedSince(step));
    }

    /** An object that was not owned for long enough, without its ownership; else the same. */
    CsObject end(CsObject object) {
        return !object.owned() || holds(object)
                ? object
                : object.withOwned(false, object.disposition())
                        .withState(object.state().withOwnedSince(0));
    }
}
