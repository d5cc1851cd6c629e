// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documented examples, edges, wrong types and NULL of the functions on lists. */
class ListFunctionsTest {
    @ParameterizedTest(name = "{0} => {1}")
    @MethodSource("rows")
    void givesTheResultOfTheTable(String expression, String result) {
        Table.check(expression, result);
    }

    static Stream<Arguments> rows() {
        return Table.of(
                """
                Contains([mails],"SMTP:") => 1
                Contains([mails],"smtp:") => 2
                Contains([mails],"sip:") => 0
                Contains([mails],"sip:",CaseInsensitive) => 3
                Contains([mails],"SIP:","CaseSensitive") => 3
                Contains([mails],"x",UTF8) => !is not one of
                Contains([members],"cn=b, dc=contoso,dc=com") => 2
                Contains([members],[manager]) => 0
                Contains([noValues],"a") => 0
                Contains([mails],NULL) => 0
                Contains([guid],"a") => !a list of texts or references is needed
                Count([mails]) => 3
                Count([noValues]) => 0
                Count([name]) => 1
                Count(NULL) => 0
                Count(Split("a,b",",")) => 2
                Item([phones],2) => "3"
                Item([name],1) => "John Doe"
                Item([phones],3) => !there is no value at position 3, the list has 2
                Item([phones],0) => !there is no value at position 0
                Item([noValues],1) => !there is no value at position 1
                Item([phones],"1") => !a number is needed
                ItemOrNull([phones],3) => NULL
                ItemOrNull([phones],1) => "1-2"
                ItemOrNull([noValues],1) => NULL
                ItemOrNull(NULL,1) => NULL
                Join([phones],",") => "1-2,3"
                Join([phones]) => "1-2 3"
                Join([phones],"") => "1-23"
                Join([phones],Nothing) => "1-23"
                Join([members],";") => "CN=A,DC=contoso,DC=com;CN=B,DC=contoso,DC=com"
                Join([noValues],",") => NULL
                RemoveDuplicates(Split("smtp:a,SMTP:A,b,SMTP:a,smtp:A",",")) => {"SMTP:A", "b"}
                RemoveDuplicates([members]) => {ref(CN=A,DC=contoso,DC=com), ref(CN=B,DC=contoso,DC=com)}
                RemoveDuplicates([noValues]) => NULL
                RemoveDuplicates(Trim(ImportedValue("mails"))) => {"smtp:old@contoso.com"}
                RemoveDuplicates(NULL) => NULL
                Split("SMTP:john.doe@contoso.com,smtp:jd@contoso.com",",") => {"SMTP:john.doe@contoso.com", "smtp:jd@contoso.com"}
                Split("a,b,c",",",2) => {"a", "b,c"}
                Split("a",",") => {"a"}
                Split("a,b",",",0) => !the limit must be at least 1
                Split("a,b",",,") => !exactly one character
                Split(5,",") => !a text is needed
                Split(NULL,",") => NULL
                Split([phones],"-") => {"1", "2", "3"}
                """);
    }
}
