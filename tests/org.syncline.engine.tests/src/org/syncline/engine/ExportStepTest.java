// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.syncline.engine.ExportBench.refers;
import static org.syncline.engine.ExportBench.value;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportResult;
import org.syncline.model.Operation;
import org.syncline.model.Values;
import org.syncline.store.CsState;

class ExportStepTest {
    private final ExportBench bench = new ExportBench(new MemoryStore());

    @Test
    void whatWasSentWaitsForAnImportToConfirmIt() {
        bench.add("CN=a,DC=tenant", value("mail", null, "a@x"));
        bench.update("CN=b,DC=tenant", value("mail", "old", "new"));
        bench.rename("CN=c,DC=tenant", "CN=c2,DC=tenant");
        bench.delete("CN=d,DC=tenant");
        StepResult result = bench.export();
        assertThat(result.status()).isEqualTo("success");
        assertThat(result.counters())
                .containsEntry("export-add", 1L)
                .containsEntry("export-update", 1L)
                .containsEntry("export-rename", 1L)
                .containsEntry("export-delete", 1L)
                .doesNotContainKey("export-failure");
        for (String dn : List.of("CN=a", "CN=b", "CN=c", "CN=d")) {
            CsState state = bench.state(dn + ",DC=tenant");
            assertThat(state.unconfirmed()).isNotNull();
            assertThat(state.escrowed()).isNull();
            assertThat(bench.object(dn + ",DC=tenant").pendingExport()).isNull();
        }
        assertThat(bench.object("CN=a,DC=tenant").anchor()).isNotNull();
        assertThat(bench.live("CN=d,DC=tenant")).isNull();
        assertThat(bench.live("CN=b,DC=tenant").get("mail")).isEqualTo(Values.texts("new"));
        assertThat(bench.inFlight()).isEmpty();
    }

    @Test
    void aSecondExportHasNothingToDo() {
        bench.add("CN=a,DC=tenant", value("mail", null, "a@x"));
        bench.export();
        assertThat(bench.export().status()).isEqualTo("completed-no-objects");
        assertThat(bench.target.writes).containsExactly("add CN=a,DC=tenant");
    }

    @Test
    void renamesGoFirstThenParentsThenChangesThenDeletesOfChildren() {
        bench.delete("OU=gone,DC=tenant");
        bench.delete("CN=x,OU=gone,DC=tenant");
        bench.update("CN=u,DC=tenant", value("mail", "old", "new"));
        bench.add("CN=a,OU=new,DC=tenant");
        bench.add("OU=new,DC=tenant");
        bench.rename("CN=r,DC=tenant", "CN=q,DC=tenant");
        bench.rename("CN=s,DC=tenant", "CN=s,OU=new,DC=tenant");
        assertThat(bench.export().status()).isEqualTo("success");
        assertThat(bench.target.writes)
                .containsExactly(
                        "rename CN=r,DC=tenant",
                        "add OU=new,DC=tenant",
                        "add CN=a,OU=new,DC=tenant",
                        "rename CN=s,DC=tenant",
                        "update CN=u,DC=tenant",
                        "delete CN=x,OU=gone,DC=tenant",
                        "delete OU=gone,DC=tenant");
    }

    @Test
    void namesThatPassFromOneToTheNextAreFreedFirst() {
        bench.rename("CN=1,DC=tenant", "CN=2,DC=tenant");
        bench.rename("CN=2,DC=tenant", "CN=3,DC=tenant");
        bench.rename("CN=3,DC=tenant", "CN=4,DC=tenant");
        assertThat(bench.export().status()).isEqualTo("success");
        assertThat(bench.target.writes)
                .containsExactly(
                        "rename CN=3,DC=tenant", "rename CN=2,DC=tenant", "rename CN=1,DC=tenant");
    }

