// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.preview;

import java.util.List;
import org.syncline.model.Values;

/**
 * All flows to one attribute.
 *
 * @param before values before
 * @param after values afterwards
 * @param contributions flows of rules in scope, by precedence; none when nothing was computed or
 *     what contributed is gone
 */
public record AttributeFlow(
        String attribute, Values before, Values after, List<Contribution> contributions) {
    public AttributeFlow {
        contributions = List.copyOf(contributions);
    }

    /** Whether the values have changed. */
    public boolean changes() {
        return !before.equals(after);
    }
}
