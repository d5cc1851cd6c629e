// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.formats.agent.FunctionTree;
import org.syncline.language.ExpressionParser;
import org.syncline.rules.SourceLocation;
import org.syncline.rules.expression.ExpressionAnalysis;
import org.syncline.rules.expression.ExpressionSource;

class TreeTranslatorTest {
    private static final SourceLocation PLACE = new SourceLocation("ma.xml", 1, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "+(First, \" \", UpperCase(Last)) | [First] & \" \" & UCase([Last])",
                "+(a, +(b, c), d) | [a] & [b] & [c] & [d]",
                "+(a) | [a]",
                "+(\"x\", Eq(a, b)) | \"x\" & ([a] = [b])",
                "UpperCase(a) | UCase([a])",
                "LowerCase(a) | LCase([a])",
                "ProperCase(a) | PCase([a])",
                "LeftPad(a, 5, \"0\") | PadLeft([a], 5, \"0\")",
                "RightPad(a, 5, \"0\") | PadRight([a], 5, \"0\")",
                "ReplaceString(a, \"x\", \"y\") | Replace([a], \"x\", \"y\")",
                "DateTimeFormat(a, \"yyyy-MM-dd\") | FormatDateTime(CDate([a]), \"yyyy-MM-dd\")",
                "ConvertSidToString(objectSid) | StringFromSid([objectSid])",
                "ConvertStringToGuid(a) | CGuid([a])",
                "Null() | NULL",
                "CRLF() | CRLF",
                "Guid() | Guid()",
                "IIF(Eq(a, \"x\"), \"y\", Null()) | IIF([a] = \"x\", \"y\", NULL)",
                "IIF(NotEquals(a, 1), b, c) | IIF([a] <> 1, [b], [c])",
                "LessThan(a, -1) | [a] < -1",
                "LessThanOrEquals(a, b) | [a] <= [b]",
                "GreaterThan(+(a, b), c) | [a] & [b] > [c]",
                "GreaterThanOrEquals(a, b) | [a] >= [b]",
                "Eq(Eq(a, b), true) | ([a] = [b]) = True",
                "IIF(IsPresent(m), Left(m, 1), Right(m, 2)) | IIF(IsPresent([m]), Left([m], 1), Right([m], 2))",
                "Mid(a, 2, 3) | Mid([a], 2, 3)",
                "Word(a, 1, \" \") | Word([a], 1, \" \")",
                "Trim(LTrim(RTrim(a))) | Trim(LTrim(RTrim([a])))",
                "BitAnd(2, userAccountControl) | BitAnd(2, [userAccountControl])",
                "BitOr(2, userAccountControl) | BitOr(2, [userAccountControl])",
                "RandomNum(100, 999) | RandomNum(100, 999)",
                "EscapeDNComponent(+(\"CN=\", cn)) | EscapeDNComponent(\"CN=\" & [cn])",
                "Trim(odd name;binary) | Trim([odd name;binary])",
                "Trim(?known) | Trim([known])",
                "uppercase(a) | UCase([a])",
                "+(\"C:\\x\", a) | \"C:\\\\x\" & [a]",
            })
    void everyFunctionOfTheReferenceHasItsPresentForm(String old, String present) throws Exception {
        TreeTranslator trees = new TreeTranslator("known"::equals);
        String text = trees.translate(Formula.of(old)).orElseThrow().text();
        assertThat(text).isEqualTo(present);
        assertThat(trees.problems()).isEmpty();
        assertThat(
                        ExpressionAnalysis.of(
                                        new ExpressionParser().parse(text),
                                        ExpressionSource.UNKNOWN)
                                .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "Frobnicate(a) | there is no function \"Frobnicate\"",
                "Trim(a, b) | the function Trim takes 1 arguments, here it has 2",
                "+() | the function + takes 1 or more arguments, here it has 0",
                "Trim(?initialPassword) | parameter of a workflow",
                "Left(a, 99999999999999999999) | does not fit into 64 bits",
                "Left(a, 1.5) | no value that an expression can hold",
                "Trim(a]b) | cannot stand in a rule",
                "Trim( ) | takes 1 arguments, here it has 0",
                "IIF(a, , b) | an argument is empty",
            })
    void whatIsNotUnderstoodIsSaid(String old, String problem) {
        TreeTranslator trees = new TreeTranslator("known"::equals);
        assertThat(trees.translate(Formula.of(old))).isEmpty();
        assertThat(trees.problems()).contains(problem);
    }

    @Test
    void everyProblemOfATreeIsSaidAndTheTreeCanBeShown() {
        FunctionTree tree = Formula.of("IIF(Odd(a), Even(b), \"x\")");
        TreeTranslator trees = new TreeTranslator(name -> true);
        assertThat(trees.translate(tree)).isEmpty();
        assertThat(trees.problems()).contains("\"Odd\"").contains("\"Even\"");
        assertThat(TreeTranslator.inWords(tree)).isEqualTo("IIF(Odd(a), Even(b), \"x\")");
    }

    @Test
    void aLineBreakInATextIsNamed() {
        FunctionTree text = new FunctionTree.Text("a\nb", PLACE);
        FunctionTree call = new FunctionTree.Call("Trim", false, java.util.List.of(text), PLACE);
        assertThat(new TreeTranslator(n -> true).translate(call).orElseThrow().text())
                .isEqualTo("Trim(\"a\" & CRLF & \"b\")");
        assertThat(TreeTranslator.string("\n").text()).isEqualTo("CRLF");
        assertThat(TreeTranslator.string("\na\n").text()).isEqualTo("CRLF & \"a\" & CRLF");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "+(\"CN=\", a) | true",
                "+(a, b) | false",
                "IIF(IsPresent(a), 1, \"x\") | true",
                "IIF(IsPresent(a), a, \"x\") | false",
                "UpperCase(\"x\") | true",
                "Trim(\"x\") | false",
                "Null() | false",
                "Guid() | true",
            })
    void itIsKnownWhichExpressionsAlwaysGiveAValue(String old, boolean always) {
        assertThat(new TreeTranslator(n -> true).translate(Formula.of(old)).orElseThrow().always())
                .isEqualTo(always);
    }
}
