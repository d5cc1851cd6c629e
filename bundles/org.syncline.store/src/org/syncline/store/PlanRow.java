// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.Objects;
import org.syncline.model.Operation;

/**
 * What the store keeps of one change of a plan. Compared by identity of the plan and position.
 *
 * @param plan number of the plan
 * @param position place in the plan, from 1
 * @param object connector space object
 * @param digest digest of the change
 * @param operation what it does to the object
 * @param holds bits of the engine: why it is held by default
 * @param state number of the engine: what became of it
 * @param rest digest of what was left to send of it, or empty
 * @param content everything that is needed to show it, packed by the engine
 */
public record PlanRow(
        long plan,
        long position,
        long object,
        String digest,
        Operation operation,
        int holds,
        int state,
        String rest,
        byte[] content) {
    public PlanRow {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(rest, "rest");
        Objects.requireNonNull(content, "content");
    }

    /** The same change after something became of it. */
    public PlanRow with(int newState, String newRest) {
        return new PlanRow(
                plan, position, object, digest, operation, holds, newState, newRest, content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanRow that && plan == that.plan && position == that.position;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * plan + position);
    }
}
