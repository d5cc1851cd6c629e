// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.List;
import java.util.Objects;
import org.syncline.rules.expression.ExpressionSources;

/**
 * One attribute flow, also called transformation or mapping.
 *
 * @param target attribute written: of the metaverse inbound, of the connector space outbound
 * @param source where the value comes from
 * @param once whether it flows only when this rule has just created the object ({@code
 *     ExecuteOnce})
 * @param merge how contributions are put together
 * @param reads the source list of a foreign rule where it differs from the attributes that the
 *     source names in the order of their first mention, or null; kept, never acted on (decisions)
 */
public record Flow(
        String target,
        FlowSource source,
        boolean once,
        MergeType merge,
        List<String> reads,
        SourceLocation location) {
    public Flow {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(merge, "merge");
        reads = reads == null ? null : List.copyOf(reads);
    }

    /** A flow that reads what its source names. */
    public Flow(
            String target,
            FlowSource source,
            boolean once,
            MergeType merge,
            SourceLocation location) {
        this(target, source, once, merge, null, location);
    }

    /**
     * The attributes that the flow lists as its sources: those given, else those that the source
     * names in the order of their first mention.
     */
    public List<String> sources() {
        return reads != null ? reads : named(source);
    }

    /** The attributes that a source names, in the order of their first mention. */
    public static List<String> named(FlowSource source) {
        return switch (source) {
            case FlowSource.Direct direct -> List.of(direct.attribute());
            case FlowSource.Constant constant -> List.of();
            case FlowSource.Computed computed -> ExpressionSources.of(computed.expression());
        };
    }
}
