// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

import java.util.Collection;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.ExpressionProblem;

/** Two lists cannot be worked through value by value together (semantics reference, 3.3). */
final class ListMixes {
    private ListMixes() {}

    /** Whether the lists among the operands are one list; reports when they are not. */
    static boolean fit(Expression node, Collection<Shape> operands, Reports reports) {
        Shape first = null;
        for (Shape shape : operands) {
            if (!shape.isNamedList()) {
                continue;
            }
            if (first != null && !first.axis().equals(shape.axis())) {
                reports.add(
                        ExpressionProblem.Kind.MIXED_LISTS,
                        node,
                        "Two different lists"
                                + names(first.axis(), shape.axis())
                                + " cannot be worked through value by value together. Reduce one of"
                                + " them to one value, for example with Item() or Join().");
                return false;
            }
            first = shape;
        }
        return true;
    }

    private static String names(Object a, Object b) {
        return isNamed(a) && isNamed(b) ? " (" + a + " and " + b + ")" : "";
    }

    private static boolean isNamed(Object axis) {
        return axis instanceof String || axis instanceof Shape.Imported;
    }
}
