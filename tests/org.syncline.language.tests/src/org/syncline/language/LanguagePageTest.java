// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncline.rules.expression.CompiledExpression;
import org.syncline.rules.expression.EvaluationException;
import org.syncline.rules.expression.ExpressionResult;

/** The page on the language says what is true. */
class LanguagePageTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    private static List<String> blocks(String kind) throws IOException {
        String page =
                Files.readString(
                        Path.of(System.getProperty("syncline.root"), "docs", "language.md"));
        Matcher matcher = BLOCK.matcher(page);
        return matcher.results()
                .filter(result -> result.group(1).equals(kind))
                .map(result -> result.group(2))
                .toList();
    }

    private static String examples() throws IOException {
        return String.join("\n", blocks("sync"));
    }

    @Test
    void theExamplesAreOneProjectWithoutErrors() throws IOException {
        Compilation compilation =
                new ProjectCompiler(ConnectorCatalog.UNKNOWN)
                        .compile(Map.of("page.sync", examples()));
        assertThat(compilation.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
    }

    @Test
    void everyWordOfTheLanguageOccursOnThePage() throws IOException {
        IGrammarAccess grammar = SyncLanguage.injector().getInstance(IGrammarAccess.class);
        String page = examples();
        List<String> unshown =
                GrammarUtil.getAllKeywords(grammar.getGrammar()).stream()
                        .filter(word -> Character.isLetter(word.charAt(0)))
                        .filter(word -> !Pattern.compile("\\b" + word + "\\b").matcher(page).find())
                        .toList();
        // Words of severity and mode stand in the text beside their counterpart of the example.
        assertThat(new TreeSet<>(unshown))
                .isSubsetOf(
                        "automatic", "ignore", "info", "off", "only", "warning", "adds", "renames");
    }

    @Test
    void everyScopeOperatorOccursInAnExample() throws IOException {
        String page = examples();
        assertThat(org.syncline.rules.ScopeOperator.values())
                .filteredOn(operator -> !page.contains(operator.name()))
                .isEmpty();
    }

    static Stream<Arguments> expressions() throws IOException {
        return blocks("expression").stream()
                .flatMap(String::lines)
                .map(line -> line.split(" => ", 2))
                .map(row -> Arguments.of(row[0].strip(), row[1].strip()));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void theExpressionGivesWhatThePageSays(String text, String result)
            throws ExpressionSyntaxException, EvaluationException {
        CompiledExpression compiled =
                CompiledExpression.compile(new ExpressionParser().parse(text));
        assertThat(show(compiled.evaluate(new PageContext()))).isEqualTo(result);
    }

    private static String show(ExpressionResult result) {
        return switch (result) {
            case ExpressionResult.Null none -> "NULL";
            case ExpressionResult.AuthoritativeNull none -> "AuthoritativeNull";
            case ExpressionResult.IgnoreFlow none -> "IgnoreThisFlow";
            case ExpressionResult.Result some when some.multiValued() ->
                    some.values().stream()
                            .map(LanguagePageTest::show)
                            .collect(Collectors.joining(", ", "{", "}"));
            case ExpressionResult.Result some -> show(some.values().first());
        };
    }

    private static String show(org.syncline.model.Value value) {
        String text = value.text();
        return value instanceof org.syncline.model.Value.Text
                ? '"' + text.replace("\r", "\\r").replace("\n", "\\n") + '"'
                : text;
    }
}
