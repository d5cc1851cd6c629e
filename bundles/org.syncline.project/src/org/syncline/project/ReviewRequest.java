// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.util.Objects;
import org.syncline.engine.plan.Verdict;
import org.syncline.review.PlanQuery;

/**
 * A decision about some changes of a plan.
 *
 * @param plan id of the plan
 * @param query which changes
 * @param verdict what is decided
 * @param note why; never blank
 */
public record ReviewRequest(String plan, PlanQuery query, Verdict verdict, String note) {
    public ReviewRequest {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(note, "note");
    }
}
