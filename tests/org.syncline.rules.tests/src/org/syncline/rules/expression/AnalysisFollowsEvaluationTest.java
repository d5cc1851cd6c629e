// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.model.ValueType;
import org.syncline.rules.expression.ExpressionProblem.Kind;

/** What evaluation accepts is never a problem, over generated expressions. */
class AnalysisFollowsEvaluationTest {
    private static final int COUNT = 20_000;

    private static final Set<Kind> FAILING =
            Set.of(Kind.ARGUMENT_TYPE, Kind.ARGUMENT_VALUE, Kind.MIXED_LISTS);

    private final SampleContext context = new SampleContext();
    private final ExpressionSource source = new SampleSource();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsReportedFails(long seed) {
        RandomExpressions expressions = new RandomExpressions(seed);
        int reported = 0;
        for (int i = 0; i < COUNT; i++) {
            Expression expression = expressions.next();
            for (ExpressionProblem problem : analyse(expression).problems()) {
                if (FAILING.contains(problem.kind())) {
                    reported++;
                    assertFails(problem, expression);
                }
            }
        }
        assertThat(reported).isGreaterThan(COUNT / 10);
    }

    /** The part around the problem fails, unless one of its own parts has no value or fails. */
    private void assertFails(ExpressionProblem problem, Expression root) {
        Expression around = parent(root, problem.node());
        Expression part = around == null ? problem.node() : notLazy(around, problem.node());
        Object result = evaluate(part);
        boolean vacuous =
                children(part).stream().anyMatch(this::hasNoValue) || startsBehindTheText(part);
        assertThat(vacuous || result instanceof EvaluationException || failsAlone(problem))
                .as("%s: %s%nin %s%ngives %s", problem.kind(), problem.message(), part, result)
                .isTrue();
    }

    /** Then InStr does not look at what it searches, which depends on the value. */
    private static boolean startsBehindTheText(Expression part) {
        return part instanceof Expression.Call call && call.function().startsWith("InStr");
    }

    /** The same with the reported operand first, where it is always evaluated. */
    private static Expression notLazy(Expression around, Expression node) {
        return around instanceof Expression.Binary binary
                        && (binary.operator() == BinaryOperator.AND
                                || binary.operator() == BinaryOperator.OR)
                ? new Expression.Binary(binary.operator(), node, node, 0)
                : around;
    }

    private boolean failsAlone(ExpressionProblem problem) {
        return evaluate(problem.node()) instanceof EvaluationException
                || children(problem.node()).stream().anyMatch(this::hasNoValue);
    }

    private boolean hasNoValue(Expression expression) {
        Object result = evaluate(expression);
        return !(result instanceof ExpressionResult.Result)
                && !(result instanceof EvaluationException e
                        && e.getMessage().contains("The result is a date"));
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7})
    void resultsHaveTheTypeThatWasInferred(long seed) {
        RandomExpressions expressions = new RandomExpressions(seed);
        int results = 0;
        for (int i = 0; i < COUNT; i++) {
            Expression expression = expressions.next();
            ExpressionAnalysis analysis = analyse(expression);
            Object result = evaluate(expression);
            if (result instanceof ExpressionResult.Result given) {
                results++;
                assertTyped(analysis, given, expression);
            } else if (!(result instanceof EvaluationException)
                    && !(result instanceof ExpressionResult.AuthoritativeNull)) {
                assertThat(analysis.always()).as("always %s", expression).isFalse();
            }
        }
        assertThat(results).isGreaterThan(COUNT / 10);
    }

    private static void assertTyped(
            ExpressionAnalysis analysis, ExpressionResult.Result given, Expression expression) {
        if (given.multiValued()) {
            assertThat(analysis.multiValued()).as("several values of %s", expression).isTrue();
        }
        if (analysis.always()) {
            assertThat(given.values().first().text()).as("value of %s", expression).isNotEmpty();
        }
        // An empty text is no value of a flow, and what slices of an absent binary value give.
        given.values().stream()
                .filter(value -> !value.text().isEmpty())
                .forEach(
                        value ->
                                assertThat(analysis.types())
                                        .as("types of %s", expression)
                                        .containsAnyOf(type(value.type()), ExpressionType.UNKNOWN));
    }

    private static ExpressionType type(ValueType type) {
        return ExpressionType.valueOf(type.name());
    }

    private ExpressionAnalysis analyse(Expression expression) {
        return ExpressionAnalysis.of(expression, source);
    }

    private Object evaluate(Expression expression) {
        try {
            return CompiledExpression.compile(expression).evaluate(context);
        } catch (EvaluationException e) {
            return e;
        }
    }

    private static Expression parent(Expression root, Expression node) {
        for (Expression child : children(root)) {
            Expression found = child == node ? root : parent(child, node);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<Expression> children(Expression expression) {
        return switch (expression) {
            case Expression.Call call -> new ArrayList<>(call.arguments());
            case Expression.Binary binary -> List.of(binary.left(), binary.right());
            case Expression.Negation negation -> List.of(negation.operand());
            case Expression.Parenthesized parenthesized -> List.of(parenthesized.inner());
            default -> List.of();
        };
    }
}
