// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetentionTest extends StoreTestBase {
    private static Instant day(int number) {
        return Samples.NOW.plusSeconds(86_400L * number);
    }

    private long step(String name, int day) {
        return with(
                session -> {
                    long run = session.startRun("p", day(day));
                    long step = session.startStep(run, ad, name, day(day));
                    session.recordProgress(
                            step,
                            new TreeMap<>(Map.of("a", 1L)),
                            List.of(new ObjectError(step, ad, 0, "dn", "t", "j", "", "m")));
                    session.counted().record(step, List.of(new CountedObject("a", 3, "dn")));
                    session.finishStep(
                            step, "success", "", day(day), new TreeMap<>(Map.of("a", 1L)));
                    session.runs().end(run, day(day));
                    return step;
                });
    }

    private int purge(int before, int limit) {
        return with(session -> session.purgeRuns(day(before), limit));
    }

    @Test
    void oldRunsGoWithAllThatBelongsToThem() {
        List<Long> steps = IntStream.range(0, 5).mapToObj(i -> step("full-sync", i)).toList();

        assertThat(purge(3, 2)).isEqualTo(2);
        assertThat(purge(3, 2)).isEqualTo(1);
        assertThat(purge(3, 2)).isZero();

        assertThat(list(s -> s.steps(9)))
                .extracting(StepRecord::id)
                .containsExactly(steps.get(4), steps.get(3));
        assertThat(list(s -> s.errors(steps.get(0)))).isEmpty();
        assertThat(list(s -> s.counted().page(steps.get(0), "a", 0, 9))).isEmpty();
        assertThat(list(s -> s.counted().page(steps.get(3), "a", 0, 9))).hasSize(1);
        assertThat(list(s -> s.runs().newest(9))).hasSize(2);
    }

    @Test
    void theNewestStepOfAKindStaysHoweverOld() {
        step("full-sync", 0);
        long newest = step("full-sync", 1);
        long other = step("full-import", 0);

        while (purge(99, 1) > 0) {
            assertThat(list(s -> s.steps(9))).isNotEmpty();
        }
        assertThat(list(s -> s.steps(9)))
                .extracting(StepRecord::id)
                .containsExactlyInAnyOrder(newest, other);
        assertThat(number(s -> s.currentErrors(ad))).isEqualTo(2);
    }

    @Test
    void whoOverrodeALimitStaysOnRecordAndTheListsGo() {
        long overridden = step("export", 0);
        OverrideRecord override =
                new OverrideRecord(overridden, "deletes", "the school closed", "ann");
        run(s -> s.plans().addOverride(override));
        step("export", 1);
        step("export", 2);

        assertThat(purge(99, 1)).isEqualTo(1);
        assertThat(purge(99, 1)).isEqualTo(1);
        assertThat(purge(99, 1)).isZero();

        assertThat(list(s -> s.plans().overrides(overridden))).containsExactly(override);
        assertThat(list(s -> s.steps(9)))
                .extracting(StepRecord::id)
                .contains(overridden)
                .hasSize(2);
        assertThat(list(s -> s.steps(9)).getLast().counters()).containsEntry("a", 1L);
        assertThat(list(s -> s.errors(overridden))).isEmpty();
        assertThat(list(s -> s.counted().page(overridden, "a", 0, 9))).isEmpty();
    }

    @Test
    void aRunThatHasNotEndedStays() {
        with(session -> session.startRun("p", day(0)));

        assertThat(purge(99, 9)).isZero();
    }

    @Test
    void countersLeadToTheirFirstObjects() {
        long step = step("full-sync", 0);
        List<CountedObject> many =
                IntStream.range(0, CountedObjects.KEPT + 50)
                        .mapToObj(i -> new CountedObject("b", i, "dn " + i))
                        .toList();
        run(s -> s.counted().record(step, many.subList(0, 6000)));
        run(s -> s.counted().record(step, many.subList(6000, many.size())));
        reopen();
        run(s -> s.counted().record(step, List.of(new CountedObject("b", 1, "beyond"))));

        List<CountedObject> all =
                this.<CountedObject>allPages(
                        (s, last) ->
                                s.counted()
                                        .page(step, "b", last == null ? 0 : last.position(), 999));
        assertThat(all).hasSize(CountedObjects.KEPT);
        assertThat(all.getLast().dn()).isEqualTo("dn " + (CountedObjects.KEPT - 1));
        assertThat(list(s -> s.counted().page(step, "a", 0, 9)))
                .extracting(CountedObject::dn)
                .containsExactly("dn");
    }

    @Test
    void objectsOfATransactionThatFailsAreNotKept() {
        long step = step("full-sync", 0);
        try {
            run(
                    s -> {
                        s.counted().record(step, List.of(new CountedObject("a", 4, "x")));
                        throw new IllegalStateException("stop");
                    });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("stop");
        }
        run(s -> s.counted().record(step, List.of(new CountedObject("a", 5, "y"))));

        assertThat(list(s -> s.counted().page(step, "a", 0, 9)))
                .extracting(CountedObject::dn)
                .containsExactly("dn", "y");
    }
}
