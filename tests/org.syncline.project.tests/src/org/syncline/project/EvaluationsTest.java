// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.rules.expression.EvaluatedValue.Part;

/** Expressions outside a project: what they give, what they are told, what they cannot break. */
class EvaluationsTest {
    @TempDir private Path folder;

    private final Evaluations evaluations = new Evaluations();

    private Evaluation evaluate(String expression, GivenAttribute... attributes) {
        return evaluations.evaluate(
                new EvaluationCase(expression, List.of(attributes), Map.of("Region", "EU")));
    }

    private static String shown(Evaluation evaluation) {
        return switch (evaluation) {
            case Evaluation.Success success ->
                    success.value().type().word()
                            + success.value().parts().stream().map(Part::text).toList();
            case Evaluation.Failure failure -> failure.column() + ": " + failure.message();
        };
    }

    private static GivenAttribute attribute(String head, String... values) {
        GivenAttribute.Head read = GivenAttribute.Head.parse(head);
        return new GivenAttribute(
                read.name(),
                read.multiValued(),
                org.syncline.model.Values.of(
                        java.util.stream.Stream.of(values).map(read::value).toList()));
    }

    @Test
    void givesValueAndTypeOfEveryKind() {
        assertThat(shown(evaluate("\"a\""))).isEqualTo("string[a]");
        assertThat(shown(evaluate("\"\""))).isEqualTo("string[]");
        assertThat(shown(evaluate("&HFF"))).isEqualTo("integer[255]");
        assertThat(shown(evaluate("True"))).isEqualTo("boolean[True]");
        assertThat(shown(evaluate("CBin(1,2)"))).isEqualTo("binary[AQA=]");
        assertThat(shown(evaluate("CRef(\"CN=a,DC=b\")"))).isEqualTo("reference[CN=a,DC=b]");
        assertThat(shown(evaluate("CDate(\"2013-01-10 4:00 PM -8\")")))
                .isEqualTo("date[2013-01-11T00:00:00Z]");
        assertThat(shown(evaluate("NULL"))).isEqualTo("null[]");
        assertThat(shown(evaluate("IgnoreThisFlow"))).isEqualTo("ignore-flow[]");
        assertThat(shown(evaluate("AuthoritativeNull"))).isEqualTo("authoritative-null[]");
        assertThat(shown(evaluate("%Region%"))).isEqualTo("string[EU]");
    }

    @Test
    void anEmptyTextIsOneValue() {
        assertThat(evaluate("\"\""))
                .isInstanceOfSatisfying(
                        Evaluation.Success.class,
                        success -> assertThat(success.value().parts()).hasSize(1));
    }

    @Test
    void severalValuesKeepTheirOrderAndRepeat() {
        assertThat(shown(evaluate("Split(\"b,a,b\",\",\")"))).isEqualTo("string[b, a, b]");
        assertThat(shown(evaluate("Trim([m])", attribute("m[]", " x ", "y"))))
                .isEqualTo("string[x, y]");
        assertThat(shown(evaluate("Select($d,[m],CDate($d))", attribute("m[]", "2001-01-01"))))
                .isEqualTo("date[2001-01-01T00:00:00Z]");
    }

    @Test
    void valuesOfDifferentTypesAreShownAsText() {
        Evaluation mixed =
                evaluate("Select($i,[m],IIF($i=\"1\",CNum($i),$i))", attribute("m[]", "1", "b"));

        assertThat(shown(mixed)).isEqualTo("string[1, b]");
    }

    @Test
    void attributesHaveTheTypeThatIsNamed() {
        assertThat(shown(evaluate("[a]+1", attribute("a:integer", "41")))).isEqualTo("integer[42]");
        assertThat(shown(evaluate("[a]=True", attribute("a:boolean", "true"))))
                .isEqualTo("boolean[True]");
        assertThat(shown(evaluate("Len([a])", attribute("a:binary", "AAEC"))))
                .isEqualTo("integer[3]");
        assertThat(shown(evaluate("DNComponent([a],1)", attribute("a:reference", "CN=x,DC=y"))))
                .isEqualTo("string[x]");
        assertThat(shown(evaluate("[dn]", attribute("dn", "CN=x")))).isEqualTo("string[CN=x]");
        assertThat(shown(evaluate("Count(ImportedValue(\"a\"))", attribute("a[]", "1", "2"))))
                .isEqualTo("integer[2]");
    }

    @Test
    void repetitionMakesSeveralValues() {
        assertThat(shown(evaluate("[a] & \"!\"", attribute("a", "1"), attribute("a", "2"))))
                .isEqualTo("string[1!, 2!]");
    }

    @Test
    void valuesThatDoNotFitTheirTypeAreRefused() {
        for (String head : List.of("a:integer", "a:boolean", "a:binary", "a:reference")) {
            assertThatThrownBy(() -> attribute(head, "=nonsense"))
                    .as(head)
                    .isInstanceOf(ProjectException.class)
                    .hasMessageContaining("is no " + head.substring(2));
        }
        assertThatThrownBy(() -> attribute("a:int", "1")).hasMessageContaining("NAME[]:TYPE");
    }

