// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.rules;

import org.syncline.rules.Flow;
import org.syncline.rules.SyncRule;
import org.syncline.rules.expression.CompiledExpression;

/**
 * One flow, ready to be evaluated.
 *
 * @param rule the rule to which it belongs
 * @param digest digest of that rule
 * @param flow the flow
 * @param expression the compiled expression, or null for direct flows and constants
 */
public record CompiledFlow(SyncRule rule, String digest, Flow flow, CompiledExpression expression) {
    /** Whether the same object always gives the same value. */
    public boolean isDeterministic() {
        return expression == null || expression.isDeterministic();
    }
}