    @Test
    void whatStandsBelowARenamedObjectIsWrittenUnderItsPresentName() {
        bench.rename("OU=old,DC=tenant", "OU=new,DC=tenant");
        bench.update("CN=u,OU=old,DC=tenant", value("mail", "old", "new"));
        assertThat(bench.export().status()).isEqualTo("success");
        assertThat(bench.target.writes)
                .containsExactly("rename OU=old,DC=tenant", "update CN=u,OU=new,DC=tenant");
    }

    @Test
    void aReferenceToWhatDoesNotExistYetGoesInASecondPass() {
        bench.add("CN=g,DC=tenant", refers("member", "CN=z,DC=tenant", "CN=y,DC=tenant"));
        bench.add("CN=y,DC=tenant", refers("manager", "CN=z,DC=tenant"));
        bench.add("CN=z,DC=tenant");
        StepResult result = bench.export();
        assertThat(result.status()).isEqualTo("success");
        assertThat(result.counters()).isEqualTo(java.util.Map.of("export-add", 3L));
        assertThat(bench.live("CN=g,DC=tenant").get("member").size()).isEqualTo(2);
        assertThat(bench.live("CN=y,DC=tenant").get("manager").size()).isEqualTo(1);
        assertThat(bench.object("CN=g,DC=tenant").pendingExport()).isNull();
        assertThat(bench.state("CN=g,DC=tenant").unconfirmed().operation())
                .isEqualTo(Operation.ADD);
        assertThat(bench.state("CN=g,DC=tenant").unconfirmed().changes()).hasSize(1);
    }

    @Test
    void aReferenceToAnObjectThatCouldNotBeMadeStaysPending() {
        bench.add("CN=g,DC=tenant", refers("member", "CN=z,DC=tenant"));
        bench.add("CN=z,DC=tenant");
        bench.target.refuses = o -> o.dn().text().startsWith("CN=z");
        StepResult result = bench.export();
        assertThat(result.status()).isEqualTo("completed-export-errors");
        assertThat(bench.live("CN=g,DC=tenant").get("member")).isEqualTo(Values.NONE);
        assertThat(bench.object("CN=g,DC=tenant").pendingExport().operation())
                .isEqualTo(Operation.UPDATE);
        bench.target.refuses = o -> false;
        assertThat(bench.export().status()).isEqualTo("success");
        assertThat(bench.live("CN=g,DC=tenant").get("member").size()).isEqualTo(1);
    }

    @Test
    void aTargetMayAskForAllReferencesInASecondPass() {
        bench.target.referencesInSecondPass = true;
        bench.update("CN=z,DC=tenant", value("mail", "old", "new"));
        bench.add("CN=g,DC=tenant", refers("member", "CN=z,DC=tenant"));
        assertThat(bench.export().counters())
                .isEqualTo(java.util.Map.of("export-add", 1L, "export-update", 1L));
        assertThat(bench.target.writes)
                .containsExactly(
                        "add CN=g,DC=tenant", "update CN=z,DC=tenant", "update CN=g,DC=tenant");
    }

    @Test
    void whatWasSentAndNotConfirmedIsSentAgainWithTheNextChange() {
        bench.update("CN=a,DC=tenant", value("mail", "old", "new"));
        bench.export();
        bench.target.directory.put(bench.live("CN=a,DC=tenant").with("mail", Values.texts("old")));
        bench.change(
                "CN=a,DC=tenant",
                o ->
                        o.withExport(
                                new org.syncline.store.PendingExport(
                                        Operation.UPDATE,
                                        null,
                                        List.of(value("note", null, "n")),
                                        ExportBench.LINEAGE)));
        assertThat(bench.export().status()).isEqualTo("success");
        assertThat(bench.live("CN=a,DC=tenant").get("mail")).isEqualTo(Values.texts("new"));
        assertThat(bench.state("CN=a,DC=tenant").unconfirmed().changes()).hasSize(2);
    }

