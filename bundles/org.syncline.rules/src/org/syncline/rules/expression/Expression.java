// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.List;

/**
 * The syntax tree of an expression (semantics reference, section 3). Immutable. Parentheses are
 * kept, because checks warn of mixes that lack them and foreign formats get the text back as it
 * was.
 */
public sealed interface Expression {
    /**
     * Offset of the first character in the expression's text, from 0; evaluation errors name it.
     */
    int offset();

    /** {@code "text"}, without its quotes and escapes. */
    record StringLiteral(String value, int offset) implements Expression {}

    /**
     * A number.
     *
     * @param hexadecimal whether it was written with {@code &H}
     */
    record NumberLiteral(long value, boolean hexadecimal, int offset) implements Expression {}

    /**
     * A bare word: {@code True}, {@code NULL}, {@code IgnoreThisFlow}, {@code AuthoritativeNull},
     * {@code CRLF}, or a word of an enumeration such as {@code UTF8}.
     */
    record Word(String name, int offset) implements Expression {}

    /** {@code [attribute]}. */
    record AttributeReference(String name, int offset) implements Expression {}

    /** {@code %Parameter.Name%}, the name without percent signs. */
    record ParameterReference(String name, int offset) implements Expression {}

    /** {@code $variable}, the name without the dollar sign. */
    record VariableReference(String name, int offset) implements Expression {}

    /** {@code Name(argument, …)}. */
    record Call(String function, List<Expression> arguments, int offset) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** Two operands and what stands between them. */
    record Binary(BinaryOperator operator, Expression left, Expression right, int offset)
            implements Expression {}

    /** {@code -operand}. */
    record Negation(Expression operand, int offset) implements Expression {}

    /** {@code (inner)}. */
    record Parenthesized(Expression inner, int offset) implements Expression {}
}
