// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.syncline.language.Compilation;
import org.syncline.language.ConnectorCatalog;
import org.syncline.language.ExpressionParser;
import org.syncline.language.ExpressionSyntaxException;
import org.syncline.language.Finding;
import org.syncline.language.ProjectCompiler;

/** Whatever becomes of a text, reading it gives findings, in bounded time, and nothing else. */
class MutilatedRuleFilesTest {
    private static final Duration EACH = Duration.ofSeconds(10);

    private final ProjectCompiler compiler = new ProjectCompiler(ConnectorCatalog.UNKNOWN);

    @Test
    void theSampleItselfIsWithoutErrors() {
        Compilation compilation = compiler.compile(Map.of("a.sync", SampleProject.TEXT));

        assertThat(compilation.errors()).as("%s", compilation.findings()).isZero();
    }

    @Test
    void aDamagedProjectGivesFindingsOnly() {
        List<String> blocks = blocks();
        AtomicInteger failed = new AtomicInteger();
        int cases = Cases.count(1_500);
        for (int seed = 0; seed < cases; seed++) {
            Mutations mutations = new Mutations(seed);
            String block = blocks.get(seed % blocks.size());
            String damaged = mutations.damage(block);
            Map<String, String> texts =
                    Map.of("a.sync", SampleProject.TEXT.replace(block, ""), "b.sync", damaged);
            if (seed % 8 == 0) {
                texts = Map.of("a.sync", mutations.damage(SampleProject.TEXT));
            }
            Compilation compilation = compile(texts, seed);
            failed.addAndGet(compilation.model().isEmpty() ? 1 : 0);
        }
        assertThat(failed.get()).as("damage that was noticed").isGreaterThan(cases / 2);
    }

    /** Small files are read faster, so that more of them can be tried; damage is at all places. */
    private static List<String> blocks() {
        return List.of(SampleProject.TEXT.split("(?<=\n\\}\n)"));
    }

    private Compilation compile(Map<String, String> texts, int seed) {
        long start = System.nanoTime();
        Compilation compilation;
        try {
            compilation = compiler.compile(texts);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return fail("seed " + seed + " in " + texts, e);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as("seed " + seed).isLessThan(EACH);

        assertThat(compilation.model().isPresent()).isEqualTo(compilation.errors() == 0);
        for (Finding finding : compilation.findings()) {
            assertThat(finding.message()).as("seed " + seed).isNotBlank();
            assertThat(texts).as("seed " + seed).containsKey(finding.location().file());
            int lines = (int) texts.get(finding.location().file()).lines().count() + 1;
            assertThat(finding.location().line()).as("seed " + seed).isBetween(1, lines);
        }
        return compilation;
    }

    @Test
    void aDamagedExpressionIsReadOrRefused() {
        ExpressionParser parser = new ExpressionParser();
        List<String> expressions =
                SampleProject.TEXT.lines().filter(line -> line.contains(" <- ")).toList();
        AtomicInteger refused = new AtomicInteger();
        int cases = Cases.count(8_500);
        for (int seed = 0; seed < cases; seed++) {
            String line = expressions.get(seed % expressions.size());
            String text = new Mutations(seed).damage(line.substring(line.indexOf("<-") + 3));
            long start = System.nanoTime();
            try {
                assertThat(parser.parse(text)).isNotNull();
            } catch (ExpressionSyntaxException e) {
                refused.incrementAndGet();
                assertThat(e.getMessage()).as(text).isNotBlank();
                assertThat(e.column()).as(text).isBetween(1, text.length() + 1);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                fail("seed " + seed + ": " + text, e);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(text).isLessThan(EACH);
        }
        assertThat(refused.get()).isBetween(cases / 4, cases - 1);
    }
}