    @Test
    void anObjectThatWasMadeAndDeletedBeforeAnyImportSawItLeavesNothing() {
        bench.add("CN=a,DC=tenant");
        bench.export();
        bench.change(
                "CN=a,DC=tenant",
                o ->
                        o.withExport(
                                new org.syncline.store.PendingExport(
                                        Operation.DELETE, null, List.of(), ExportBench.LINEAGE)));
        assertThat(bench.export().status()).isEqualTo("success");
        assertThat(bench.world.space("tenant")).isEmpty();
    }

    @Test
    void aRefusedChangeIsPendingAgainWithItsErrorAndItsHistory() {
        bench.update("CN=a,DC=tenant", value("mail", "old", "new"));
        bench.update("CN=b,DC=tenant", value("mail", "old", "new"));
        bench.target.refuses = o -> o.dn().text().startsWith("CN=a");
        StepResult result = bench.export();
        assertThat(result.status()).isEqualTo("completed-export-errors");
        assertThat(result.counters())
                .containsEntry("export-failure", 1L)
                .containsEntry("export-update", 1L);
        assertThat(result.errors()).extracting(ErrorView::type).containsExactly("cd-error");
        bench.world.later();
        bench.export();
        CsState state = bench.state("CN=a,DC=tenant");
        assertThat(state.escrowed()).isNull();
        assertThat(state.exportError().type()).isEqualTo("cd-error");
        assertThat(state.exportError().code()).isEqualTo("53 unwillingToPerform");
        assertThat(state.exportError().retryCount()).isEqualTo(1);
        assertThat(state.exportError().firstOccurred()).isEqualTo(World.NOW);
        assertThat(state.exportError().lastOccurred()).isEqualTo(World.NOW.plusSeconds(3600));
        assertThat(bench.object("CN=a,DC=tenant").pendingExport()).isNotNull();
        bench.target.refuses = o -> false;
        assertThat(bench.export().status()).isEqualTo("success");
        assertThat(bench.state("CN=a,DC=tenant").exportError()).isNull();
    }

    @Test
    void aValueThatSomebodyElseChangedIsNotOverwritten() {
        bench.update("CN=a,DC=tenant", value("mail", "old", "new"));
        bench.target.directory.put(
                bench.live("CN=a,DC=tenant").with("mail", Values.texts("theirs")));
        StepResult result = bench.export();
        assertThat(result.counters()).containsEntry("export-conflict", 1L);
        assertThat(bench.live("CN=a,DC=tenant").get("mail")).isEqualTo(Values.texts("theirs"));
        assertThat(bench.state("CN=a,DC=tenant").exportError().type())
                .isEqualTo(ExportResult.CONFLICT);
    }

    @Test
    void passwordsGoOutOnlyWhereTheConnectorNamesThem() {
        bench.add("CN=a,DC=tenant", value("unicodePwd", null, "geheim"));
        StepResult result = bench.export();
        assertThat(result.errors())
                .extracting(ErrorView::type)
                .containsExactly("password-set-disallowed");
        assertThat(result.toString()).doesNotContain("geheim");
        assertThat(bench.target.writes).isEmpty();
        assertThat(bench.object("CN=a,DC=tenant").pendingExport()).isNotNull();
    }

    @Test
    void aLineThatGoesDeadEndsTheStepAndTheNextOneSendsTheRest() {
        for (int i = 0; i < 10; i++) {
            bench.add("CN=" + i + ",DC=tenant");
        }
        bench.target.batchSize = 4;
        bench.target.before =
                o -> {
                    if (o.dn().text().startsWith("CN=6")) {
                        throw new ConnectorException(
                                ConnectorException.Kind.CONNECTION, "Dead.", "Try again.", null);
                    }
                };
        StepResult result = bench.export();
        assertThat(result.status()).isEqualTo("stopped-server-down");
        assertThat(result.counters()).containsEntry("export-add", 6L);
        assertThat(bench.inFlight()).hasSize(2);
        bench.target.before = FaultyTarget.Fault.NONE;
        assertThat(bench.export().status()).isEqualTo("success");
        assertThat(bench.target.writes).hasSize(10).doesNotHaveDuplicates();
        assertThat(bench.inFlight()).isEmpty();
    }

