// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.Objects;

/**
 * One attribute flow, also called transformation or mapping.
 *
 * @param target attribute written: of the metaverse inbound, of the connector space outbound
 * @param source where the value comes from
 * @param once whether it flows only when this rule has just created the object ({@code
 *     ExecuteOnce})
 * @param merge how contributions are put together
 */
public record Flow(
        String target, FlowSource source, boolean once, MergeType merge, SourceLocation location) {
    public Flow {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(merge, "merge");
    }
}
