// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.model.AttributeSchema;
import org.syncline.rules.expression.ExpressionProblem.Kind;

/** What is said of an expression without an object. */
class ExpressionAnalysisTest {
    private static final ExpressionSource SOURCE = new SampleSource();

    private static ExpressionAnalysis analyse(String text) {
        return ExpressionAnalysis.of(TestParser.parse(text), SOURCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Trim([name])                                       | STRING    | false",
                "Trim([mails])                                      | STRING    | true",
                "[mails]                                            | STRING    | true",
                "[members]                                          | REFERENCE | true",
                "[manager]                                          | REFERENCE | false",
                "[dn]                                               | STRING    | false",
                "[undeclared]                                       | UNKNOWN   | false",
                "Len([guid])                                        | INTEGER   | false",
                "Left([guid],4)                                     | BINARY    | false",
                "Left([name],4)                                     | STRING    | false",
                "Item([mails],1)                                    | STRING    | false",
                "Item([members],1)                                  | REFERENCE | false",
                "Join([mails],\",\")                                | STRING    | false",
                "Split([name],\",\")                                | STRING    | true",
                "RemoveDuplicates(Trim(ImportedValue(\"mails\")))   | STRING    | true",
                "Count([mails])                                     | INTEGER   | false",
                "Contains([mails],\"SMTP:\") > 0                    | BOOLEAN   | false",
                "[mails] = \"a\"                                    | BOOLEAN   | true",
                "[name] & [number]                                  | STRING    | false",
                "[guid] & [key]                                     | BINARY    | false",
                "NULL                                               | NULL      | false",
                "AuthoritativeNull                                  | NULL      | false",
                "Now()                                              | DATE      | false",
                "%Domain.FQDN%                                      | STRING    | false",
                "IIF(IsPresent([name]),[name],NULL)                 | STRING    | false",
                "IIF(IsPresent([name]),[name],[number])             | UNKNOWN   | false",
                "IIF(InStr([mails],\"SIP:\")=1,NULL,[mails])        | STRING    | true",
                "IIF(IsPresent([mails]),Item([mails],1),Error(\"x\")) | STRING  | false",
                "IIF(IsString([guid]),CStr([guid]),ConvertToBase64([guid])) | STRING | false",
                "Switch([flag],1,True,2)                            | INTEGER   | false",
                "Select($i,[mails],Len($i))                         | INTEGER   | true",
                "Where($i,[mails],InStr($i,\"x\")=1)                | STRING    | true",
                "With($v,[number],$v + 1)                           | INTEGER   | false",
                "ValueCount(\"members\")                            | INTEGER   | false",
                "ImportedValue(\"mails\")                           | STRING    | true",
                "CRef([name])                                       | REFERENCE | false",
                "CGuid([name])                                      | BINARY    | false",
            })
    void theTypeOfTheResult(String text, ExpressionType type, boolean multiValued) {
        ExpressionAnalysis analysis = analyse(text);
        assertThat(analysis.problems()).isEmpty();
        assertThat(analysis.type()).isEqualTo(type);
        assertThat(analysis.multiValued()).isEqualTo(multiValued);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Trimm([name])                ~ UNKNOWN_FUNCTION   ~ 0  ~ Did you mean Trim",
                "trim([name])                 ~ UNKNOWN_FUNCTION   ~ 0  ~ write Trim",
                "IF([flag],1,2)               ~ UNKNOWN_FUNCTION   ~ 0  ~ Did you mean IIF",
                "Concatenate([name],[name])   ~ UNKNOWN_FUNCTION   ~ 0  ~ operator &",
                "Mid([name],2)                ~ ARGUMENT_COUNT     ~ 0  ~ 999",
                "Trim()                       ~ ARGUMENT_COUNT     ~ 0  ~ takes 1 argument, not 0",
                "Switch([flag],1,True)        ~ ARGUMENT_COUNT     ~ 0  ~ even number",
                "Trim([number])               ~ ARGUMENT_TYPE      ~ 5  ~ CStr()",
                "Trim([guid])                 ~ ARGUMENT_TYPE      ~ 5  ~ ConvertToBase64()",
                "Left([name],\"3\")           ~ ARGUMENT_TYPE      ~ 12 ~ CNum()",
                "BitAnd([name],2)             ~ ARGUMENT_TYPE      ~ 7  ~ a number",
                "DNComponent([dn],1)          ~ ARGUMENT_TYPE      ~ 12 ~ CRef()",
                "StringFromSid([name])        ~ ARGUMENT_TYPE      ~ 14 ~ binary",
                "FormatDateTime([name],\"y\") ~ ARGUMENT_TYPE      ~ 15 ~ CDate()",
                "[name] + [name]              ~ ARGUMENT_TYPE      ~ 0  ~ & for texts",
                "-[name]                      ~ ARGUMENT_TYPE      ~ 1  ~ a number",
                "[number] = \"12\"            ~ ARGUMENT_TYPE      ~ 9  ~ cannot be compared",
                "[flag] = \"True\"            ~ ARGUMENT_TYPE      ~ 7  ~ cannot be compared",
                "[flag] < True                ~ ARGUMENT_TYPE      ~ 7  ~ cannot be compared",
                "[name] & [guid]              ~ ARGUMENT_TYPE      ~ 7  ~ put together",
                "IIF([name],1,2)              ~ ARGUMENT_TYPE      ~ 4  ~ condition",
                "[flag] || [number]           ~ ARGUMENT_TYPE      ~ 10 ~ CBool()",
                "Where($i,[mails],Len($i))    ~ ARGUMENT_TYPE      ~ 17 ~ condition",
                "Select([name],[mails],1)     ~ ARGUMENT_TYPE      ~ 7  ~ variable",
                "ImportedValue([mails])       ~ ARGUMENT_TYPE      ~ 14 ~ in quotes",
                "[mails] & [phones]           ~ MIXED_LISTS        ~ 8  ~ mails and phones",
                "Replace([mails],[phones],\"\") ~ MIXED_LISTS ~ 0 ~ Join()",
                "IIF([mails]=[phones],1,2)    ~ MIXED_LISTS        ~ 11 ~ Item()",
                "InStr([name],\"a\",1,UTF8)   ~ ARGUMENT_VALUE     ~ 19 ~ vbTextCompare",
                "PadLeft([name],5,\"ab\")     ~ ARGUMENT_VALUE     ~ 17 ~ one character",
                "DateAdd(\"x\",1,Now())       ~ ARGUMENT_VALUE     ~ 8  ~ yyyy",
                "CDate(\"never\")             ~ ARGUMENT_VALUE     ~ 0  ~ is no date",
                "CGuid(\"1-2\")               ~ ARGUMENT_VALUE     ~ 0  ~ is no GUID",
                "Null                         ~ UNKNOWN_WORD       ~ 0  ~ write NULL",
                "name                         ~ UNKNOWN_WORD       ~ 0  ~ [name]",
                "$item                        ~ UNBOUND_VARIABLE   ~ 0  ~ not defined",
                "Select($i,$i,1)              ~ UNBOUND_VARIABLE   ~ 10 ~ not defined",
                "\"cn\" = \"cn\"              ~ CONSTANT_COMPARISON ~ 5 ~ always True",
                "1 > 2                        ~ CONSTANT_COMPARISON ~ 2 ~ always False",
                "[number] * 2 + 1             ~ MIXED_OPERATORS    ~ 13 ~ left to right",
                "[flag] || [flag] && [flag]   ~ MIXED_OPERATORS    ~ 7  ~ &&",
                "[number] = 1 = True          ~ MIXED_OPERATORS    ~ 13 ~ left to right",
            })
    void whatIsWrong(String text, Kind kind, int offset, String message) {
        List<ExpressionProblem> problems = analyse(text).problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).kind()).isEqualTo(kind);
        assertThat(problems.get(0).offset()).isEqualTo(offset);
        assertThat(problems.get(0).message()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IIF([flag],[mails],[phones])",
                "Item([mails],1) & [phones]",
                "[mails] & [mails]",
                "Select($i,[mails],Replace($i,\"-\",\"\"))",
                "Where($i,[mails],Contains([phones],$i) = 0)",
                "CBool(IIF(IsPresent([number]),BitAnd([number],&H21C07000) > 0,NULL))",
                "(IsPresent([mails]) = True) && (Contains([mails],\"SMTP:\") > 0)",
                "[manager] = \"CN=a,DC=b\"",
                "CStr([dn])",
                "CNum(Mid([key],5,2))",
                "CBin(Len([guid]),4) & Thumbprint([key])",
                "IIF(IsNumeric([number]),[number],CNum([name]))",
                "Switch([name]=\"a\",\"b\",True,Error(\"Unknown\"))",
                "([number] * 2) + 1",
                "FormatDateTime(DateFromNum([number]),\"yyyyMMddHHmmss.0Z\")",
                "InStr([name],\"a\",1,vbTextCompare)",
                "InStr([name],\"a\",1,\"vbTextCompare\")",
                "DNComponentRev(CRef([dn]),1,\"DC\")",
                "Trim(NULL)",
                "IIF(IsPresent([name]),NULL,IgnoreThisFlow)",
                "[undeclared] & [other]",
                "Trim([undeclared]) & Len([undeclared])",
                "\"\"",
            })
    void whatIsRight(String text) {
        assertThat(analyse(text).problems()).isEmpty();
    }

    @Test
    void aBranchThatIsNeverTakenIsNotLookedAt() {
        assertThat(analyse("IIF(True,1,Trim(5))").problems()).isEmpty();
        assertThat(analyse("False && Trim(5)").problems()).isEmpty();
        assertThat(analyse("Switch(False,Trim(5),True,1)").problems()).isEmpty();
    }

    @Test
    void aReferenceOfTheMetaverseHasNoName() {
        ExpressionSource metaverse =
                new ExpressionSource() {
                    @Override
                    public Optional<AttributeSchema> attribute(String name) {
                        return SOURCE.attribute(name);
                    }

                    @Override
                    public boolean isMetaverse() {
                        return true;
                    }
                };
        Expression expression = TestParser.parse("DNComponent([manager],1)");
        assertThat(ExpressionAnalysis.of(expression, metaverse).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("inbound rule"));
        assertThat(ExpressionAnalysis.of(expression, SOURCE).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"US\"",
                "5",
                "True",
                "AuthoritativeNull",
                "IsPresent([name])",
                "IIF(IsPresent([name]),\"a\",\"b\")",
                "[name] & \"x\"",
                "Len([name])",
                "ValueCount(\"members\")",
                "IIF([flag],True,Error(\"no\"))",
                "Guid()",
                "CStr(Len([name]))",
                "[name] = \"a\"",
            })
    void whatAlwaysGivesAResult(String text) {
        assertThat(analyse(text).always()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[name]",
                "NULL",
                "IgnoreThisFlow",
                "\"\"",
                "Trim([name])",
                "%Domain.FQDN%",
                "IIF([flag],\"a\",NULL)",
                "[name] & [name]",
                "[mails] & \"x\"",
                "Item([mails],1)",
                "Switch([flag],1)",
                "-[number]",
                "Left(\"abc\",0)",
            })
    void whatMayGiveNone(String text) {
        assertThat(analyse(text).always()).isFalse();
    }

    @Test
    void withoutASchemaOnlyWhatIsCertainIsReported() {
        Expression expression = TestParser.parse("Trim([number]) & Trimm([name]) & Trim(5)");
        assertThat(ExpressionAnalysis.of(expression, ExpressionSource.UNKNOWN).problems())
                .extracting(ExpressionProblem::kind)
                .containsExactly(Kind.UNKNOWN_FUNCTION, Kind.ARGUMENT_TYPE);
    }
}
