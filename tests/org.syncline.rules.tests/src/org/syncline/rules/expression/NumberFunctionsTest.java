// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documented examples, edges, wrong types and NULL of the functions on numbers. */
class NumberFunctionsTest {
    @ParameterizedTest(name = "{0} => {1}")
    @MethodSource("rows")
    void givesTheResultOfTheTable(String expression, String result) {
        Table.check(expression, result);
    }

    static Stream<Arguments> rows() {
        return Table.of(
                """
                BitAnd(&HF,&HF7) => 7
                BitAnd([groupType],-2147483648) => -2147483648
                BitAnd(4611686018427387904,4611686018427387905) => 4611686018427387904
                BitAnd("1",1) => !argument 1 is a text, but a number is needed
                BitAnd(NULL,1) => NULL
                BitAnd(1,NULL) => NULL
                IIF(BitAnd([userAccountControl],2)=0,True,False) => False
                BitOr(&HF0,&HF) => 255
                BitOr(NULL,1) => NULL
                BitOr(True,1) => !a number is needed
                RandomNum(5,5) => 5
                RandomNum(9223372036854775807,9223372036854775807) => 9223372036854775807
                RandomNum(6,5) => !the start 6 is greater than the end 5
                RandomNum(NULL,5) => !argument 1 has no value
                """);
    }
}
