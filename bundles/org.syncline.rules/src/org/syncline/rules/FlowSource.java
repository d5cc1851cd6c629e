// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import org.syncline.rules.expression.Expression;

/** Where a flow takes its value from: the FlowType of semantics reference 2.6. */
public sealed interface FlowSource {
    /**
     * The values of an attribute as they are.
     *
     * @param attribute attribute of the rule's source object
     */
    record Direct(String attribute) implements FlowSource {}

    /**
     * A fixed value, in text form; it takes the type of the target attribute. May hold {@code
     * %parameters%}.
     *
     * @param text the text as given, for a boolean {@code True} or {@code False}
     */
    record Constant(String text) implements FlowSource {}

    /**
     * A computed value.
     *
     * @param expression the syntax tree
     * @param text the expression as written, for people and for foreign formats
     */
    record Computed(Expression expression, String text) implements FlowSource {}
}
