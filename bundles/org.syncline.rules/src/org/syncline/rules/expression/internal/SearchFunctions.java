// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.List;
import org.syncline.rules.expression.EvaluationException;

/** Finding text in text (semantics reference, 3.4, text). Positions count from 1. */
final class SearchFunctions {
    private static final List<String> COMPARISONS = List.of("vbBinaryCompare", "vbTextCompare");
    private static final Datum NOT_FOUND = new Datum.Num(0);

    private SearchFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.of(
                        "num InStr(str value, str match [, num start [, enum compare]])",
                        "The position of the first hit, 0 for none. vbTextCompare ignores case.",
                        NOT_FOUND,
                        SearchFunctions::forwards),
                Function.of(
                        "num InStrRev(str value, str match [, num start [, enum compare]])",
                        "The position of the last hit that ends at or before start, 0 for none."
                                + " vbTextCompare ignores case.",
                        NOT_FOUND,
                        SearchFunctions::backwards));
    }

    private static Datum forwards(Arguments a) throws EvaluationException {
        if (a.isNull(1)) {
            return NOT_FOUND;
        }
        String text = compared(a, 0);
        long start = a.has(2) && !a.isNull(2) ? a.number(2) : 1;
        if (start < 1) {
            throw a.failAt(2, "the start must be at least 1.");
        }
        return start > text.length()
                ? NOT_FOUND
                : new Datum.Num(text.indexOf(compared(a, 1), (int) start - 1) + 1L);
    }

    private static Datum backwards(Arguments a) throws EvaluationException {
        if (a.isNull(1)) {
            return NOT_FOUND;
        }
        String text = compared(a, 0);
        String match = compared(a, 1);
        long start = a.has(2) && !a.isNull(2) ? a.number(2) : -1;
        if (start == 0 || start < -1) {
            throw a.failAt(2, "the start must be at least 1, or -1 for the end of the text.");
        }
        int end = start == -1 ? text.length() : (int) Math.min(start, text.length());
        if (match.isEmpty()) {
            return new Datum.Num(end);
        }
        return end < match.length()
                ? NOT_FOUND
                : new Datum.Num(text.lastIndexOf(match, end - match.length()) + 1L);
    }

    private static String compared(Arguments a, int i) throws EvaluationException {
        String comparison = a.word(3, "vbBinaryCompare", COMPARISONS);
        return comparison.equals("vbTextCompare") ? Texts.fold(a.text(i)) : a.text(i);
    }
}