    @Test
    void whatAProcessThatDiedHasSentIsSentAgainWithoutEffect() {
        bench.add("CN=a,DC=tenant", value("mail", null, "a@x"));
        bench.update("CN=b,DC=tenant", value("mail", "old", "new"));
        bench.rename("CN=c,DC=tenant", "CN=d,DC=tenant");
        bench.delete("CN=e,DC=tenant");
        for (int death = 0; death < 4; death++) {
            int last = bench.target.writes.size();
            bench.target.silent =
                    o -> {
                        if (bench.target.writes.size() > last) {
                            throw new Death();
                        }
                        return false;
                    };
            assertThatThrownBy(bench::export).isInstanceOf(Death.class);
            assertThat(bench.inFlight()).hasSize(1);
        }
        bench.target.silent = o -> false;
        assertThat(bench.export().status()).isEqualTo("success");
        assertThat(bench.target.writes)
                .containsExactly(
                        "rename CN=c,DC=tenant",
                        "add CN=a,DC=tenant",
                        "update CN=b,DC=tenant",
                        "delete CN=e,DC=tenant");
        assertThat(bench.inFlight()).isEmpty();
        assertThat(bench.world.space("tenant"))
                .allMatch(o -> o.pendingExport() == null && o.state().escrowed() == null);
    }

    @Test
    void aConnectorThatSaysNothingIsAnErrorAndTheChangeIsSentAgain() {
        bench.add("CN=a,DC=tenant");
        bench.target.silent = o -> true;
        StepResult result = bench.export();
        assertThat(result.status()).isEqualTo("completed-export-errors");
        assertThat(bench.inFlight()).hasSize(1);
        bench.target.silent = o -> false;
        assertThat(bench.export().status()).isEqualTo("success");
        assertThat(bench.target.writes).containsExactly("add CN=a,DC=tenant");
    }

    @Test
    void aPersonMayStopItAtAnyMoment() {
        for (int i = 0; i < 6; i++) {
            bench.add("CN=" + i + ",DC=tenant");
        }
        bench.target.batchSize = 2;
        for (int stop = 0; stop < 6; stop++) {
            int enough = stop;
            bench.progress = new StopAfter(() -> bench.target.writes.size() > enough);
            StepResult result = bench.export();
            assertThat(result.status()).isIn("stopped-user-termination-from-wmi-or-ui", "success");
        }
        bench.progress = Progress.NONE;
        bench.export();
        assertThat(bench.target.writes).hasSize(6).doesNotHaveDuplicates();
        assertThat(bench.world.space("tenant")).allMatch(o -> o.state().unconfirmed() != null);
    }

    @Test
    void thousandsGoInBatchesOfACommitEach() {
        for (int i = 0; i < 2500; i++) {
            bench.add("CN=" + i + ",DC=tenant");
        }
        bench.target.batchSize = 5000;
        assertThat(bench.export().status()).isEqualTo("success");
        assertThat(bench.target.batches).containsExactly(1000, 1000, 500);
        bench.options = new StepOptions(null, 0, 7, java.time.Duration.ZERO, 0, 0, List.of());
        bench.update("CN=u,DC=tenant", value("mail", "old", "new"));
        assertThat(bench.export().status()).isEqualTo("success");
    }

    /** Ends the engine as the end of its process would. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Asks to stop as soon as something is the case. */
    private record StopAfter(java.util.function.BooleanSupplier enough) implements Progress {
        @Override
        public void phase(String name, long total) {
            // of no interest
        }

        @Override
        public void worked(long objects) {
            // of no interest
        }

        @Override
        public boolean isCancelled() {
            return enough.getAsBoolean();
        }
    }
}
