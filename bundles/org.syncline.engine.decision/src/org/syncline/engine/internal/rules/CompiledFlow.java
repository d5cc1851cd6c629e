// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.rules;

import java.util.Collection;
import java.util.List;
import org.syncline.rules.Flow;
import org.syncline.rules.FlowSource;
import org.syncline.rules.SyncRule;
import org.syncline.rules.expression.CompiledExpression;

/**
 * One flow, ready to be evaluated.
 *
 * @param rule the rule to which it belongs
 * @param ruleKey its key
 * @param digest digest of that rule
 * @param flow the flow
 * @param expression the compiled expression, or null for direct flows and constants
 */
public record CompiledFlow(
        SyncRule rule, String ruleKey, String digest, Flow flow, CompiledExpression expression) {
    /** The attributes that the flow reads. */
    public Collection<String> reads() {
        return switch (flow.source()) {
            case FlowSource.Direct direct -> List.of(direct.attribute());
            case FlowSource.Constant constant -> List.of();
            case FlowSource.Computed computed -> expression.attributes();
        };
    }

    /** Whether the same object always gives the same value. */
    public boolean isDeterministic() {
        return expression == null || expression.isDeterministic();
    }
}
