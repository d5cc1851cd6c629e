// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunRecordsTest extends StoreTestBase {
    private static RunRecord weekly() {
        return new RunRecord(
                0, "profile", "Weekly", "", "ann", 3, Samples.NOW, Samples.NOW.plusSeconds(1));
    }

    private long begin() {
        return with(s -> s.runs().start(weekly()));
    }

    @Test
    void aRunIsOpenUntilItEndsAndMayGoOn() {
        long run = begin();
        assertThat(with(s -> s.runs().byId(run)).orElseThrow())
                .isEqualTo(
                        new RunRecord(run, "profile", "Weekly", "", "ann", 3, Samples.NOW, null));

        run(s -> s.runs().end(run, Samples.NOW.plusSeconds(9)));
        assertThat(list(s -> s.runs().newest(5)))
                .extracting(RunRecord::ended)
                .containsExactly(Samples.NOW.plusSeconds(9));

        run(s -> s.runs().reopen(run, Samples.NOW));
        assertThat(with(s -> s.runs().byId(run)).orElseThrow().ended()).isNull();
    }

    @Test
    void stepsCarryThePlaceAndOptionsOfTheirRunWhenTheyBegin() {
        long run = begin();
        run(s -> s.runs().enter(run, 2, "partition DC=example"));
        long step = with(s -> s.startStep(run, ad, "full-import", Samples.NOW));
        run(s -> s.runs().enter(run, 3, ""));
        run(s -> s.startStep(run, ad, "full-sync", Samples.NOW));

        List<StepRecord> steps = with(s -> s.runs().steps(run));

        assertThat(steps).extracting(StepRecord::position).containsExactly(2, 3);
        assertThat(steps.getFirst())
                .isEqualTo(
                        new StepRecord(
                                step,
                                run,
                                ad,
                                "full-import",
                                StepRecord.IN_PROGRESS,
                                "",
                                Samples.NOW,
                                null,
                                new TreeMap<>(),
                                2,
                                "partition DC=example"));
    }

    @Test
    void stepsOfOtherRunsAreNotAmongThem() {
        long first = begin();
        long second = begin();
        run(s -> s.startStep(first, ad, "full-import", Samples.NOW));

        assertThat(list(s -> s.runs().steps(second))).isEmpty();
        assertThat(list(s -> s.runs().newest(1))).extracting(RunRecord::id).containsExactly(second);
    }

    @Test
    void aRunWhoseProcessDiedHasEndedWhenTheStoreIsOpenedAgain() {
        long run = begin();

        reopen();

        assertThat(with(s -> s.runs().byId(run)).orElseThrow().ended()).isNotNull();
    }

    @Test
    void aRunThatIsNotThereCannotEnd() {
        assertThatThrownBy(() -> run(s -> s.runs().end(99, Samples.NOW)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(list(s -> s.runs().byId(99).stream().toList())).isEmpty();
    }
}
