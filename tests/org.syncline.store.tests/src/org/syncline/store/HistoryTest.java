// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HistoryTest extends StoreTestBase {
    private static final SortedMap<String, Long> COUNTERS =
            new TreeMap<>(Map.of("stage-add", 12L, "tenant/provisioned-add-flow", 3L));

    private ObjectError error(long step, String message) {
        return new ObjectError(
                step, ad, 5, "CN=Ann,DC=com", "flow-failure", "import-flow", "rule-1", message);
    }

    private long step(String name) {
        return with(s -> s.startStep(s.startRun("initial", Samples.NOW), ad, name, Samples.NOW));
    }

    private void finish(long step) {
        run(s -> s.finishStep(step, "success", "", Samples.NOW.plusSeconds(5), COUNTERS));
    }

    @Test
    void aStepIsInProgressUntilItEnds() {
        long run = with(s -> s.startRun("initial", Samples.NOW));
        long step = with(s -> s.startStep(run, ad, "full-import", Samples.NOW));
        run(s -> s.recordProgress(step, new TreeMap<>(Map.of("stage-add", 1L)), List.of()));
        assertThat(list(s -> s.steps(5)))
                .containsExactly(
                        new StepRecord(
                                step,
                                run,
                                ad,
                                "full-import",
                                StepRecord.IN_PROGRESS,
                                "",
                                Samples.NOW,
                                null,
                                new TreeMap<>(Map.of("stage-add", 1L))));

        finish(step);
        reopen();
        assertThat(list(s -> s.steps(5)))
                .containsExactly(
                        new StepRecord(
                                step,
                                run,
                                ad,
                                "full-import",
                                "success",
                                "",
                                Samples.NOW,
                                Samples.NOW.plusSeconds(5),
                                COUNTERS));
    }

    @Test
    void stepsComeNewestFirst() {
        long first = step("full-import");
        long second = step("full-sync");
        long third = step("full-import");

        assertThat(list(s -> s.steps(2))).extracting(StepRecord::id).containsExactly(third, second);
        assertThat(first).isLessThan(second);
    }

    @Test
    void errorsAreKeptInTheirOrder() {
        long step = step("full-sync");
        run(s -> s.recordProgress(step, COUNTERS, List.of(error(step, "b"), error(step, "a"))));
        run(
                s ->
                        s.recordProgress(
                                step, COUNTERS, List.of(error(step, "\u0001" + "x".repeat(9000)))));

        List<ObjectError> errors = with(s -> s.errors(step));

        assertThat(errors).hasSize(3);
        assertThat(errors.subList(0, 2)).containsExactly(error(step, "b"), error(step, "a"));
        assertThat(errors.get(2).message()).startsWith("\u0001xxx").endsWith("\u2026");
    }

    @Test
    void theErrorsOfTheNewestEndedImportAndSynchronizationCount() {
        long oldImport = step("full-import");
        run(s -> s.recordProgress(oldImport, COUNTERS, List.of(error(oldImport, "old"))));
        finish(oldImport);
        long newImport = step("delta-import");
        run(
                s ->
                        s.recordProgress(
                                newImport,
                                COUNTERS,
                                List.of(error(newImport, "1"), error(newImport, "2"))));
        finish(newImport);
        long sync = step("full-sync");
        run(s -> s.recordProgress(sync, COUNTERS, List.of(error(sync, "3"))));
        assertThat(number(s -> s.currentErrors(ad))).isEqualTo(2);

        finish(sync);
        assertThat(number(s -> s.currentErrors(ad))).isEqualTo(3);
        assertThat(number(s -> s.currentErrors(ad + 1))).isZero();
    }

    @Test
    void aStepThatIsNotThereCannotEnd() {
        assertThatThrownBy(() -> finish(99)).isInstanceOf(IllegalArgumentException.class);
    }
}
