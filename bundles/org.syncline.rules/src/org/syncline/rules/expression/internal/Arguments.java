// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.time.Instant;
import java.util.List;
import org.syncline.model.Dn;
import org.syncline.rules.expression.EvaluationContext;
import org.syncline.rules.expression.EvaluationException;

/**
 * The evaluated arguments of one call, with checks that name the function, the argument and the
 * remedy. Positions count from 0 here and from 1 in messages.
 */
final class Arguments {
    private final String function;
    private final Datum[] data;
    private final int[] offsets;
    private final int offset;
    private final Frame frame;

    Arguments(String function, Datum[] data, int[] offsets, int offset, Frame frame) {
        this.function = function;
        this.data = data;
        this.offsets = offsets;
        this.offset = offset;
        this.frame = frame;
    }

    Arguments with(Datum[] others) {
        return new Arguments(function, others, offsets, offset, frame);
    }

    int count() {
        return data.length;
    }

    boolean has(int i) {
        return i < data.length;
    }

    Datum get(int i) {
        return data[i];
    }

    boolean isNull(int i) {
        return data[i].isNull();
    }

    EvaluationContext context() {
        return frame.context();
    }

    String text(int i) throws EvaluationException {
        if (data[i] instanceof Datum.Text text) {
            frame.budget().read(text.value().length(), offset);
            return text.value();
        }
        throw mismatch(i, "a text", "Use CStr().");
    }

    /** A text; NULL and a missing argument count as the empty one. */
    String textOrEmpty(int i) throws EvaluationException {
        return !has(i) || isNull(i) ? "" : text(i);
    }

    long number(int i) throws EvaluationException {
        if (data[i] instanceof Datum.Num number) {
            return number.value();
        }
        throw mismatch(i, "a number", "Use CNum().");
    }

    boolean bool(int i) throws EvaluationException {
        if (data[i] instanceof Datum.Bool bool) {
            return bool.value();
        }
        throw mismatch(i, "a boolean", "Write True or False, or use CBool().");
    }

    /** A number as a position or length: cut to the range of int, which no text exceeds. */
    int position(int i) throws EvaluationException {
        return Math.clamp(number(i), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    byte[] bytes(int i) throws EvaluationException {
        if (data[i] instanceof Datum.Bytes bytes) {
            frame.budget().read(bytes.value().length(), offset);
            return bytes.value().bytes();
        }
        throw mismatch(i, "a binary value", "Name a binary attribute, or use CGuid() or CBin().");
    }

    Dn reference(int i) throws EvaluationException {
        if (data[i] instanceof Datum.Ref reference) {
            return reference.value();
        }
        throw mismatch(i, "a reference", "Use CRef().");
    }

    Instant date(int i) throws EvaluationException {
        if (data[i] instanceof Datum.Moment moment) {
            return moment.value();
        }
        throw mismatch(i, "a date", "Use CDate() or DateFromNum().");
    }

    /** The values of a list; a single value is a list of one, NULL the empty list. */
    List<Datum> list(int i) {
        return switch (data[i]) {
            case Datum.Multi multi -> multi.present();
            case Datum.Absent absent -> List.of();
            default -> List.of(data[i]);
        };
    }

    /** A word of an enumeration, quoted or bare; the default when it is missing. */
    String word(int i, String defaultWord, List<String> allowed) throws EvaluationException {
        if (!has(i) || isNull(i)) {
            return defaultWord;
        }
        String word = text(i);
        if (!allowed.contains(word)) {
            throw failAt(i, "\"" + word + "\" is not one of " + String.join(", ", allowed) + ".");
        }
        return word;
    }

    /** A text result, refused when it is too long. */
    Datum result(String text) throws EvaluationException {
        frame.budget().length(text.length(), offset);
        return new Datum.Text(text);
    }

    Datum result(byte[] bytes) throws EvaluationException {
        frame.budget().length(bytes.length, offset);
        return new Datum.Bytes(bytes);
    }

    /** To be asked before a long result is made. */
    void expectLength(long length) throws EvaluationException {
        frame.budget().length(length, offset);
    }

    /** To be asked before values are read in another way than with the methods above. */
    void expectRead(Datum datum) throws EvaluationException {
        switch (datum) {
            case Datum.Text text -> frame.budget().read(text.value().length(), offset);
            case Datum.Bytes bytes -> frame.budget().read(bytes.value().length(), offset);
            case Datum.Ref reference ->
                    frame.budget().read(reference.value().text().length(), offset);
            default -> frame.budget().read(0, offset);
        }
    }

    /** To be asked before something that takes this many steps. */
    void expectWork(long steps) throws EvaluationException {
        frame.budget().work(steps, offset);
    }

    EvaluationException fail(String message) {
        return new EvaluationException(function + ": " + message, offset, false);
    }

    EvaluationException fail(String message, Exception cause) {
        return new EvaluationException(function + ": " + message, offset, false, cause);
    }

    EvaluationException failAt(int i, String message) {
        return failAt(i, message, null);
    }

    EvaluationException failAt(int i, String message, Exception cause) {
        return new EvaluationException(function + ": " + message, offsets[i], false, cause);
    }

    EvaluationException raised(String message) {
        return new EvaluationException(message, offset, true);
    }

    EvaluationException mismatch(int i, String wanted, String remedy) {
        String found = isNull(i) ? "has no value" : "is " + data[i].typeName();
        String hint = isNull(i) ? "Test it with IsPresent() first." : remedy;
        return failAt(
                i, "argument " + (i + 1) + " " + found + ", but " + wanted + " is needed. " + hint);
    }
}
