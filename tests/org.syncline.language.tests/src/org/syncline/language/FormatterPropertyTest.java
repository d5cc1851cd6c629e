// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncline.language.internal.ProjectParser;

/** What holds for every layout, shown on generated texts and on all rule files of the sources. */
class FormatterPropertyTest {
    private static final int CASES = 800;
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"(?:\"\"|[^\"\n])*\"|'(?:''|[^'\n])*'|\\[[^]\n]*]|(//[^\n]*|/\\*(?s:.*?)\\*/)");

    private final SourceFormatter formatter = new SourceFormatter();

    private static List<String> comments(String text) {
        List<String> comments = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                comments.add(lines(matcher.group(1)));
            }
        }
        return comments;
    }

    private static String lines(String comment) {
        return comment.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    private void holds(String name, String text, List<String> comments) {
        String once = formatter.format(text);
        assertThat(formatter.format(once)).as("%s formatted twice", name).isEqualTo(once);
        assertThat(TextChange.apply(text, formatter.changes(text)))
                .as("changes of %s", name)
                .isEqualTo(once);
        assertThat(comments(once)).as("comments of %s", name).isEqualTo(comments);
        assertThat(Meaning.of(once)).as("meaning of %s", name).isEqualTo(Meaning.of(text));
    }

    @Test
    void generatedTextsKeepTheirMeaningAndTheirComments() {
        LongStream.range(0, CASES)
                .forEach(
                        seed -> {
                            GeneratedSource source = new GeneratedSource(seed);
                            String text = source.text();
                            List<String> comments =
                                    source.comments().stream()
                                            .map(FormatterPropertyTest::lines)
                                            .toList();
                            assertThat(errors(text)).as("seed %s: %s", seed, text).isEmpty();
                            holds("seed " + seed + "\n" + text, text, comments);
                            assertThat(formatter.format(text))
                                    .as("seed %s is laid out", seed)
                                    .doesNotContain("\t", " \n", "\n\n\n");
                        });
    }

    private static List<Finding> errors(String text) {
        return new ProjectParser(SyncLanguage.injector())
                .parse(new java.util.TreeMap<>(java.util.Map.of("a.sync", text)))
                .findings();
    }

    static Stream<Path> sources() throws IOException {
        Path root = Path.of(System.getProperty("syncline.root", "../.."));
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("examples", "tests", "docs")) {
            try (Stream<Path> all = Files.walk(root.resolve(folder))) {
                all.filter(path -> path.toString().endsWith(".sync")).forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(5);
        return files.stream().filter(path -> !path.toString().contains("/target/"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void ruleFilesOfTheSourcesKeepTheirMeaning(Path file) throws IOException {
        String text = Files.readString(file);
        String formatted = formatter.format(text);
        assertThat(formatter.format(formatted)).isEqualTo(formatted);
        assertThat(comments(formatted)).isEqualTo(comments(text));
        if (!text.contains("project \"")) {
            assertThat(errors(formatted)).hasSameSizeAs(errors(text));
        } else {
            assertThat(Meaning.of(formatted)).isEqualTo(Meaning.of(text));
        }
    }

    @Test
    void examplesAreLaidOut() throws IOException {
        for (Path file : sources().filter(path -> path.toString().contains("example")).toList()) {
            String text = Files.readString(file);
            assertThat(formatter.format(text)).as(file.toString()).isEqualTo(text);
        }
    }

    /** The pieces of the language's page that are whole blocks. */
    static Stream<String> documentation() throws IOException {
        Path page =
                Path.of(System.getProperty("syncline.root", "../..")).resolve("docs/language.md");
        Pattern piece = Pattern.compile("(?ms)^```sync\n(.*?)^```");
        List<String> whole =
                piece.matcher(Files.readString(page))
                        .results()
                        .map(found -> found.group(1))
                        .filter(text -> new SourceFormatter().layout(text).isPresent())
                        .toList();
        assertThat(whole).hasSizeGreaterThan(2);
        return whole.stream();
    }

    @ParameterizedTest
    @MethodSource("documentation")
    void piecesOfTheDocumentationKeepTheirComments(String text) {
        String formatted = formatter.format(text);
        assertThat(formatter.format(formatted)).isEqualTo(formatted);
        assertThat(comments(formatted)).isEqualTo(comments(text));
    }

    @Test
    void mutilatedTextsNeverFail() {
        String text = new GeneratedSource(7).text() + new GeneratedSource(8).text();
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(20));
            String mutilated = text.substring(0, from) + random.nextInt() + text.substring(to);
            String once = formatter.format(mutilated);
            assertThat(formatter.format(once)).isEqualTo(once);
        }
    }

    @Test
    void thousandsOfRulesTakeSeconds() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append("inbound rule \"r")
                    .append(i)
                    .append("\" { from \"c\" user to person link join\n")
                    .append(
                            "a <- IIF(IsPresent([displayName]) || [mail] = \"x\", Trim([cn]), NULL) once\n")
                    .append("b <- c // d\n cloudFiltered <- True }\n");
        }
        formatter.format("project \"P\" { }");
        long start = System.nanoTime();
        String formatted = formatter.format(text.toString());
        assertThat(formatted).isNotEqualTo(text.toString());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
}
