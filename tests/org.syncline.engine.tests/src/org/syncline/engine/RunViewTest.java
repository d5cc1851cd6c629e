// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunViewTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static StepResult step(int position, String status) {
        return new StepResult(
                position,
                1,
                "ad",
                "full-import",
                status,
                "",
                NOW,
                NOW,
                new TreeMap<>(),
                List.of(),
                position,
                "");
    }

    private static RunView run(int planned, StepResult... steps) {
        RunStart start = new RunStart("profile", "Weekly", "", "ann", planned);
        return new RunView(1, start, NOW, NOW, List.of(steps));
    }

    @Test
    void statusesAreOrderedAsTheReferenceOrdersThem() {
        List<String> statuses =
                new ArrayList<>(
                        List.of(
                                "completed-no-objects",
                                "success",
                                "completed-warnings",
                                "completed-sync-errors",
                                "stopped-error-limit",
                                "no-start-connection",
                                "stopped-connectivity"));
        while (statuses.size() > 1) {
            String worst = statuses.getLast();
            assertThat(StepStatuses.worst(statuses)).isEqualTo(worst);
            assertThat(StepStatuses.worst(statuses.reversed())).isEqualTo(worst);
            statuses.removeLast();
        }
    }

    @Test
    void theWorstStepIsTheStatusOfTheRun() {
        assertThat(run(2, step(1, "completed-sync-errors"), step(2, "success")).status())
                .isEqualTo("completed-sync-errors");
        assertThat(run(0, step(0, "success"), step(0, "no-start-connection")).status())
                .isEqualTo("no-start-connection");
    }

    @Test
    void aStepThatWasRunAgainCountsAsItEndedLast() {
        RunView run =
                run(2, step(1, "success"), step(2, "stopped-connectivity"), step(2, "success"));

        assertThat(run.status()).isEqualTo("success");
        assertThat(run.complete()).isTrue();
    }

    @Test
    void aRunThatEndedBeforeItsLastStepHasDied() {
        RunView run = run(3, step(1, "success"), step(2, "completed-warnings"));

        assertThat(run.status()).isEqualTo("stopped-service-shutdown");
        assertThat(run.firstOpen()).isEqualTo(3);
        assertThat(run.complete()).isFalse();
    }

    @Test
    void aRunThatGoesOnIsInProgress() {
        RunView run =
                new RunView(1, new RunStart("delta", "delta", "", "ann", 2), NOW, null, List.of());

        assertThat(run.status()).isEqualTo("in-progress");
        assertThat(run.complete()).isFalse();
    }
}
