// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.syncline.rules.expression.internal.analysis.Inferred;
import org.syncline.rules.expression.internal.analysis.OperatorMixes;
import org.syncline.rules.expression.internal.analysis.Reports;
import org.syncline.rules.expression.internal.analysis.StructureCheck;
import org.syncline.rules.expression.internal.analysis.TypeInference;

/**
 * What can be said of an expression without an object. It follows evaluation (semantics reference,
 * 3.3): what evaluation accepts is never a problem here, and a branch that is never taken is not
 * looked at for types. Immutable.
 *
 * @param types the types that a result with a value can have; only {@link ExpressionType#NULL} when
 *     there is never a value; empty when evaluation never ends with a result; {@link
 *     ExpressionType#UNKNOWN} alone when nothing is known
 * @param multiValued whether a result may have several values as far as the schema tells
 * @param always whether no object is left without a result: every evaluation gives a value, a
 *     deliberate absence ({@code AuthoritativeNull}), or fails
 * @param problems in the order of the text
 */
public record ExpressionAnalysis(
        Set<ExpressionType> types,
        boolean multiValued,
        boolean always,
        List<ExpressionProblem> problems) {
    public ExpressionAnalysis {
        types = Set.copyOf(types);
        problems = List.copyOf(problems);
    }

    /** Analyses an expression that is evaluated for objects of the source. */
    public static ExpressionAnalysis of(Expression expression, ExpressionSource source) {
        Objects.requireNonNull(source, "source");
        Reports reports = new Reports();
        Inferred result = Inferred.UNKNOWN;
        if (new StructureCheck(reports).check(expression)) {
            OperatorMixes.check(expression, reports);
            result = new TypeInference(source, reports).infer(expression);
        }
        List<ExpressionProblem> sorted = new ArrayList<>(reports.list());
        sorted.sort(Comparator.comparingInt(ExpressionProblem::offset));
        return new ExpressionAnalysis(
                result.types(), result.isMultiValued(), result.certain(), sorted);
    }

    /** The one type that is possible, else {@link ExpressionType#UNKNOWN}. */
    public ExpressionType type() {
        return types.size() == 1 ? types.iterator().next() : ExpressionType.UNKNOWN;
    }
}
