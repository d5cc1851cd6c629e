// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

import org.syncline.rules.expression.BinaryOperator;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.Expression.Binary;
import org.syncline.rules.expression.ExpressionProblem.Kind;

/**
 * Mixes of operators that people read differently from the language: the documentation of the
 * expressions and the rules that ship contradict each other (semantics reference, 3.1). Each chain
 * is reported once.
 */
public final class OperatorMixes {
    private final Reports reports;

    private OperatorMixes(Reports reports) {
        this.reports = reports;
    }

    public static void check(Expression expression, Reports reports) {
        new OperatorMixes(reports).visit(expression);
    }

    private void visit(Expression expression) {
        switch (expression) {
            case Expression.Call call -> call.arguments().forEach(this::visit);
            case Expression.Negation negation -> visit(negation.operand());
            case Expression.Parenthesized parenthesized -> visit(parenthesized.inner());
            case Binary binary -> chain(binary);
            default -> {
                return;
            }
        }
    }

    /** A chain of one level: its operators lie on the left spine of the tree. */
    private void chain(Binary chain) {
        boolean products = false;
        boolean others = false;
        boolean conjunctions = false;
        int comparisons = 0;
        Expression operand = chain;
        while (operand instanceof Binary link && level(link) == level(chain)) {
            products |= link.operator() == BinaryOperator.MULTIPLY;
            others |= level(link) == 3 && link.operator() != BinaryOperator.MULTIPLY;
            comparisons += level(link) == 2 ? 1 : 0;
            conjunctions |= isAnd(link.right()) || isAnd(link.left());
            visit(link.right());
            operand = link.left();
        }
        visit(operand);
        report(chain, products && others, comparisons > 1, level(chain) == 0 && conjunctions);
    }

    private void report(Binary chain, boolean products, boolean comparisons, boolean logic) {
        if (products || comparisons || logic) {
            String reading =
                    logic
                            ? "&& is done before ||."
                            : comparisons
                                    ? "Comparisons are done from left to right."
                                    : "* is not done before + - &: all go from left to right.";
            reports.add(
                    Kind.MIXED_OPERATORS,
                    chain,
                    reading + " Put brackets around what belongs together.");
        }
    }

    private static boolean isAnd(Expression expression) {
        return expression instanceof Binary binary && level(binary) == 1;
    }

    private static int level(Binary binary) {
        return switch (binary.operator()) {
            case OR -> 0;
            case AND -> 1;
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> 2;
            case ADD, SUBTRACT, MULTIPLY, CONCATENATE -> 3;
        };
    }
}
