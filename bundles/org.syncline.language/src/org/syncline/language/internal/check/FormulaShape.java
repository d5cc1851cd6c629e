// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import org.syncline.language.FindingCodes;
import org.syncline.language.sync.CallFormula;
import org.syncline.language.sync.Chain;
import org.syncline.language.sync.Formula;
import org.syncline.language.sync.GroupFormula;
import org.syncline.language.sync.Minus;
import org.syncline.language.sync.NumberFormula;
import org.syncline.language.sync.SyncPackage;

/** What must hold of an expression before anything can be made of it. */
public final class FormulaShape {
    /**
     * The deepest tree that is evaluated; an operator in a chain counts as a level. Recursion over
     * expressions is safe below it.
     */
    public static final int MAX_DEPTH = 400;

    private final Problems problems;

    public FormulaShape(Problems problems) {
        this.problems = problems;
    }

    /** Whether the expression is whole and within bounds. */
    public boolean check(Formula formula) {
        int before = problems.list().size();
        if (depth(formula) > MAX_DEPTH) {
            problems.add(
                    formula,
                    null,
                    FindingCodes.NESTING_TOO_DEEP,
                    "The expression is deeper than "
                            + MAX_DEPTH
                            + " levels; each operator of a chain counts as one. Split it.");
        }
        return problems.list().size() == before;
    }

    /** The parser bounds the nesting of brackets, so this recursion is bounded. */
    private int depth(Formula formula) {
        return switch (formula) {
            case null -> 0;
            case Chain chain ->
                    chain.getOperators().size()
                            + chain.getOperands().stream().mapToInt(this::depth).max().orElse(0);
            case Minus minus -> minusDepth(minus);
            case CallFormula call -> {
                unclosed(call, call.isUnclosed());
                yield 1 + call.getArguments().stream().mapToInt(this::depth).max().orElse(0);
            }
            case GroupFormula group -> {
                unclosed(group, group.isUnclosed());
                yield 1 + depth(group.getInner());
            }
            case NumberFormula number -> numberDepth(number, FlowReading.digits(number));
            default -> 1;
        };
    }

    private int minusDepth(Minus minus) {
        if (minus.getOperand() instanceof NumberFormula number) {
            return numberDepth(number, "-" + FlowReading.digits(number));
        }
        return 1 + depth(minus.getOperand());
    }

    private int numberDepth(NumberFormula number, String text) {
        if (Numbers.parse(text).isEmpty()) {
            problems.add(
                    number,
                    null,
                    FindingCodes.NUMBER_TOO_LARGE,
                    "The number does not fit into 64 bits.");
        }
        return 1;
    }

    private void unclosed(Formula formula, boolean unclosed) {
        if (unclosed) {
            problems.add(
                    formula,
                    formula instanceof CallFormula
                            ? SyncPackage.Literals.CALL_FORMULA__FUNCTION
                            : null,
                    FindingCodes.SYNTAX,
                    "The bracket that opens here is not closed. Write ) where it ends.");
        }
    }
}
