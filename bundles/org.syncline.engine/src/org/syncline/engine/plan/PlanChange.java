// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.plan;

import java.util.Objects;
import java.util.Set;
import org.syncline.engine.PendingChange;

/**
 * A change of a plan, with rules, lines and sources as they were when it was sealed. Values of
 * passwords and their kin are not in it.
 *
 * @param position its place in the plan, from 1
 * @param change what would be written
 * @param holds why it is held by default, empty for most
 * @param decision the decision about it that stands, or null
 * @param state what became of it
 */
public record PlanChange(
        long position, PendingChange change, Set<Hold> holds, Decision decision, State state) {
    /** What became of a change of a plan. */
    public enum State {
        /** Not sent. */
        OPEN,
        /** Sent with success. */
        SENT,
        /** Sent, and the directory refused; it is sent again by the next export. */
        FAILED
    }

    public PlanChange {
        Objects.requireNonNull(change, "change");
        holds = Set.copyOf(holds);
        Objects.requireNonNull(state, "state");
    }

    public boolean isApproved() {
        return decision != null && decision.verdict() == Verdict.APPROVED;
    }

    /** The word that a review shows: that of the decision, else held or undecided. */
    public String standing() {
        if (decision != null) {
            return decision.verdict().word();
        }
        return holds.isEmpty() ? "undecided" : "held-by-default";
    }
}
