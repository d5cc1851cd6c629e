// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.Objects;
import java.util.SortedSet;
import org.syncline.rules.expression.internal.Compiler;
import org.syncline.rules.expression.internal.Frame;
import org.syncline.rules.expression.internal.Node;
import org.syncline.rules.expression.internal.Results;
import org.syncline.rules.expression.internal.Shown;

/**
 * An expression in the form in which an object costs little: compiled once, evaluated for many
 * objects. Immutable and safe for use by many threads.
 *
 * <p>A function that gets a multi-valued attribute where it takes one value works value by value,
 * and so does everything around it up to the next function that takes all values; every mention of
 * that attribute is then the current value (semantics reference, 3.3). Evaluation is bounded in
 * depth, work and size of results: rules and values may be hostile.
 */
public final class CompiledExpression {
    private final Node root;
    private final SortedSet<String> attributes;
    private final boolean deterministic;

    private CompiledExpression(Node root, Compiler compiler) {
        this.root = root;
        this.attributes = compiler.attributes();
        this.deterministic = compiler.isDeterministic();
    }

    /**
     * Compiles a syntax tree. Mistakes that the checker reports (an unknown function, a wrong
     * number of arguments, too deep a nesting) do not fail here but when they are evaluated, so
     * that a losing flow cannot fail an object.
     */
    public static CompiledExpression compile(Expression expression) {
        Objects.requireNonNull(expression, "expression");
        Compiler compiler = new Compiler();
        Node root = compiler.compile(expression);
        return new CompiledExpression(root, compiler);
    }

    /**
     * Evaluates for one object.
     *
     * @throws EvaluationException when a value does not fit, the rule calls {@code Error()}, a
     *     bound is passed, or the result is a date, which no attribute can hold
     */
    public ExpressionResult evaluate(EvaluationContext context) throws EvaluationException {
        return Results.of(root.evaluate(new Frame(context)));
    }

    /**
     * Evaluates for one object and tells value and type, also of what no attribute can hold. For
     * showing, not for flows: those take {@link #evaluate}.
     *
     * @throws EvaluationException when a value does not fit, the rule calls {@code Error()}, or a
     *     bound is passed
     */
    public EvaluatedValue evaluateAny(EvaluationContext context) throws EvaluationException {
        return Shown.of(root.evaluate(new Frame(context)));
    }

    /**
     * The attributes of the source object that the expression names, those of {@code ImportedValue}
     * and {@code ValueCount} included, {@code dn} left out: it is no attribute. Unmodifiable.
     */
    public SortedSet<String> attributes() {
        return attributes;
    }

    /**
     * Whether the same object always gives the same result: false with {@code Now}, {@code Guid}
     * and {@code RandomNum}.
     */
    public boolean isDeterministic() {
        return deterministic;
    }
}
