// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncline.language.ExpressionParser;
import org.syncline.language.ExpressionSyntaxException;
import org.syncline.rules.expression.EvaluatedValue;

/**
 * The examples of {@code docs/functions.md} can be pasted: the language reads them as its tests do.
 */
class FunctionExamplesTest {
    private static final String ARROW = "→ ";

    private static List<String[]> examples() throws IOException {
        Path page = Path.of(System.getProperty("syncline.root"), "docs", "functions.md");
        return Files.readString(page)
                .lines()
                .filter(line -> line.startsWith("    ") && line.contains(ARROW))
                .map(line -> line.strip().split(" +" + ARROW, 2))
                .toList();
    }

    @Test
    void everyExampleIsAnExpression() throws IOException, ExpressionSyntaxException {
        ExpressionParser parser = new ExpressionParser();
        for (String[] example : examples()) {
            assertThat(parser.parse(example[0])).as(example[0]).isNotNull();
        }
    }

    @Test
    void examplesThatReadNothingGiveWhatThePageSays() throws IOException {
        Evaluations evaluations = new Evaluations();
        int evaluated = 0;
        for (String[] example : examples()) {
            if (!example[0].matches(
                    "(?s).*(\\[|%|Imported|Count\\(\"|Now\\(|Random|Guid\\(\\)).*")) {
                evaluated++;
                Evaluation found =
                        evaluations.evaluate(new EvaluationCase(example[0], List.of(), Map.of()));
                assertThat(found instanceof Evaluation.Failure)
                        .as("%s: %s", example[0], found)
                        .isEqualTo(example[1].startsWith("error: "));
                if (found instanceof Evaluation.Success success
                        && success.value().type() != EvaluatedValue.Type.BINARY
                        && success.value().parts().size() == 1) {
                    assertThat(example[1]).contains(success.value().parts().getFirst().text());
                }
            }
        }
        assertThat(evaluated).isGreaterThan(200);
    }
}
