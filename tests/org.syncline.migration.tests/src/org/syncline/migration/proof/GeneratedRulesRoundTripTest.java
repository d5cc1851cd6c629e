// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.formats.ForeignRule;
import org.syncline.language.SourceFormatter;
import org.syncline.migration.export.ModelExport;
import org.syncline.migration.export.RuleFormat;
import org.syncline.migration.export.RuleMeaning;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.expression.ExpressionPrinter;
import org.syncline.rules.expression.Functions;

/** Printed, read, laid out anew, written out and read in: every station means the same. */
class GeneratedRulesRoundTripTest {
    private static final List<String> NOT_IN_SCRIPTS = List.of("version", "internalId", "extras");

    @TempDir private Path folder;

    private final RuleMeaning meaning = new RuleMeaning();

    @Test
    void generatedProjectsMeanTheSameAllTheWayRound() {
        for (int seed = 0; seed < Cases.count(300); seed++) {
            List<ForeignRule> rules = new RandomRules(seed).rules();
            String text = null;
            try {
                text = RoundTrip.text(rules);
                roundTrip(rules, text, Files.createDirectory(folder.resolve("case" + seed)));
            } catch (AssertionError | Exception e) {
                fail("seed " + seed + ":\n" + text + "\nof " + rules, e);
            }
        }
    }

    @Test
    void generatedExpressionsCallEveryFunction() {
        Set<String> missing = new TreeSet<>(Functions.names());
        for (int seed = 0; seed < 20_000 && !missing.isEmpty(); seed++) {
            String text = ExpressionPrinter.print(new RandomFormulas(seed).next());
            missing.removeIf(function -> text.contains(function + "("));
        }
        assertThat(missing).isEmpty();
    }

    private void roundTrip(List<ForeignRule> rules, String text, Path place) throws Exception {
        Map<String, Map<String, Object>> expected = meaning.of(rules);
        ProjectModel model = RoundTrip.compile(text);
        assertThat(meaning.of(new ModelExport().export(model, RuleFormat.AADCONNECT_XML).rules()))
                .as("records")
                .isEqualTo(expected);
        ProjectModel formatted = RoundTrip.compile(new SourceFormatter().format(text));
        assertThat(
                        meaning.of(
                                new ModelExport()
                                        .export(formatted, RuleFormat.AADCONNECT_XML)
                                        .rules()))
                .as("laid out anew")
                .isEqualTo(expected);
        assertThat(
                        meaning.of(
                                RoundTrip.through(
                                        RuleFormat.AADCONNECT_XML, model, place.resolve("x"))))
                .as("XML")
                .isEqualTo(expected);
        Map<String, Map<String, Object>> script =
                meaning.of(RoundTrip.through(RuleFormat.POWERSHELL, formatted, place.resolve("p")));
        script.values().forEach(fields -> fields.keySet().removeAll(NOT_IN_SCRIPTS));
        expected.values().forEach(fields -> fields.keySet().removeAll(NOT_IN_SCRIPTS));
        assertThat(script).as("script").isEqualTo(expected);
    }
}
