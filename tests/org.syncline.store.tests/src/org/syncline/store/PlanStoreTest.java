// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncline.model.Operation;

class PlanStoreTest extends StoreTestBase {
    private static final Instant NOW = Instant.parse("2024-05-01T10:00:00Z");
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);

    @Test
    void aPlanIsSeenOnceItIsSealedAndKeepsItsChangesInOrder() {
        long plan = begin();
        run(s -> s.plans().addChanges(List.of(row(plan, 1, A), row(plan, 2, B))));
        assertThat(list(s -> s.plans().plans(10))).isEmpty();
        run(s -> s.plans().seal(plan, B, Map.of(Operation.ADD, 2L, Operation.DELETE_ADD, 1L)));
        reopen();
        PlanRecord sealed = with(s -> s.plans().plan(plan)).orElseThrow();
        assertThat(sealed)
                .isEqualTo(
                        new PlanRecord(
                                plan,
                                ad,
                                B,
                                A,
                                NOW,
                                "ann",
                                "marks",
                                Map.of(Operation.ADD, 2L, Operation.DELETE_ADD, 1L)));
        assertThat(list(s -> s.plans().changes(plan, 0, 1))).containsExactly(row(plan, 1, A));
        PlanRow second = list(s -> s.plans().changes(plan, 1, 5)).getFirst();
        assertThat(second).usingRecursiveComparison().isEqualTo(row(plan, 2, B));
    }

    @Test
    void aPlanThatWasNotSealedDisappearsWithItsChanges() {
        long left = begin();
        run(s -> s.plans().addChanges(List.of(row(left, 1, A))));
        run(s -> s.plans().dropUnsealed());
        run(s -> s.plans().seal(left, B, Map.of()));
        assertThat(list(s -> s.plans().plans(10))).isEmpty();
        assertThat(list(s -> s.plans().changes(left, 0, 10))).isEmpty();
    }

    @Test
    void whatBecameOfAChangeIsKept() {
        long plan = begin();
        run(s -> s.plans().addChanges(List.of(row(plan, 1, A))));
        run(s -> s.plans().saveStates(List.of(row(plan, 1, A).with(2, B))));
        PlanRow row = list(s -> s.plans().changes(plan, 0, 10)).getFirst();
        assertThat(row.state()).isEqualTo(2);
        assertThat(row.rest()).isEqualTo(B);
    }

    @Test
    void theNewestDecisionAboutAChangeStandsAndTheOlderOnesStayInTheChain() {
        run(s -> s.plans().addDecision(decision(1)));
        run(s -> s.plans().addDecided(1, ad, List.of(B, A)));
        run(s -> s.plans().addDecision(decision(2)));
        run(s -> s.plans().addDecided(2, ad, List.of(B)));
        assertThat(map(s -> s.plans().decisions(ad, List.of(A, B, "c".repeat(64)))))
                .isEqualTo(Map.of(A, decision(1), B, decision(2)));
        assertThat(map(s -> s.plans().decisions(ad + 1, List.of(A)))).isEmpty();
        assertThat(list(s -> s.plans().decided(1))).containsExactly(A, B);
        assertThat(list(s -> s.plans().chain(1, 10))).containsExactly(decision(2));
        assertThat(with(s -> s.plans().lastDecision()).orElseThrow()).isEqualTo(decision(2));
    }

    @Test
    void aLeaseIsReplacedOnlyByOneWhoKnowsWhatStands() {
        LeaseRecord mine = new LeaseRecord("me", "host", 1, 2, NOW);
        LeaseRecord yours = new LeaseRecord("you", "host", 3, 4, NOW);
        assertThat(replace(null, mine)).isTrue();
        assertThat(lease()).isEqualTo(mine);
        assertThat(replace(yours, yours)).isFalse();
        LeaseRecord longer = mine.until(NOW.plusSeconds(60));
        assertThat(replace(mine, longer)).isTrue();
        assertThat(replace(mine, yours)).isFalse();
        assertThat(replace(longer, null)).isTrue();
        assertThat(lease()).isNull();
    }

    @Test
    void whatIsOnItsWayIsFoundByConnector() {
        int other = with(s -> s.connector("other", "other")).number();
        List<CsObject> ours = write(List.of(Samples.imported(ad, 1), Samples.imported(ad, 2)));
        CsObject theirs = write(Samples.imported(other, 3));
        run(
                s ->
                        s.plans()
                                .addInFlight(
                                        List.of(
                                                ours.getFirst().id(),
                                                ours.getLast().id(),
                                                theirs.id())));
        run(s -> s.plans().addInFlight(List.of(ours.getFirst().id())));
        assertThat(list(s -> s.plans().inFlight(ad, 0, 10)))
                .containsExactly(ours.getFirst().id(), ours.getLast().id());
        assertThat(list(s -> s.plans().inFlight(ad, ours.getFirst().id(), 10)))
                .containsExactly(ours.getLast().id());
        run(s -> s.plans().removeInFlight(List.of(ours.getFirst().id(), ours.getLast().id())));
        assertThat(list(s -> s.plans().inFlight(ad, 0, 10))).isEmpty();
        assertThat(list(s -> s.plans().inFlight(other, 0, 10))).containsExactly(theirs.id());
    }

    @Test
    void anOverrideIsKeptWithItsStep() {
        OverrideRecord override = new OverrideRecord(7, "deletes", "the school closed", "ann");
        run(s -> s.plans().addOverride(override));
        assertThat(list(s -> s.plans().overrides(7))).containsExactly(override);
        assertThat(list(s -> s.plans().overrides(8))).isEmpty();
    }

    @Test
    void oldPlansGoButForTheNewestOfEachConnectorAndThoseDecidedAboutSince() {
        int other = with(s -> s.connector("other", "other")).number();
        long decided = sealed(ad, NOW);
        run(s -> s.plans().addDecision(decision(1, decided, NOW.plusSeconds(100))));
        long forgotten = sealed(ad, NOW);
        run(s -> s.plans().addDecision(decision(2, forgotten, NOW.plusSeconds(1))));
        long alone = sealed(other, NOW);
        long old = sealed(ad, NOW.plusSeconds(20));
        long recent = sealed(ad, NOW.plusSeconds(60));
        long newest = sealed(ad, NOW.plusSeconds(30));

        assertThat(purge(1)).isEqualTo(1);
        assertThat(purge(9)).isEqualTo(1);
        assertThat(purge(9)).isZero();

        assertThat(list(s -> s.plans().plans(9)))
                .extracting(PlanRecord::number)
                .containsExactly(newest, recent, alone, decided);
        assertThat(list(s -> s.plans().changes(old, 0, 9))).isEmpty();
        assertThat(list(s -> s.plans().changes(decided, 0, 9))).hasSize(1);
        assertThat(list(s -> s.plans().chain(0, 9))).hasSize(2);
    }

    private long sealed(int connector, Instant time) {
        return with(
                s -> {
                    long plan =
                            s.plans()
                                    .begin(
                                            new PlanRecord(
                                                    0, connector, "", A, time, "ann", "m",
                                                    Map.of()));
                    s.plans().addChanges(List.of(row(plan, 1, A)));
                    s.plans().seal(plan, B, Map.of());
                    return plan;
                });
    }

    private int purge(int limit) {
        return with(s -> s.plans().purge(NOW.plusSeconds(50), limit));
    }

    private boolean replace(LeaseRecord expected, LeaseRecord now) {
        return with(s -> s.plans().replaceLease(ad, expected, now));
    }

    private LeaseRecord lease() {
        return with(s -> s.plans().lease(ad)).orElse(null);
    }

    private long begin() {
        return with(
                s -> s.plans().begin(new PlanRecord(0, ad, "", A, NOW, "ann", "marks", Map.of())));
    }

    private static PlanRow row(long plan, long position, String digest) {
        return new PlanRow(
                plan, position, 40 + position, digest, Operation.ADD, 3, 0, "", new byte[] {1, 2});
    }

    private static DecisionRecord decision(long number) {
        return decision(number, 1, NOW);
    }

    private static DecisionRecord decision(long number, long plan, Instant time) {
        return new DecisionRecord(
                number, plan, 0, "note", "ann", false, time, "type:user", 2, A, B, A);
    }
}
