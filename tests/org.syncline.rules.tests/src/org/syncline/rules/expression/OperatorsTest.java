// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Comparison, logic, arithmetic and concatenation. */
class OperatorsTest {
    @ParameterizedTest(name = "{0} => {1}")
    @MethodSource("rows")
    void givesTheResultOfTheTable(String expression, String result) {
        Table.check(expression, result);
    }

    static Stream<Arguments> rows() {
        return Table.of(
                """
                "a" = "a" => True
                "a" = "A" => False
                "a" <> "A" => True
                "a" = NULL => False
                "a" <> NULL => True
                NULL = NULL => True
                1 = "1" => !a number cannot be compared with a text
                [flag] = True => True
                [guid] = [guid] => True
                [manager] = "cn=ann\\\\, lee,ou=people,dc=contoso,dc=com" => True
                "x" = [manager] => False
                2 > 1 => True
                2 >= 2 => True
                1 < NULL => False
                NULL > 1 => False
                "a" < "b" => True
                "a" <= 1 => !cannot be compared
                True > False => !cannot be compared
                1 + 2 * 3 => 9
                1 + (2 * 3) => 7
                7 - 2 - 1 => 4
                -[number] => -12
                -[cn] => NULL
                1 + NULL => NULL
                1 + "a" => !argument 2 is a text, but a number is needed
                9223372036854775807 + 1 => !does not fit into 64 bits
                -9223372036854775807 - 2 => !does not fit into 64 bits
                4611686018427387904 * 2 => !does not fit into 64 bits
                -(-9223372036854775808) => !does not fit into 64 bits
                "a" & "b" => "ab"
                "a" & 5 & True => "a5True"
                "a" & NULL => "a"
                NULL & NULL => NULL
                [key] & CBin(1,1) => x'000200002000010701'
                NULL & CBin(1,1) => x'01'
                "a" & [key] => !a binary value is needed
                "a" & Now() => !Use FormatDateTime()
                [name]&"@"&%Domain.FQDN% => "John Doe@contoso.com"
                %Missing% => !The parameter %Missing% has no value
                True || Error("no") => True
                False && Error("no") => False
                False || NULL => False
                True && NULL => False
                NULL && Error("no") => False
                "a" || True => !A condition is a text, but a boolean is needed
                IsPresent([cn]) || IsPresent([name]) = False || [name] = "John Doe" => True
                CBool(IIF(IsPresent([cn]),BitAnd([cn],&H21C07000) > 0,NULL)) || [flag] => True
                CBool(IIF(IsPresent([cn]),BitAnd([cn],&H21C07000) > 0,NULL)) || NULL => False
                "mS-DS-ConsistencyGuid"="mS-DS-ConsistencyGuid" => True
                IIF(([number]> 5),IIF( [flag] = True , 1 , 2 ),3) => 1
                [cn] = [nothing] => True
                CDate("2001-01-01") < CDate("2001-01-02") => True
                &HFFFFFFFF => 4294967295
                9223372036854775807 > 9223372036854775806 => True
                Nonsense("a") => !There is no function Nonsense()
                trim("a") => !There is no function trim()
                Nonsense => !"Nonsense" is no word of the expression language
                [dn] => "cn=Joe,ou=Atlanta,ou=GA,ou=US,dc=contoso,dc=com"
                [empty] => ""
                [number] => 12
                NULL => NULL
                CRLF = "x" => False
                """);
    }
}
