// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.Arrays;
import java.util.List;
import org.syncline.rules.expression.EvaluationException;

/** Parts of text and of binary values (semantics reference, 3.4, text). Positions count from 1. */
final class SliceFunctions {
    private static final Datum EMPTY = new Datum.Text("");

    /** Words are looked for character by character: more work than reading a text. */
    private static final int CHARACTERS_PER_STEP = 4;

    private SliceFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.of(
                        "str Left(str value, num count)",
                        "The first characters. A negative count gives the whole text, NULL the"
                                + " empty one.",
                        EMPTY,
                        a -> slice(a, 0, bounded(a.number(1), length(a)))),
                Function.of(
                        "str Right(str value, num count)",
                        "The last characters. A negative count gives the whole text, NULL the"
                                + " empty one.",
                        EMPTY,
                        a -> slice(a, length(a) - bounded(a.number(1), length(a)), length(a))),
                Function.of(
                        "str Mid(str value, num start, num count)",
                        "Characters from a position on. A negative count, or a start outside the"
                                + " text, gives the whole text, NULL the empty one.",
                        EMPTY,
                        SliceFunctions::mid),
                Function.of(
                        "num Len(str value)",
                        "The number of characters, or of bytes of a binary value.",
                        new Datum.Num(0),
                        a -> new Datum.Num(length(a))),
                Function.of(
                        "str Word(str value, num position, str delimiters)",
                        "A word of a text. Each character of delimiters separates words; too few"
                                + " words give the empty text.",
                        EMPTY,
                        SliceFunctions::word));
    }

    /** A count cut to the length; a negative count means all. */
    private static int bounded(long count, int length) {
        return count < 0 || count > length ? length : (int) count;
    }

    private static int length(Arguments a) throws EvaluationException {
        return a.get(0) instanceof Datum.Bytes bytes ? bytes.value().length() : a.text(0).length();
    }

    private static Datum mid(Arguments a) throws EvaluationException {
        int length = length(a);
        long start = a.number(1);
        long count = a.number(2);
        if (count < 0 || start <= 0 || start > length) {
            return count == 0 ? slice(a, 0, 0) : a.get(0);
        }
        int from = (int) start - 1;
        return slice(a, from, from + (int) Math.min(count, length - from));
    }

    private static Datum slice(Arguments a, int from, int to) throws EvaluationException {
        return a.get(0) instanceof Datum.Bytes
                ? a.result(Arrays.copyOfRange(a.bytes(0), from, to))
                : a.result(Texts.part(a.text(0), from, to));
    }

    private static Datum word(Arguments a) throws EvaluationException {
        String text = a.text(0);
        String delimiters = a.textOrEmpty(2);
        a.expectWork(text.length() / CHARACTERS_PER_STEP);
        long position = a.isNull(1) ? 0 : a.number(1);
        int start = 0;
        for (int i = 0, word = 1; i <= text.length(); i++) {
            if (i == text.length() || delimiters.indexOf(text.charAt(i)) >= 0) {
                if (word == position) {
                    return a.result(text.substring(start, i));
                }
                word++;
                start = i + 1;
            }
        }
        return EMPTY;
    }
}
