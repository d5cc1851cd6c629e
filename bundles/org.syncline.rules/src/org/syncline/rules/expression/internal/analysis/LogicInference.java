// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

import java.util.EnumSet;
import java.util.Set;
import org.syncline.rules.expression.BinaryOperator;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.Expression.Binary;
import org.syncline.rules.expression.ExpressionProblem;

/** {@code &&} and {@code ||}, and how conditions are read: lazily, NULL as false. */
final class LogicInference {
    private static final Set<Kind> BOOLEAN = EnumSet.of(Kind.BOOLEAN);

    private final TypeInference types;
    private final Reports reports;

    LogicInference(TypeInference types, Reports reports) {
        this.types = types;
        this.reports = reports;
    }

    Inferred infer(Binary binary, Environment environment) {
        boolean decisive = binary.operator() == BinaryOperator.OR;
        Inferred left = condition(binary.left(), environment, reports);
        if (left.value() != null && left.value() == decisive) {
            return left.asOpen();
        }
        Inferred right = condition(binary.right(), environment.at(left.shape()), reports);
        Boolean value = value(left, right, decisive);
        return Inferred.of(Kind.BOOLEAN)
                .withCertain(true)
                .withShape(shape(left.shape(), right.shape()))
                .withValue(value);
    }

    private static Boolean value(Inferred left, Inferred right, boolean decisive) {
        if (left.value() != null) {
            return right.value();
        }
        boolean decided = right.value() != null && right.value() == decisive;
        return decided && !left.shape().mayBeList() ? right.value() : null;
    }

    private static Shape shape(Shape left, Shape right) {
        if (!left.mayBeList()) {
            return right.mayBeList() ? Shape.SINGLE.or(right) : Shape.SINGLE;
        }
        return right.mayBeList() ? new Shape(left.reach(), null) : left;
    }

    /** Infers a condition and reports it when it can never be one. */
    Inferred condition(Expression expression, Environment environment, Reports where) {
        Inferred condition = types.infer(expression, environment);
        if (condition.misses(BOOLEAN)) {
            where.add(
                    ExpressionProblem.Kind.ARGUMENT_TYPE,
                    expression,
                    "A condition is needed, and this is "
                            + condition.words()
                            + ". Compare it with something, or use CBool().");
        }
        return condition;
    }
}
