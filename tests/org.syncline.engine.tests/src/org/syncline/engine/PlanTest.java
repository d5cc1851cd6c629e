// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.syncline.engine.ExportBench.value;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.engine.plan.Hold;
import org.syncline.engine.plan.Plan;
import org.syncline.engine.plan.PlanChange;
import org.syncline.engine.plan.Plans;
import org.syncline.engine.plan.Verdict;
import org.syncline.model.Operation;
import org.syncline.model.Values;
import org.syncline.rules.ExportMode;
import org.syncline.store.DecisionRecord;

class PlanTest {
    private final ExportBench bench = new ExportBench(new MemoryStore());

    PlanTest() {
        bench.world.tenantExport = ExportMode.REVIEWED;
        bench.world.put("src", People.user("ann"));
        bench.world.cycle();
        bench.in(
                session -> {
                    session.deleteCs(
                            session
                                    .csPage(session.connector("tenant", "tenant").number(), 0, 100)
                                    .stream()
                                    .map(o -> o.id())
                                    .toList());
                    return null;
                });
    }

    @Test
    void aPlanKeepsWhatItSaidWhateverHappensAfterwards() {
        bench.update("CN=a,DC=tenant", value("mail", "old", "new"));
        Plan plan = seal();
        assertThat(plan.count(Operation.UPDATE)).isEqualTo(1);
        assertThat(plan.size()).isEqualTo(1);
        assertThat(plan.rulesChanged()).isFalse();
        assertThat(plan.watermarks()).containsOnlyKeys("src", "other", "tenant");
        PendingChange before = bench.world.pending().getFirst();
        bench.change("CN=a,DC=tenant", o -> o.withExport(null));
        assertThat(changes(plan).getFirst().change()).isEqualTo(before);
        assertThat(plans().find(plan.id())).contains(plan);
        assertThat(plans().list(5)).containsExactly(plan);
        assertThat(plans().find(plan.id().replaceFirst("-.", "-x"))).isEmpty();
    }

    @Test
    void aDryRunGivesTheSameDigestAndWritesNothing() {
        bench.update("CN=a,DC=tenant", value("mail", "old", "new"));
        Plan dry = plans().dryRun("tenant", "ann");
        assertThat(dry.id()).isEmpty();
        assertThat(plans().list(5)).isEmpty();
        assertThat(seal().digest()).isEqualTo(dry.digest());
    }

    @Test
    void noPasswordStandsInAPlan() {
        bench.add("CN=a,DC=tenant", value("unicodePwd", null, "geheim"));
        assertThat(changes(seal()).toString()).contains("(not shown)").doesNotContain("geheim");
    }

    @Test
    @SuppressWarnings("resource") // given back with its process
    void noPasswordCanBeGuessedByTheDigestOfAPlan() {
        ExportBench other = new ExportBench(new MemoryStore());
        for (ExportBench each : List.of(bench, other)) {
            each.add("CN=a,DC=tenant", value("unicodePwd", null, "geheim"));
            each.add("CN=b,DC=tenant", value("mail", null, "b@tenant"));
        }
        List<String> here = digests(bench);
        List<String> there = digests(other);
        assertThat(digests(bench)).isEqualTo(here);
        assertThat(there.getFirst()).as("with a password").isNotEqualTo(here.getFirst());
        assertThat(there.getLast()).as("without one").isEqualTo(here.getLast());
    }

    private static List<String> digests(ExportBench bench) {
        return bench.world.pending().stream().map(PendingChange::digest).toList();
    }

    @Test
    void onlyWhatIsApprovedIsExported() {
        for (String name : List.of("a", "h", "r", "u")) {
            bench.update("CN=" + name + ",DC=tenant", value("mail", "old", "new"));
        }
        Plan plan = seal();
        decide(plan, "CN=a", Verdict.APPROVED);
        decide(plan, "CN=h", Verdict.HELD);
        decide(plan, "CN=r", Verdict.REJECTED);
        StepResult result = export(plan);
        assertThat(result.status()).isEqualTo("success");
        assertThat(bench.target.writes).containsExactly("update CN=a,DC=tenant");
    }

