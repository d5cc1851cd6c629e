// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Multi-valued attributes where one value is taken (semantics reference, 3.3). */
class ValueByValueTest {
    @ParameterizedTest(name = "{0} => {1}")
    @MethodSource("rows")
    void givesTheResultOfTheTable(String expression, String result) {
        Table.check(expression, result);
    }

    static Stream<Arguments> rows() {
        return Table.of(
                """
                [mails] => {"SMTP:john@contoso.com", "smtp:jd@contoso.com", "SIP:jd"}
                [noValues] => NULL
                Trim([phones]) => {"1-2", "3"}
                Word([mails],1,"@") & "@x.com" => {"SMTP:john@x.com", "smtp:jd@x.com", "SIP:jd@x.com"}
                Word([noValues],1,"@") & "@x.com" => NULL
                IIF(InStr([mails],"SIP:")=1,NULL,[mails]) => {"SMTP:john@contoso.com", "smtp:jd@contoso.com"}
                IIF(InStr([noValues],"SIP:")=1,NULL,[noValues]) => NULL
                IIF(InStr([noValues],"SIP:")>0,"yes","no") => "no"
                IIF(InStr([mails],"SIP:")=1,IgnoreThisFlow,NULL) => IgnoreThisFlow
                IIF(InStr([mails],"SIP:")=1 || InStr([mails],"@")=0,"x",Left([mails],4)) => {"SMTP", "smtp", "x"}
                IIF(IsPresent([name]) || InStr([noValues],"a")>0,1,2) => 1
                IIF(InStr([noValues],"a")>0 || IsPresent([name]),1,2) => 1
                IIF(IsPresent([name]),[name],Trim([mails])) => "John Doe"
                IIF(IsPresent([mails]),Trim([mails]),NULL) => {"SMTP:john@contoso.com", "smtp:jd@contoso.com", "SIP:jd"}
                Switch(InStr([mails],"SMTP:")=1,"primary",InStr([mails],"smtp:")=1,"alias",True,[mails]) => {"primary", "alias", "SIP:jd"}
                [mails] & [phones] => !Two different lists (mails and phones)
                Item([mails],1) & [phones] => {"SMTP:john@contoso.com1-2", "SMTP:john@contoso.com3"}
                Join(Trim([phones]),"/") => "1-2/3"
                Count(IIF(InStr([mails],"SIP:")=1,NULL,[mails])) => 2
                IIF(InStr([mails],"SMTP:")=1,Item([mails],2),NULL) => {"smtp:jd@contoso.com"}
                IIF(Contains([mails],"SMTP:")>0 && InStr(Item([mails],Contains([mails],"SMTP:")),"@")>0,True,False) => True
                Trim(ImportedValue("mails")) => {"smtp:old@contoso.com"}
                Len([phones]) + Len([phones]) => {6, 2}
                Select($v,[phones],With($v,$v & "x",$v & "y")) => {"1-2xy", "3xy"}
                With($v,[phones],Select($i,$v,$i & "/" & Count($v))) => {"1-2/2", "3/2"}
                Where($v,[phones],IIF(Len($v)>1,True,NULL)) => {"1-2"}
                Select($v,[phones],$v & Left([mails],1)) => {"1-2S", "1-2s", "1-2S", "3S", "3s", "3S"}
                IIF(Len([phones])>1,AuthoritativeNull,[phones]) => {"3"}
                ConvertToBase64([keys]) => {"AAE=", "Ag=="}
                """);
    }
}
