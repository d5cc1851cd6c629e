// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Laziness, NULL and mistakes of the functions that steer evaluation. */
class FlowFunctionsTest {
    @ParameterizedTest(name = "{0} => {1}")
    @MethodSource("rows")
    void givesTheResultOfTheTable(String expression, String result) {
        Table.check(expression, result);
    }

    static Stream<Arguments> rows() {
        return Table.of(
                """
                IIF(True,1,Error("no")) => 1
                IIF(False,Error("no"),2) => 2
                IIF(NULL,1,2) => 2
                IIF([cn]="x",1,2) => 2
                IIF(5,1,2) => !A condition is a number, but a boolean is needed
                IIF(True,IgnoreThisFlow,1) => IgnoreThisFlow
                IIF(True,AuthoritativeNull,1) => AuthoritativeNull
                IIF(True,1) => !IIF() does not take 2 arguments
                Error("AccountName is not present") => !AccountName is not present
                Error("a" & 5) => !a5
                Switch([name]="x",1,[name]="John Doe",2,True,Error("no")) => 2
                Switch(False,1) => NULL
                Switch(NULL,1,True,2) => 2
                Switch(True,NULL,True,1) => NULL
                Switch(True,1,Error("conditions are all evaluated"),2) => !conditions are all evaluated
                Switch(True,1,False) => !even number of arguments
                Select($i,[phones],Replace($i,"-","")) => {"12", "3"}
                Select($i,[noValues],$i) => NULL
                Select($i,[phones],IIF($i="3",NULL,$i)) => {"1-2"}
                Select([name],[phones],1) => !The first argument must be a variable
                Select($i,[phones],$j) => !The variable $j is not defined here
                Where($i,[mails],InStr($i,"SIP:")=0) => {"SMTP:john@contoso.com", "smtp:jd@contoso.com"}
                Where($i,[mails],False) => NULL
                Where($i,[mails],NULL) => NULL
                Where($i,[mails],5) => !A condition is a number
                Count(Where($i,[mails],InStr($i,"SMTP:")=1)) => 1
                With($v,Len([name]),$v*$v+$v) => 72
                With($v,1,With($v,2,$v)+$v) => 3
                With($v,NULL,IsNull($v)) => True
                With($v,[mails],IIF(InStr($v,"SIP:")=1,NULL,$v)) => {"SMTP:john@contoso.com", "smtp:jd@contoso.com"}
                ImportedValue("mails") => {"smtp:old@contoso.com "}
                ImportedValue("name") => NULL
                ImportedValue([name]) => !ImportedValue() takes the name of an attribute in quotes
                ValueCount("members") => 2
                ValueCount("cn") => 0
                ValueCount([members]) => !in quotes
                """);
    }
}