    @Test
    void mistakesSayWhereAndWhatToWriteInstead() {
        assertThat(shown(evaluate("1 + trim(\"a\")"))).startsWith("5: ").contains("write Trim");
        assertThat(shown(evaluate("UpperCase(\"a\")"))).startsWith("1: ").contains("UCase");
        assertThat(shown(evaluate("IF(True,1,2)"))).contains("Did you mean IIF?");
        assertThat(shown(evaluate("Replce(\"a\",\"b\",\"c\")"))).contains("Did you mean Replace?");
        assertThat(shown(evaluate("Mid(\"abc\",2)")))
                .startsWith("1: Mid takes 3 arguments, not 2")
                .contains("999");
        assertThat(shown(evaluate("true"))).contains("write True");
    }

    @Test
    void aMistakeInABranchThatIsNotTakenIsFoundAllTheSame() {
        assertThat(shown(evaluate("IIF(True,1,Nonsense())")))
                .startsWith("12: There is no function \"Nonsense\".");
        assertThat(shown(evaluate("IIF(True,1,$x)"))).startsWith("12: The variable $x");
    }

    @Test
    void whatFailsForTheValuesSaysWhere() {
        assertThat(shown(evaluate("1 + CNum(\"x\")"))).startsWith("5: CNum: ");
        assertThat(shown(evaluate("\"a\" &\n Trim(5)"))).startsWith("13: Trim: argument 1");
        assertThat(shown(evaluate("Error(\"stop\")"))).isEqualTo("1: stop");
        assertThat(shown(evaluate("%nix%"))).contains("The parameter %nix% has no value");
    }

    @Test
    void whatIsNoExpressionSaysWhere() {
        assertThat(shown(evaluate("1 +"))).matches("[34]: .*");
        assertThat(shown(evaluate("(1"))).startsWith("1: ");
        assertThat(shown(evaluate(" "))).isEqualTo("1: The expression is empty.");
    }

    @Test
    void hostileExpressionsFailAndNothingElse() {
        List<String> hostile =
                List.of(
                        "(".repeat(100_000),
                        "-".repeat(20_000) + "1",
                        "Trim(".repeat(10_000),
                        "1" + "+1".repeat(20_000),
                        "[x".repeat(10_000),
                        "\u0000\ud800",
                        "x".repeat(2_000_000));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    for (String text : hostile) {
                        assertThat(evaluate(text)).isInstanceOf(Evaluation.Failure.class);
                    }
                });
    }

    private List<String> all(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("cases.json"), json);
        List<String> results = new ArrayList<>();
        evaluations.evaluateAll(file, result -> results.add(shown(result)));
        return results;
    }

    @Test
    void casesAreAnsweredInTheirOrder() throws IOException {
        List<String> results =
                all(
                        """
                        [{"expression": "[a] & \\"!\\"", "attributes": {"a": "x"}},
                         {"expression": "nonsense("},
                         {"expression": "[a] + [b]", "attributes": {"a": 1, "b:integer": "2"}},
                         {"expression": "Count([a])", "attributes": {"a:reference": ["CN=x"]}},
                         {"expression": "[a]", "attributes": {"a": null, "b": true}},
                         {"expression": "%p%", "parameters": {"p": "q"}}]
                        """);

        assertThat(results).hasSize(6);
        assertThat(results.get(0)).isEqualTo("string[x!]");
        assertThat(results.get(1)).matches("\\d+: .*");
        assertThat(results.subList(2, 6))
                .containsExactly("integer[3]", "integer[1]", "null[]", "string[q]");
    }

    @Test
    void aCaseThatIsNotUnderstoodFailsOnItsOwn() throws IOException {
        List<String> results =
                all(
                        """
                        [5, {}, {"expression": 5}, {"expression": "1", "attributes": []},
                         {"expression": "1", "attributes": {"a:integer": 1.5}},
                         {"expression": "1", "attributes": {"a": {}}},
                         {"expression": "1", "parameters": {"a": []}},
                         {"expression": "1"}]
                        """);

        assertThat(results).hasSize(8).last().isEqualTo("integer[1]");
        assertThat(results.subList(0, 7)).allMatch(result -> result.startsWith("1: "));
    }

    @Test
    void filesThatHoldNoCasesAreNamedWithTheReason() throws IOException {
        assertThatThrownBy(() -> all("{}")).hasMessageContaining("is no JSON array");
        assertThatThrownBy(() -> all("[] []")).isInstanceOf(ProjectException.class);
        assertThatThrownBy(() -> all("[".repeat(100_000))).hasMessageContaining("cases.json");
        assertThatThrownBy(
                        () -> evaluations.evaluateAll(folder.resolve("nix"), r -> fail("a result")))
                .hasMessageContaining("there is no such file");
        Path large = folder.resolve("large.json");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(1L << 32);
        }
        assertThatThrownBy(() -> evaluations.evaluateAll(large, r -> fail("a result")))
                .hasMessageContaining("larger than 64 MiB");
    }
}
