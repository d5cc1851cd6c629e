// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.engine.StepResult;

class StepTrendTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private static StepResult step(long id, String status, Map<String, Long> counters) {
        Instant started = NOON.plusSeconds(60 * id);
        return new StepResult(
                id,
                id,
                "a",
                "full-sync",
                status,
                "",
                started,
                status.equals("in-progress") ? null : started.plusSeconds(2),
                new TreeMap<>(counters),
                List.of());
    }

    @Test
    void stepsComeOldestFirstWithoutThoseThatStoppedOrRun() {
        List<StepResult> history =
                List.of(
                        step(4, "in-progress", Map.of()),
                        step(3, "success", Map.of()),
                        step(2, "stopped-connectivity", Map.of()),
                        step(1, "completed-sync-errors", Map.of()));

        assertThat(StepTrend.of(history, "a", "full-sync"))
                .extracting(StepTrend.Point::step)
                .containsExactly(1L, 3L);
        assertThat(StepTrend.of(history, "b", "full-sync")).isEmpty();
        assertThat(StepTrend.of(history, "a", "export")).isEmpty();
    }

    @Test
    void anObjectCountsOnceAndOnlyWhatChangedIsAChange() {
        Map<String, Long> counters =
                Map.of(
                        "connector-flow", 3L,
                        "connector-no-flow", 4L,
                        "disconnector-remains", 5L,
                        "flow-failure", 1L,
                        "metaverse-delete", 7L,
                        "b/provisioned-add-flow", 9L);

        StepTrend.Point point =
                StepTrend.of(List.of(step(1, "success", counters)), "a", "full-sync").getFirst();

        assertThat(point.objects()).isEqualTo(13);
        assertThat(point.changes()).isEqualTo(3);
        assertThat(point.millis()).isEqualTo(2000);
        assertThat(point.throughput()).isEqualTo(6.5);
    }
}
