// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.HashSet;
import java.util.Set;
import org.syncline.language.FindingCodes;
import org.syncline.language.sync.Chain;

/**
 * Mixes of operators that people read differently from the language: the documentation of the
 * expressions and the rules that ship contradict each other (semantics reference, 3.1).
 */
final class OperatorCheck {
    private OperatorCheck() {}

    static void mixed(Chain chain, Problems problems) {
        Set<String> operators = new HashSet<>(chain.getOperators());
        boolean products = operators.contains("*") && operators.size() > 1;
        boolean comparisons = isComparison(chain) && chain.getOperators().size() > 1;
        boolean logic =
                operators.contains("||")
                        && chain.getOperands().stream()
                                .anyMatch(
                                        operand ->
                                                operand instanceof Chain inner
                                                        && inner.getOperators().contains("&&"));
        if (products || comparisons || logic) {
            String reading =
                    logic
                            ? "&& is done before ||."
                            : comparisons
                                    ? "Comparisons are done from left to right."
                                    : "* is not done before + - &: all go from left to right.";
            problems.add(
                    chain,
                    null,
                    FindingCodes.MIXED_OPERATORS,
                    reading + " Put brackets around what belongs together.");
        }
    }

    private static boolean isComparison(Chain chain) {
        String first = chain.getOperators().isEmpty() ? "" : chain.getOperators().get(0);
        return first.startsWith("<") || first.startsWith(">") || first.equals("=");
    }
}
