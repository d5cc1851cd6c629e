// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.List;
import org.syncline.rules.expression.EvaluationException;

/** Numbers (semantics reference, 3.4, math). */
final class NumberFunctions {
    @FunctionalInterface
    private interface BitOperation {
        long apply(long left, long right);
    }

    private NumberFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.of(
                        "num BitAnd(num value, num mask)",
                        "The bits that both numbers have, of 64.",
                        a -> bits(a, (left, right) -> left & right)),
                Function.of(
                        "num BitOr(num value, num mask)",
                        "The bits that one of the numbers has, of 64.",
                        a -> bits(a, (left, right) -> left | right)),
                Function.of(
                        "num RandomNum(num start, num end)",
                        "A random number from start to end, both included, drawn anew at every"
                                + " evaluation: use it with once.",
                        NumberFunctions::random));
    }

    private static Datum bits(Arguments a, BitOperation operation) throws EvaluationException {
        return a.isNull(0) || a.isNull(1)
                ? Datum.Absent.NULL
                : new Datum.Num(operation.apply(a.number(0), a.number(1)));
    }

    private static Datum random(Arguments a) throws EvaluationException {
        long start = a.number(0);
        long end = a.number(1);
        if (start > end) {
            throw a.fail("the start " + start + " is greater than the end " + end + ".");
        }
        return new Datum.Num(
                end == Long.MAX_VALUE
                        ? largeRandom(a, start)
                        : a.context().random().nextLong(start, end + 1));
    }

    /** The generator's bound is exclusive, so the greatest number needs a draw of its own. */
    private static long largeRandom(Arguments a, long start) {
        return start == Long.MIN_VALUE
                ? a.context().random().nextLong()
                : a.context().random().nextLong(start - 1, Long.MAX_VALUE) + 1;
    }
}
