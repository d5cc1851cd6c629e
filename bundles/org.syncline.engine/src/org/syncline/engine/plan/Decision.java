// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.plan;

import java.time.Instant;
import java.util.Objects;

/**
 * A decision about changes. It belongs to the digests of the changes, not to a plan, so it stands
 * in later plans as long as they hold the same change.
 *
 * @param number its number in the chain of all decisions of the project, from 1
 * @param verdict what was decided
 * @param note why, in the words of the person
 * @param person who
 * @param authenticated whether the person proved who they are; an operating-system user has not
 * @param time when
 * @param plan id of the plan that was under review
 */
public record Decision(
        long number,
        Verdict verdict,
        String note,
        String person,
        boolean authenticated,
        Instant time,
        String plan) {
    public Decision {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(plan, "plan");
    }
}
