// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.syncline.model.Values;
import org.syncline.rules.expression.CompiledExpression;
import org.syncline.rules.expression.EvaluationContext;
import org.syncline.rules.expression.EvaluationException;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.ExpressionProblem;
import org.syncline.rules.expression.ExpressionResult;

/** Evaluates what reads nothing of an object, so that a mistake in it shows at once. */
final class ClosedEvaluation {
    /** Larger parts are left to evaluation: checks run at every keystroke. */
    private static final int MAX_NODES = 60;

    private ClosedEvaluation() {}

    /**
     * The result with what evaluation adds: its value when it is a boolean, or a report when it
     * fails.
     */
    static Inferred of(Expression expression, Inferred result, Reports reports) {
        if (size(expression) > MAX_NODES) {
            return result;
        }
        try {
            // Not evaluated on its own, because the result may be a date.
            evaluate(new Expression.Call("IsNull", List.of(expression), expression.offset()));
            Inferred closed = result.asClosed();
            return result.kinds().contains(Kind.BOOLEAN) && !result.shape().mayBeList()
                    ? closed.withValue(evaluate(expression))
                    : closed;
        } catch (EvaluationException e) {
            if (!e.isRaisedByRule()) {
                reports.add(
                        ExpressionProblem.Kind.ARGUMENT_VALUE,
                        expression,
                        "This always fails: " + e.getMessage());
            }
            return Inferred.FAILS;
        }
    }

    /** Why an expression without attributes fails, empty when it does not. */
    static Optional<String> failure(Expression expression) {
        try {
            evaluate(new Expression.Call("IsNull", List.of(expression), expression.offset()));
            return Optional.empty();
        } catch (EvaluationException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** The boolean that it gives, or null. */
    private static Boolean evaluate(Expression expression) throws EvaluationException {
        ExpressionResult result = CompiledExpression.compile(expression).evaluate(Nothing.INSTANCE);
        return result instanceof ExpressionResult.Result given
                        && given.values().first() instanceof org.syncline.model.Value.Bool bool
                ? Boolean.valueOf(bool.value())
                : null;
    }

    private static int size(Expression expression) {
        return switch (expression) {
            case Expression.Call call ->
                    1 + call.arguments().stream().mapToInt(ClosedEvaluation::size).sum();
            case Expression.Binary binary -> 1 + size(binary.left()) + size(binary.right());
            case Expression.Negation negation -> 1 + size(negation.operand());
            case Expression.Parenthesized parenthesized -> 1 + size(parenthesized.inner());
            default -> 1;
        };
    }

    /** No object at all. */
    private enum Nothing implements EvaluationContext {
        INSTANCE;

        @Override
        public Values attribute(String name) {
            return Values.NONE;
        }

        @Override
        public Values importedValue(String name) {
            return Values.NONE;
        }

        @Override
        public boolean isMultiValued(String name) {
            return false;
        }

        @Override
        public String dn() {
            return null;
        }

        @Override
        public Optional<String> parameter(String name) {
            return Optional.empty();
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public RandomGenerator random() {
            return new Random(0);
        }
    }
}
