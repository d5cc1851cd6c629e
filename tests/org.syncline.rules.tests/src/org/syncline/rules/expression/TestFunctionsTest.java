// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Edges, wrong types and NULL of the questions about values. */
class TestFunctionsTest {
    @ParameterizedTest(name = "{0} => {1}")
    @MethodSource("rows")
    void givesTheResultOfTheTable(String expression, String result) {
        Table.check(expression, result);
    }

    static Stream<Arguments> rows() {
        return Table.of(
                """
                IsBitSet(&HF,4) => True
                IsBitSet(8,4) => False
                IsBitSet(NULL,4) => False
                IsBitSet(8,NULL) => False
                IsBitSet("8",4) => !a number is needed
                IsDate("2001-01-01") => True
                IsDate(Now()) => True
                IsDate("x") => False
                IsDate(5) => False
                IsDate(NULL) => False
                IsEmpty([empty]) => True
                IsEmpty([name]) => False
                IsEmpty(NULL) => False
                IsEmpty([mails]) => False
                IsGuid("{9abcdef0-5678-1234-f0de-bc9a78563412}") => True
                IsGuid("9abcdef0-5678-1234-f0de-bc9a78563412") => True
                IsGuid("9abcdef0") => False
                IsGuid(5) => False
                IsGuid(NULL) => False
                IsNull([cn]) => True
                IsNull([empty]) => False
                IsNull([noValues]) => True
                IsNull([mails]) => False
                IsNull(AuthoritativeNull) => True
                IsNullOrEmpty([empty]) => True
                IsNullOrEmpty([cn]) => True
                IsNullOrEmpty([noValues]) => True
                IsNullOrEmpty([mails]) => False
                IsNullOrEmpty(5) => False
                IsNumeric("42") => True
                IsNumeric(42) => True
                IsNumeric("4x") => False
                IsNumeric([guid]) => False
                IsNumeric(NULL) => False
                IsPresent([name]) => True
                IsPresent([empty]) => False
                IsPresent([cn]) => False
                IsPresent([mails]) => True
                IsPresent([noValues]) => False
                IsPresent([cn]) = False => True
                IsString([name]) => True
                IsString(5) => True
                IsString([manager]) => True
                IsString([guid]) => False
                IsString(NULL) => False
                IIF(IsString([guid]),CStr([guid]),ConvertToBase64([guid])) => "8N68mnhWNBLw3ryaeFY0Eg=="
                """);
    }
}
