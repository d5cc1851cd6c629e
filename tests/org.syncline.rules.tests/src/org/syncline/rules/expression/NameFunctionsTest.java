// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documented examples, edges, wrong types and NULL of the functions on distinguished names. */
class NameFunctionsTest {
    @ParameterizedTest(name = "{0} => {1}")
    @MethodSource("rows")
    void givesTheResultOfTheTable(String expression, String result) {
        Table.check(expression, result);
    }

    static Stream<Arguments> rows() {
        return Table.of(
                """
                DNComponent(CRef([dn]),1) => "Joe"
                DNComponent(CRef([dn]),2) => "Atlanta"
                DNComponent(CRef([dn]),7) => NULL
                DNComponent(CRef([dn]),0) => NULL
                DNComponent([manager],1) => "Ann\\, Lee"
                DNComponent(CRef("CN=Joe\\0ACNF:5f,DC=contoso"),1) => "Joe\\0ACNF:5f"
                InStr(DNComponent(CRef("CN=Joe\\0ACNF:5f,DC=contoso"),1),"\\\\0ACNF:") > 0 => True
                DNComponent([dn],1) => !argument 1 is a text, but a reference is needed. Use CRef()
                DNComponent(NULL,1) => NULL
                DNComponent([manager],"1") => !a number is needed
                DNComponent([members],1) => {"A", "B"}
                DNComponentRev(CRef([dn]),3) => "US"
                DNComponentRev(CRef([dn]),1,"DC") => "US"
                DNComponentRev(CRef([dn]),1,DC) => "US"
                DNComponentRev(CRef([dn]),4,"DC") => "Joe"
                DNComponentRev(CRef([dn]),5,"DC") => NULL
                DNComponentRev(CRef([dn]),1,"OU") => !"OU" is not one of DC
                DNComponentRev(NULL,1) => NULL
                EscapeDNComponent("cn=Joe") => "cn=Joe"
                EscapeDNComponent(" cn =Lee, Ann+Bob=x<y>#z;\\\\") => "cn=Lee\\, Ann\\+Bob\\=x\\<y\\>\\#z\\;\\\\"
                EscapeDNComponent("cn= a ") => "cn=\\ a\\ "
                EscapeDNComponent("cn=a" & CRLF) => "cn=a\\0D\\0A"
                EscapeDNComponent("cn=") => !has no value
                EscapeDNComponent("Joe") => !is not written as attribute=value
                EscapeDNComponent("a b=c") => !is not written as attribute=value
                EscapeDNComponent(5) => !a text is needed
                EscapeDNComponent(NULL) => NULL
                "CN={" & ConvertToUTF8Hex([name]) & "},DC=x" => "CN={4A6F686E20446F65},DC=x"
                """);
    }
}
