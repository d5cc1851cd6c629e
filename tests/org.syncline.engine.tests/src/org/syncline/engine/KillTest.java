// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at random instants: the store opens, and repeating the step leads where an
 * undisturbed run leads, in the store and in the directory. Twelve rounds, a hundred and twenty
 * when the environment variable {@code SYNCLINE_LONG} is set.
 */
class KillTest {
    private static final List<String> STEPS =
            List.of(
                    "export tenant",
                    "full-import src",
                    "delta-import src",
                    "delta-sync src",
                    "full-sync src");

    @TempDir private Path folder;

    @Test
    void aKilledProcessLosesNothingAndSendsNothingTwice() throws Exception {
        int rounds = System.getenv("SYNCLINE_LONG") == null ? 12 : 120;
        rounds = Integer.parseInt(System.getenv().getOrDefault("SYNCLINE_KILLS", "" + rounds));
        long seed = Long.getLong("syncline.seed", System.nanoTime());
        Random random = new Random(seed);
        try (KillBench bench = new KillBench(folder)) {
            KillBench.Outcome expected = bench.undisturbed();
            assertThat(expected.writes()).hasSizeGreaterThan(40);
            for (int round = 0; round < rounds; round++) {
                String step = STEPS.get(round % STEPS.size());
                String where = "seed " + seed + ", round " + round + ", " + step;
                assertSame(where, bench.killedIn(step, random), expected);
            }
            if (rounds > 10 * STEPS.size()) {
                assertThat(bench.kills.keySet()).as("steps killed in time").containsAll(STEPS);
            }
            assertThat(bench.kills.values().stream().mapToInt(kills -> kills).sum())
                    .as("rounds in which the step was not over yet")
                    .isGreaterThan(rounds / 4);
        }
    }

    private static void assertSame(
            String where, KillBench.Outcome outcome, KillBench.Outcome expected) {
        assertThat(differences(outcome.target(), expected.target())).as(where).isEmpty();
        assertThat(differences(outcome.store(), expected.store())).as(where).isEmpty();
        // What was sent again has no effect, so the server has logged no more than without a kill.
        for (Map.Entry<String, Integer> write : outcome.writes().entrySet()) {
            assertThat(write.getValue())
                    .as(where + ": " + write.getKey())
                    .isLessThanOrEqualTo(expected.writes().getOrDefault(write.getKey(), 0));
        }
    }

    private static List<String> differences(Map<String, ?> actual, Map<String, ?> expected) {
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(actual.get(name), expected.get(name)))
                .map(
                        name ->
                                "\n"
                                        + name
                                        + "\n  should be "
                                        + expected.get(name)
                                        + "\n  is        "
                                        + actual.get(name))
                .toList();
    }
}
