// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.ExpressionProblem;

/** Collects problems. For one analysis and one thread. */
public final class Reports {
    private final List<ExpressionProblem> list = new ArrayList<>();

    void add(ExpressionProblem.Kind kind, Expression node, String message) {
        list.add(new ExpressionProblem(kind, node, message));
    }

    void add(
            ExpressionProblem.Kind kind,
            Expression node,
            String message,
            Optional<String> suggestion) {
        list.add(new ExpressionProblem(kind, node, message, suggestion));
    }

    public List<ExpressionProblem> list() {
        return list;
    }
}