    @Test
    void withoutAPlanAReviewedConnectorExportsNothing() {
        bench.update("CN=a,DC=tenant", value("mail", "old", "new"));
        assertThat(bench.export().status()).isEqualTo("stopped-export-disabled");
        bench.world.tenantExport = ExportMode.AUTOMATIC;
        bench.in(
                session -> {
                    session.setProperty("cutover/tenant", "recorded");
                    return null;
                });
        assertThat(bench.export().status()).isEqualTo("success");
    }

    @Test
    void aDecisionCarriesIntoTheNextPlanAsLongAsTheChangeIsTheSame() {
        bench.update("CN=a,DC=tenant", value("mail", "old", "new"));
        bench.update("CN=b,DC=tenant", value("mail", "old", "new"));
        decide(seal(), "CN=", Verdict.APPROVED);
        pend("CN=b,DC=tenant", "old", "newer");
        Plan second = seal();
        assertThat(changes(second))
                .extracting(PlanChange::standing)
                .containsExactly("approved", "undecided");
        assertThat(export(second).status()).isEqualTo("success");
        assertThat(bench.target.writes).containsExactly("update CN=a,DC=tenant");
    }

    @Test
    void anApprovedChangeThatMovedOnStopsTheExportOrIsLeftOut() {
        bench.update("CN=a,DC=tenant", value("mail", "old", "new"));
        bench.update("CN=b,DC=tenant", value("mail", "old", "new"));
        Plan plan = seal();
        decide(plan, "CN=", Verdict.APPROVED);
        pend("CN=b,DC=tenant", "old", "newer");
        StepResult stopped = export(plan);
        assertThat(stopped.status()).isEqualTo("stopped-export-disabled");
        assertThat(stopped.detail()).contains("1 of 2");
        assertThat(stopped.errors()).extracting(ErrorView::dn).containsExactly("CN=b,DC=tenant");
        assertThat(bench.target.batches).isEmpty();
        StepResult rest = bench.export(ExportOrder.ofPlan(plan.id(), "ann").skippingStale());
        assertThat(rest.status()).isEqualTo("completed-warnings");
        assertThat(bench.target.writes).containsExactly("update CN=a,DC=tenant");
    }

    @Test
    void aPlanMayBeExportedInSeveralGoes() {
        bench.add("CN=g,DC=tenant", ExportBench.refers("member", "CN=z,DC=tenant"));
        bench.add("CN=z,DC=tenant");
        Plan plan = seal();
        decide(plan, "CN=g", Verdict.APPROVED);
        assertThat(export(plan).status()).isEqualTo("success");
        assertThat(bench.live("CN=g,DC=tenant").get("member")).isEqualTo(Values.NONE);
        decide(plan, "CN=z", Verdict.APPROVED);
        assertThat(export(plan).status()).isEqualTo("success");
        assertThat(bench.live("CN=g,DC=tenant").get("member").size()).isEqualTo(1);
        assertThat(changes(plan)).allMatch(c -> c.state() == PlanChange.State.SENT);
        assertThat(export(plan).status()).isEqualTo("completed-no-objects");
    }

    @Test
    void anExportIsRefusedWholeWhenTheRulesHaveChanged() {
        bench.update("CN=a,DC=tenant", value("mail", "old", "new"));
        Plan plan = seal();
        decide(plan, "CN=", Verdict.APPROVED);
        bench.world.rules.set(0, World.userIn().constant("note", "from another rule").make());
        StepResult result = bench.export(ExportOrder.ofPlan(plan.id(), "ann").skippingStale());
        assertThat(result.status()).isEqualTo("stopped-export-disabled");
        assertThat(result.detail()).contains("rules");
        assertThat(bench.target.batches).isEmpty();
        assertThat(plans().find(plan.id()).orElseThrow().rulesChanged()).isTrue();
    }

    @Test
    void aConflictTakesTheApprovalBack() {
        bench.update("CN=a,DC=tenant", value("mail", "old", "new"));
        bench.target.directory.put(
                bench.live("CN=a,DC=tenant").with("mail", Values.texts("theirs")));
        Plan plan = seal();
        decide(plan, "CN=", Verdict.APPROVED);
        assertThat(export(plan).status()).isEqualTo("completed-export-errors");
        PlanChange change = changes(plan).getFirst();
        assertThat(change.standing()).isEqualTo("held");
        assertThat(change.decision().person()).isEqualTo("syncline");
        assertThat(change.state()).isEqualTo(PlanChange.State.FAILED);
        assertThat(export(plan).status()).isEqualTo("completed-no-objects");
        assertThat(plans().verifyDecisions()).isEmpty();
    }

