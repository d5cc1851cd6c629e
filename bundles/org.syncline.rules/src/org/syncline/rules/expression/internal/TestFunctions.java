// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.List;

/** Questions about a value (semantics reference, 3.4, evaluation). */
final class TestFunctions {
    private TestFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.of(
                        "bool IsBitSet(num value, num mask)",
                        "Whether the value has any bit of the mask. The mask is no bit number.",
                        Datum.Bool.FALSE,
                        a -> Datum.Bool.of(!a.isNull(1) && (a.number(0) & a.number(1)) != 0)),
                Function.of(
                        "bool IsDate(any value)",
                        "Whether CDate() would read the value.",
                        a -> Datum.Bool.of(isDate(a.get(0)))),
                Function.of(
                        "bool IsEmpty(var value)",
                        "Whether the value is present and the empty text.",
                        a -> Datum.Bool.of(isEmpty(a.get(0)))),
                Function.of(
                        "bool IsGuid(any value)",
                        "Whether the text is a GUID, with or without braces.",
                        a -> Datum.Bool.of(isGuid(a.get(0)))),
                Function.of(
                        "bool IsNull(var value)",
                        "Whether there is no value.",
                        a -> Datum.Bool.of(a.isNull(0))),
                Function.of(
                        "bool IsNullOrEmpty(var value)",
                        "Whether there is no value, or only the empty text.",
                        a -> Datum.Bool.of(isNullOrEmpty(a.get(0)))),
                Function.of(
                        "bool IsNumeric(any value)",
                        "Whether the value is a number, or CNum() would read it.",
                        a -> Datum.Bool.of(isNumeric(a.get(0)))),
                Function.of(
                        "bool IsPresent(var value)",
                        "Whether there is a value that is not the empty text.",
                        a -> Datum.Bool.of(!isNullOrEmpty(a.get(0)))),
                Function.of(
                        "bool IsString(any value)",
                        "Whether CStr() would read the value: not a binary one.",
                        a -> Datum.Bool.of(ConversionFunctions.isText(a.get(0)))));
    }

    private static boolean isDate(Datum datum) {
        return datum instanceof Datum.Moment
                || datum instanceof Datum.Text text && Dates.parse(text.value()).isPresent();
    }

    private static boolean isGuid(Datum datum) {
        return datum instanceof Datum.Text text && EncodingFunctions.guid(text.value()).isPresent();
    }

    private static boolean isNumeric(Datum datum) {
        return switch (datum) {
            case Datum.Num number -> true;
            case Datum.Text text -> ConversionFunctions.isNumber(text.value());
            case Datum.Bytes bytes -> ConversionFunctions.isNumber(bytes.value().bytes());
            default -> false;
        };
    }

    private static boolean isEmpty(Datum datum) {
        return datum instanceof Datum.Text text && text.value().isEmpty();
    }

    private static boolean isNullOrEmpty(Datum datum) {
        if (datum instanceof Datum.Multi multi) {
            return multi.slots().stream().allMatch(TestFunctions::isNullOrEmpty);
        }
        return datum.isNull() || isEmpty(datum);
    }
}
