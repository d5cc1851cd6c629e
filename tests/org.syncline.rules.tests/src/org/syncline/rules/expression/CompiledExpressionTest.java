// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.model.Values;

/** What a compiled expression tells of itself, how it fails, and its bounds. */
class CompiledExpressionTest {
    private static CompiledExpression compile(String text) {
        return CompiledExpression.compile(TestParser.parse(text));
    }

    private static EvaluationException failure(CompiledExpression expression) {
        return catchThrowableOfType(
                EvaluationException.class, () -> expression.evaluate(new SampleContext()));
    }

    @Test
    void namesTheAttributesItUses() {
        CompiledExpression expression =
                compile(
                        "IIF([mS-DS-Guid]=NULL,[dn],ImportedValue(\"mail\") & ValueCount(\"member\")"
                                + " & Select($i,[a],$i))");

        assertThat(expression.attributes()).containsExactly("a", "mS-DS-Guid", "mail", "member");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Now()", "\"a\" & Guid()", "IIF(True,1,RandomNum(1,2))"})
    void isNotDeterministicWithTimeOrChance(String text) {
        assertThat(compile(text).isDeterministic()).isFalse();
    }

    @Test
    void isDeterministicOtherwise() {
        assertThat(compile("Trim([a]) & %b%").isDeterministic()).isTrue();
    }

    @Test
    void tellsAnErrorOfTheRuleFromAMistake() {
        assertThat(failure(compile("Error(\"x\")")).isRaisedByRule()).isTrue();
        assertThat(failure(compile("1 + \"x\"")).isRaisedByRule()).isFalse();
    }

    @Test
    void namesThePlaceOfAMistake() {
        assertThat(failure(compile("1 + CNum(\"x\")")).offset()).isEqualTo(4);
        assertThat(failure(compile("1 + Len(  5)")).offset()).isEqualTo(10);
    }

    @Test
    void showsHostileValuesInMessagesSafely() {
        CompiledExpression expression = compile("CNum([x])");
        SampleContext context =
                new SampleContext().single("x", org.syncline.model.Value.of("\u001b[2J\u202e"));

        EvaluationException failure =
                catchThrowableOfType(EvaluationException.class, () -> expression.evaluate(context));

        assertThat(failure).hasMessageContaining("\\u001B[2J\\u202E");
    }

    @Test
    void isAnEmptyTextWhenTheObjectHasNoName() {
        assertThat(Table.show("[dn]", new SampleContext().named(null))).isEqualTo("NULL");
    }

    @Test
    void takesSeveralValuesOfASingleValuedAttributeAsAList() {
        SampleContext context = new SampleContext();
        EvaluationContext surprising =
                new Forwarding(context) {
                    @Override
                    public Values attribute(String name) {
                        return Values.texts("a ", "b ");
                    }
                };

        assertThat(Table.show("Trim([x])", surprising)).isEqualTo("{\"a\", \"b\"}");
    }

    @Test
    void refusesDeepNesting() {
        Expression expression = new Expression.NumberLiteral(1, false, 0);
        for (int i = 0; i < 100_000; i++) {
            expression = new Expression.Parenthesized(expression, 0);
        }

        assertThat(failure(CompiledExpression.compile(expression)))
                .hasMessageContaining("nested deeper than");
    }

    @Test
    void evaluatesALongChainOfConcatenations() throws EvaluationException {
        CompiledExpression expression = compile("\"a\"" + " & \"a\"".repeat(300));

        assertThat(expression.evaluate(new SampleContext()))
                .isEqualTo(new ExpressionResult.Result(Values.texts("a".repeat(301)), false));
    }

    @ParameterizedTest
    @MethodSource("greedy")
    void isBoundedInWorkAndSize(String text) {
        assertThat(failure(compile(text)).getMessage())
                .containsAnyOf("too much work", "longer than");
    }

    static Stream<String> greedy() {
        String doubled = "\"0123456789abcdef\"";
        for (int i = 0; i < 40; i++) {
            doubled = "With($v," + doubled + ",$v & $v)";
        }
        String many = "Split(PadLeft(\"\",1000,\",\"),\",\")";
        String nested = "Len($a)";
        for (int i = 0; i < 5; i++) {
            nested = "Count(Select($a," + many + "," + nested + "))";
        }
        String searched = "With($t,PadLeft(\"\",4000000,\"x\"),Count(Select($a," + many + ",%s)))";
        return Stream.of(
                doubled,
                nested,
                searched.formatted("InStr($t,\"y\")"),
                searched.formatted("IIF($t=$t & \"\",1,2)"),
                searched.formatted("Contains($t,$a & \"y\")"),
                searched.replace("\"x\"", "\",\"").formatted("ReplaceChars(\"a\",$t)"),
                searched.formatted("Word($t,2,\"y\")"),
                searched.formatted("Count(RemoveDuplicates($t))"),
                "Replace(PadLeft(\"\",4000000,\"x\"),\"x\",\"yyyy\")",
                "Join(Select($a," + many + ",PadLeft(\"\",9999,\"x\")))");
    }

    @Test
    void aFlowTakesNoDateButThePersonWhoAsksIsShownIt() throws EvaluationException {
        CompiledExpression expression = compile("CDate(\"2001-01-01\")");

        assertThat(failure(expression)).hasMessageContaining("a date, which no attribute can hold");
        assertThat(expression.evaluateAny(new SampleContext()).type())
                .isEqualTo(EvaluatedValue.Type.DATE);
    }

    @Test
    void describesItsFunctions() {
        FunctionDescription instr = Functions.find("InStr").orElseThrow();

        assertThat(instr.minArguments()).isEqualTo(2);
        assertThat(instr.maxArguments()).isEqualTo(4);
        assertThat(instr.accepts(5)).isFalse();
        assertThat(Functions.find("Switch").orElseThrow().accepts(20)).isTrue();
        assertThat(Functions.find("instr")).isEmpty();
        assertThat(Functions.find("Now").orElseThrow().accepts(0)).isTrue();
    }

    @Test
    void hasEveryFunctionOfTheReference() {
        List<String> reference =
                List.of(
                        ("CBool CDate CGuid ConvertFromBase64 ConvertToBase64 ConvertFromUTF8Hex"
                                        + " ConvertToUTF8Hex CNum CRef CStr StringFromGuid"
                                        + " StringFromSid DateAdd DateFromNum FormatDateTime Now"
                                        + " NumFromDate DNComponent DNComponentRev"
                                        + " EscapeDNComponent IsBitSet IsDate IsEmpty IsGuid IsNull"
                                        + " IsNullOrEmpty IsNumeric IsPresent IsString BitAnd BitOr"
                                        + " RandomNum Contains Count Item ItemOrNull Join"
                                        + " RemoveDuplicates Split Error IIF Select Switch Where"
                                        + " With Guid InStr InStrRev LCase Left Len LTrim Mid"
                                        + " PadLeft PadRight PCase Replace ReplaceChars Right RTrim"
                                        + " Trim UCase Word ImportedValue ValueCount CBin"
                                        + " Thumbprint IsCert CertExtensionOids CertFormat"
                                        + " CertFriendlyName CertHashString CertIssuer"
                                        + " CertIssuerDN CertIssuerOid CertKeyAlgorithm"
                                        + " CertKeyAlgorithmParams CertNameInfo CertNotAfter"
                                        + " CertNotBefore CertPublicKeyOid"
                                        + " CertPublicKeyParametersOid CertSerialNumber"
                                        + " CertSignatureAlgorithmOid CertSubject"
                                        + " CertSubjectNameDN CertSubjectNameOid"
                                        + " CertThumbprint CertVersion")
                                .split(" "));

        assertThat(Functions.names()).containsExactlyInAnyOrderElementsOf(reference);
        assertThat(Functions.words()).contains("NULL", "IgnoreThisFlow", "UTF8");
    }
}