    @Test
    void deletesMovesAndSensitiveAttributesAreHeldByDefault() {
        bench.delete("CN=1,DC=tenant");
        bench.rename("CN=2,DC=tenant", "CN=2,OU=x,DC=tenant");
        bench.rename("CN=3,DC=tenant", "CN=33,DC=tenant");
        bench.update("CN=4,DC=tenant", value("userprincipalname", "a", "b"));
        bench.update("CN=5,DC=tenant", value("userCertificate;binary", "a", "b"));
        bench.add("CN=6,DC=tenant", value("userPrincipalName", null, "b"));
        List<PlanChange> changes = changes(seal());
        assertThat(changes)
                .extracting(c -> List.copyOf(c.holds()))
                .containsExactly(
                        List.of(Hold.DELETE),
                        List.of(Hold.MOVE),
                        List.of(),
                        List.of(Hold.SENSITIVE_ATTRIBUTE),
                        List.of(Hold.SENSITIVE_ATTRIBUTE),
                        List.of());
        assertThat(changes.getFirst().standing()).isEqualTo("held-by-default");
    }

    @Test
    void theChainOfDecisionsShowsWhatWasChanged() {
        bench.update("CN=a,DC=tenant", value("mail", "old", "new"));
        Plan plan = seal();
        decide(plan, "CN=", Verdict.HELD);
        decide(plan, "CN=", Verdict.APPROVED);
        assertThat(plans().verifyDecisions()).isEmpty();
        bench.in(
                session -> {
                    DecisionRecord last = session.plans().lastDecision().orElseThrow();
                    session.plans()
                            .addDecision(
                                    new DecisionRecord(
                                            last.number() + 1,
                                            last.plan(),
                                            1,
                                            "forged",
                                            "mallory",
                                            true,
                                            World.NOW,
                                            "all",
                                            0,
                                            last.changesDigest(),
                                            "",
                                            last.hash()));
                    return null;
                });
        assertThat(plans().verifyDecisions())
                .contains(
                        "Decision 3 does not continue the decision before it.",
                        "Decision 3 was changed after it was made.",
                        "Decision 3 is not about the changes that it was made about.");
    }

    @Test
    void aDecisionNeedsANoteAndAPlan() {
        bench.update("CN=a,DC=tenant", value("mail", "old", "new"));
        Plan plan = seal();
        assertThatThrownBy(
                        () ->
                                plans().decide(
                                                plan.id(),
                                                c -> true,
                                                "all",
                                                Verdict.APPROVED,
                                                " ",
                                                "ann",
                                                false))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("note");
        assertThatThrownBy(
                        () ->
                                plans().forEachChange(
                                                "9-12345678",
                                                c -> {
                                                    throw new AssertionError(c);
                                                }))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("9-12345678");
        assertThat(plans().decide(plan.id(), c -> false, "", Verdict.HELD, "n", "ann", false))
                .isZero();
        assertThat(changes(plan).getFirst().decision()).isNull();
    }

    private Plans plans() {
        return bench.world.engine().plans();
    }

    private Plan seal() {
        return plans().seal("tenant", "ann");
    }

    private StepResult export(Plan plan) {
        return bench.export(ExportOrder.ofPlan(plan.id(), "ann"));
    }

    private void decide(Plan plan, String part, Verdict verdict) {
        plans().decide(
                        plan.id(),
                        c -> c.change().dn().contains(part),
                        part,
                        verdict,
                        "a test",
                        "ann",
                        false);
    }

    private void pend(String dn, String before, String after) {
        bench.change(
                dn,
                o ->
                        o.withExport(
                                new org.syncline.store.PendingExport(
                                        Operation.UPDATE,
                                        null,
                                        List.of(value("mail", before, after)),
                                        ExportBench.LINEAGE)));
    }

    private List<PlanChange> changes(Plan plan) {
        List<PlanChange> all = new ArrayList<>();
        plans().forEachChange(plan.id(), all::add);
        return all;
    }
}
