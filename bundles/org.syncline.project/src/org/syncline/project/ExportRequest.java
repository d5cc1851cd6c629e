// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.util.List;
import java.util.Objects;
import org.syncline.engine.LimitOverride;

/**
 * An export.
 *
 * @param connector name of the target
 * @param plan id of the plan whose approved changes are written; empty for everything that is
 *     pending, which only {@code export automatic} after a recorded cutover accepts
 * @param skipStale whether approved changes that have moved on are left out
 * @param overrides limits and guards that hold off for this export, each with its reason
 */
public record ExportRequest(
        String connector, String plan, boolean skipStale, List<LimitOverride> overrides) {
    public ExportRequest {
        Objects.requireNonNull(connector, "connector");
        Objects.requireNonNull(plan, "plan");
        overrides = List.copyOf(overrides);
    }
}
