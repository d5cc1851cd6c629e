// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.syncline.model.Dn;
import org.syncline.model.InvalidDnException;
import org.syncline.rules.expression.EvaluationException;

/** Conversion between types (semantics reference, 3.4, conversion). */
final class ConversionFunctions {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,30}");

    /** No longer text is a number, blanks around it included. */
    private static final int MAX_DIGITS = 100;

    private ConversionFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.of(
                        "bool CBool(exp value)",
                        "True for True and for numbers other than 0. NULL gives False.",
                        Datum.Bool.FALSE,
                        ConversionFunctions::cBool),
                Function.of(
                        "num CNum(str value)",
                        "The number that a text shows; test it with IsNumeric(). Of a binary value"
                                + " of up to 8 bytes the unsigned number, lowest byte first.",
                        Datum.Absent.NULL,
                        a -> new Datum.Num(number(a))),
                Function.of(
                        "ref CRef(str name)",
                        "Turns a distinguished name into a reference.",
                        Datum.Absent.NULL,
                        ConversionFunctions::cRef),
                Function.of(
                        "str CStr(any value)",
                        "A number, boolean or reference as text. Binary values and dates have"
                                + " functions of their own.",
                        Datum.Absent.NULL,
                        a -> a.result(text(a, 0))),
                Function.of(
                        "bin CBin(num value, num length)",
                        "A number as bytes, lowest byte first.",
                        Datum.Absent.NULL,
                        ConversionFunctions::cBin));
    }

    private static Datum cBool(Arguments a) throws EvaluationException {
        return switch (a.get(0)) {
            case Datum.Bool bool -> bool;
            case Datum.Num number -> Datum.Bool.of(number.value() != 0);
            case Datum.Text text when text.value().equalsIgnoreCase("true") -> Datum.Bool.TRUE;
            case Datum.Text text when text.value().equalsIgnoreCase("false") -> Datum.Bool.FALSE;
            default -> throw a.mismatch(0, "a boolean or a number", "Compare it with something.");
        };
    }

    private static long number(Arguments a) throws EvaluationException {
        return switch (a.get(0)) {
            case Datum.Num number -> number.value();
            case Datum.Text text when isNumber(text.value()) -> Long.parseLong(trimmed(text));
            case Datum.Text text ->
                    throw a.fail("\"" + text.value() + "\" is no number of 64 bits.");
            case Datum.Bytes bytes -> unsigned(bytes.value().bytes(), a);
            default -> throw a.mismatch(0, "a text", "");
        };
    }

    private static String trimmed(Datum.Text text) {
        return text.value().strip();
    }

    /** Whether {@code CNum} accepts the text. */
    static boolean isNumber(String text) {
        String digits = text.length() > MAX_DIGITS ? "" : text.strip();
        return NUMBER.matcher(digits).matches() && new BigInteger(digits).bitLength() < Long.SIZE;
    }

    /** Whether {@code CNum} accepts the bytes: the number must not need more than 63 bits. */
    static boolean isNumber(byte[] bytes) {
        return bytes.length > 0 && (bytes.length < 8 || bytes.length == 8 && bytes[7] >= 0);
    }

    private static long unsigned(byte[] bytes, Arguments a) throws EvaluationException {
        if (!isNumber(bytes)) {
            throw a.fail(
                    "a binary value of "
                            + bytes.length
                            + " bytes is no number of 64 bits. Cut it with Mid().");
        }
        long number = 0;
        for (int i = bytes.length - 1; i >= 0; i--) {
            number = number << 8 | bytes[i] & 0xff;
        }
        return number;
    }

    private static Datum cRef(Arguments a) throws EvaluationException {
        if (a.get(0) instanceof Datum.Ref || a.get(0) instanceof Datum.MetaverseRef) {
            return a.get(0);
        }
        try {
            return new Datum.Ref(Dn.of(a.text(0)));
        } catch (InvalidDnException e) {
            throw a.failAt(0, e.getMessage(), e);
        }
    }

    /** What {@code CStr} and concatenation make of an argument that is not NULL. */
    static String text(Arguments a, int i) throws EvaluationException {
        return switch (a.get(i)) {
            case Datum.Text text -> text.value();
            case Datum.Num number -> Long.toString(number.value());
            case Datum.Bool bool -> bool.value() ? "True" : "False";
            case Datum.Ref reference -> reference.value().text();
            case Datum.Bytes bytes ->
                    throw a.mismatch(
                            i,
                            "a text",
                            "Use ConvertToBase64(), StringFromGuid() or StringFromSid().");
            case Datum.Moment moment -> throw a.mismatch(i, "a text", "Use FormatDateTime().");
            default -> throw a.mismatch(i, "a text", "");
        };
    }

    /** Whether {@code CStr} accepts the value. */
    static boolean isText(Datum datum) {
        return datum instanceof Datum.Text
                || datum instanceof Datum.Num
                || datum instanceof Datum.Bool
                || datum instanceof Datum.Ref;
    }

    private static Datum cBin(Arguments a) throws EvaluationException {
        long number = a.number(0);
        int length = a.position(1);
        if (length < 1 || length > 64) {
            throw a.failAt(1, "the length must be from 1 to 64 bytes.");
        }
        if (number < 0 || length < 8 && number >>> (8 * length) != 0) {
            throw a.failAt(0, number + " does not fit into " + length + " bytes.");
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < Math.min(8, length); i++) {
            bytes[i] = (byte) (number >>> (8 * i));
        }
        return new Datum.Bytes(bytes);
    }
}
