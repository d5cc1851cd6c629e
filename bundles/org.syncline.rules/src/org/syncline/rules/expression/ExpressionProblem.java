// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.Objects;
import java.util.Optional;

/**
 * A mistake in an expression that shows without evaluating it.
 *
 * @param kind what sort of mistake
 * @param node the part of the tree it is in; its offset is where a message points
 * @param message what is wrong and what to do, one or two sentences
 * @param suggestion the name that was probably meant, for a quick fix
 */
public record ExpressionProblem(
        Kind kind, Expression node, String message, Optional<String> suggestion) {
    /** Sorts of mistakes. */
    public enum Kind {
        /** There is no such function, or it is spelt with another case. */
        UNKNOWN_FUNCTION,
        /** Too few or too many arguments. */
        ARGUMENT_COUNT,
        /** An argument or operand that evaluation refuses whenever it has a value. */
        ARGUMENT_TYPE,
        /**
         * A literal that evaluation refuses: a word of the wrong enumeration, an unreadable date.
         */
        ARGUMENT_VALUE,
        /** Two different multi-valued attributes worked through value by value together. */
        MIXED_LISTS,
        /** A bare word that means nothing. */
        UNKNOWN_WORD,
        /** A variable where none is bound. */
        UNBOUND_VARIABLE,
        /** Operators that people read in another order than the language does. */
        MIXED_OPERATORS,
        /** Two literals compared: always the same. */
        CONSTANT_COMPARISON
    }

    public ExpressionProblem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(suggestion, "suggestion");
    }

    public ExpressionProblem(Kind kind, Expression node, String message) {
        this(kind, node, message, Optional.empty());
    }

    /** Where in the expression's text, from 0. */
    public int offset() {
        return node.offset();
    }
}
