// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.syncline.rules.expression.Expression.AttributeReference;
import org.syncline.rules.expression.Expression.Binary;
import org.syncline.rules.expression.Expression.Call;
import org.syncline.rules.expression.Expression.Negation;
import org.syncline.rules.expression.Expression.Parenthesized;
import org.syncline.rules.expression.Expression.StringLiteral;

/**
 * The attributes that an expression names, in the order of their first mention: what the source
 * list of a foreign rule is when nobody changed it by hand. The default rules list the attribute in
 * quotes of {@code ImportedValue} and {@code ValueCount} like any other, so it counts here; {@code
 * dn} does not, since it is no attribute. 375 of the 391 expressions of the default rules have
 * exactly this list (formats reference, section 6, quirk 1: the others differ, and both are kept).
 */
public final class ExpressionSources {
    private static final String DN = "dn";
    private static final Set<String> TAKE_A_NAME = Set.of("ImportedValue", "ValueCount");

    private ExpressionSources() {}

    /**
     * @return each name once, in the order of first mention, left to right; unmodifiable
     */
    public static List<String> of(Expression expression) {
        Objects.requireNonNull(expression, "expression");
        Set<String> names = new LinkedHashSet<>();
        // A stack and no recursion: a chain of operators is as deep as it is long.
        Deque<Expression> open = new ArrayDeque<>();
        open.push(expression);
        while (!open.isEmpty()) {
            Expression current = open.pop();
            String name = name(current);
            if (name != null && !name.equals(DN)) {
                names.add(name);
            }
            parts(current).reversed().forEach(open::push);
        }
        return List.copyOf(names);
    }

    private static String name(Expression expression) {
        if (expression instanceof AttributeReference reference) {
            return reference.name();
        }
        return expression instanceof Call call
                        && TAKE_A_NAME.contains(call.function())
                        && call.arguments().size() == 1
                        && call.arguments().getFirst() instanceof StringLiteral literal
                ? literal.value()
                : null;
    }

    private static List<Expression> parts(Expression expression) {
        return switch (expression) {
            case Call call -> call.arguments();
            case Binary binary -> List.of(binary.left(), binary.right());
            case Negation negation -> List.of(negation.operand());
            case Parenthesized parenthesized -> List.of(parenthesized.inner());
            default -> List.of();
        };
    }
}
