// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.Objects;
import org.syncline.model.Values;

/** What an expression contributes to its target (semantics reference, 2.6, literals). Immutable. */
public sealed interface ExpressionResult {
    /**
     * A value. An empty text is reported as such here; a flow treats it as no value (decisions,
     * rules and expressions).
     *
     * @param values at least one value
     * @param multiValued whether the expression worked on several values, also when one is left
     */
    record Result(Values values, boolean multiValued) implements ExpressionResult {
        public Result {
            Objects.requireNonNull(values, "values");
        }
    }

    /** No contribution: the next rule by precedence may fill the attribute. */
    record Null() implements ExpressionResult {}

    /** The value is empty and lower rules may not fill it. */
    record AuthoritativeNull() implements ExpressionResult {}

    /** As if the flow did not exist. */
    record IgnoreFlow() implements ExpressionResult {}
}
