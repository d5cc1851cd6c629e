// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Values;
import org.syncline.store.CsObject;
import org.syncline.store.CsState;
import org.syncline.store.ExportChange;
import org.syncline.store.Lineage;
import org.syncline.store.ObjectTrouble;
import org.syncline.store.PendingExport;

/** What an import says about exports on their way. */
class ExportConfirmationTest {
    private static final Lineage LINEAGE = new Lineage("rule", "digest", 0, World.NOW);
    private static final String NOT_REIMPORTED = "exported-change-not-reimported";

    private final World world = World.usual();

    @BeforeEach
    void annIsInTheTenant() {
        world.put("src", People.user("ann").with("mail", "new").with("displayName", "Ann"));
        world.put("tenant", ann().with("mail", "old"));
        world.cycle();
    }

    private static People ann() {
        return People.tenantUser("ann").with("displayName", "Ann");
    }

    private CsObject tenant() {
        return world.space("tenant").getFirst();
    }

    private void change(UnaryOperator<CsObject> how) {
        List<CsObject> changed = List.of(how.apply(tenant()));
        world.store.inTransaction(session -> session.writeCs(changed));
    }

    private static ExportChange set(String attribute, Values before, Values after) {
        return new ExportChange(
                new AttributeChange(attribute, after.size() > 1, before, after), LINEAGE);
    }

    private static PendingExport export(Operation operation, String newDn, ExportChange... all) {
        return new PendingExport(
                operation, newDn == null ? null : Dn.of(newDn), List.of(all), LINEAGE);
    }

    private static PendingExport mail() {
        return export(
                Operation.UPDATE, null, set("mail", Values.texts("old"), Values.texts("new")));
    }

    private void sent(PendingExport export) {
        change(o -> o.withExport(null).withState(CsState.CLEAN.withUnconfirmed(export)));
    }

    @Test
    void aValueThatIsReportedIsConfirmed() {
        sent(mail());
        world.put("tenant", ann().with("mail", "new"));
        StepResult result = world.imports("tenant");
        assertThat(result.status()).isEqualTo("success");
        assertThat(tenant().state()).isEqualTo(CsState.CLEAN);
        world.syncs("tenant");
        assertThat(world.plan()).isEmpty();
    }

    @Test
    void anotherValueIsAWarningOnRecordAndIsComputedAgain() {
        sent(mail());
        StepResult result = world.imports("tenant");
        assertThat(result.status()).isEqualTo("completed-warnings");
        assertThat(result.counters()).containsOnlyKeys("stage-no-change");
        assertThat(result.errors()).extracting(ErrorView::type).containsExactly(NOT_REIMPORTED);
        assertThat(result.errors().getFirst().message()).contains("mail");
        assertThat(tenant().state().unconfirmed()).isNull();
        assertThat(tenant().state().syncError().type()).isEqualTo(NOT_REIMPORTED);
        world.syncs("tenant");
        assertThat(world.plan()).containsExactly("update CN=ann,DC=tenant");
    }

    @Test
    void theWarningGoesWhenTheNextExportIsConfirmed() {
        sent(mail());
        world.imports("tenant");
        change(o -> o.withState(o.state().withUnconfirmed(mail())));
        world.put("tenant", ann().with("mail", "new"));
        assertThat(world.imports("tenant").status()).isEqualTo("success");
        assertThat(tenant().state()).isEqualTo(CsState.CLEAN);
    }

    @Test
    void ofSeveralValuesEachCounts() {
        sent(
                export(
                        Operation.UPDATE,
                        null,
                        set("proxyAddresses", Values.texts("a", "b"), Values.texts("b", "c"))));
        world.put("tenant", ann().with("mail", "old").with("proxyAddresses", "b", "c", "theirs"));
        assertThat(world.imports("tenant").status()).isEqualTo("success");
        sent(
                export(
                        Operation.UPDATE,
                        null,
                        set("proxyAddresses", Values.texts("theirs"), Values.texts("b", "c"))));
        assertThat(world.imports("tenant").errors().getFirst().message())
                .contains("proxyAddresses");
    }

    @Test
    void whatImportsNeverBringIsConfirmedByTheReport() {
        sent(
                export(
                        Operation.UPDATE,
                        null,
                        set("unicodePwd", Values.NONE, Values.texts("secret"))));
        assertThat(world.imports("tenant").status()).isEqualTo("success");
        assertThat(tenant().state().unconfirmed()).isNull();
    }

    @Test
    void aRenameThatDidNotHappenIsNamed() {
        sent(export(Operation.RENAME, "CN=ann2,DC=tenant"));
        StepResult result = world.imports("tenant");
        assertThat(result.errors().getFirst().message()).contains("dn");
        sent(export(Operation.RENAME, "CN=ann2,DC=tenant"));
        world.put("tenant", ann().with("mail", "old").moved("CN=ann2,DC=tenant"));
        assertThat(world.imports("tenant").status()).isEqualTo("success");
    }

    @Test
    void aDeletionIsConfirmedByAbsenceAndDeniedByAReport() {
        sent(export(Operation.DELETE, null));
        StepResult result = world.imports("tenant");
        assertThat(result.errors().getFirst().message()).contains("the deletion");
        sent(export(Operation.DELETE, null));
        world.put("tenant", People.tenantUser("other"));
        world.directories.get("tenant").removeNamed("CN=ann,DC=tenant");
        assertThat(world.imports("tenant").status()).isEqualTo("success");
        assertThat(tenant().importOperation()).isEqualTo(Operation.DELETE);
        assertThat(tenant().state()).isEqualTo(CsState.CLEAN);
    }

    @Test
    void whatACrashLeftOnItsWayIsConfirmedOrWaitsAgain() {
        PendingExport two =
                export(
                        Operation.UPDATE,
                        null,
                        set("mail", Values.texts("old"), Values.texts("new")),
                        set("displayName", Values.texts("Ann"), Values.texts("Anna")));
        change(o -> o.withExport(null).withState(CsState.CLEAN.withEscrowed(two)));
        world.put("tenant", ann().with("mail", "new"));
        StepResult result = world.imports("tenant");
        assertThat(result.status()).isEqualTo("success");
        assertThat(tenant().state()).isEqualTo(CsState.CLEAN);
        assertThat(tenant().pendingExport().changes())
                .extracting(change -> change.change().attribute())
                .containsExactly("displayName");
    }

    @Test
    void anExportErrorGoesWhenTheImportShowsWhatWasWanted() {
        ObjectTrouble trouble =
                ObjectTrouble.after(null, "permission-issue", "50", "no", World.NOW);
        change(o -> o.withExport(mail()).withState(CsState.CLEAN.withExportError(trouble)));
        world.imports("tenant");
        assertThat(tenant().state().exportError()).isEqualTo(trouble);
        world.put("tenant", ann().with("mail", "new"));
        world.imports("tenant");
        assertThat(tenant().pendingExport()).isNull();
        assertThat(tenant().state().exportError()).isNull();
    }

    /** Bob, made by an export that no import has confirmed. */
    private CsObject made() {
        world.put("src", People.user("bob").with("displayName", "Bob"));
        world.imports("src");
        world.syncs("src");
        CsObject bob = world.object("tenant", "CN=bob,DC=tenant");
        CsObject sent =
                bob.withExport(null).withState(CsState.CLEAN.withUnconfirmed(bob.pendingExport()));
        return world.store.inTransaction(session -> session.writeCs(List.of(sent)).getFirst());
    }

    @Test
    void anAddIsConfirmedByItsNameAndKeepsItsLink() {
        CsObject bob = made();
        world.put("tenant", People.tenantUser("bob").with("displayName", "Bob"));
        StepResult result = world.imports("tenant");
        assertThat(result.status()).isEqualTo("success");
        CsObject now = world.object("tenant", "CN=bob,DC=tenant");
        assertThat(now.id()).isEqualTo(bob.id());
        assertThat(now.anchor()).isNotNull();
        assertThat(now.link()).isEqualTo(bob.link());
        assertThat(now.state()).isEqualTo(CsState.CLEAN);
    }

    @Test
    void anAddThatACompleteImportDoesNotReportWaitsToBeMadeAgain() {
        CsObject bob = made();
        StepResult result = world.imports("tenant");
        assertThat(result.status()).isEqualTo("completed-warnings");
        assertThat(result.counters()).doesNotContainKey("stage-delete");
        assertThat(result.errors().getFirst().message()).contains("the object itself");
        CsObject now = world.object("tenant", "CN=bob,DC=tenant");
        assertThat(now.pendingExport().operation()).isEqualTo(Operation.ADD);
        assertThat(now.pendingExport().changes()).isEqualTo(bob.state().unconfirmed().changes());
        assertThat(now.state().syncError().type()).isEqualTo(NOT_REIMPORTED);
        world.syncs("tenant");
        assertThat(world.plan()).contains("add CN=bob,DC=tenant");
    }

    @Test
    void anotherObjectOnTheNameOfAnAddMakesItProvisionedAnew() {
        made();
        world.put("tenant", People.object("CN=bob,DC=tenant", "group", "stranger"));
        world.imports("tenant");
        assertThat(world.space("tenant")).extracting(CsObject::objectType).contains("group");
        assertThat(world.space("tenant")).noneMatch(o -> o.anchor() == null);
        assertThat(world.store.<List<Long>>inTransaction(s -> s.duePage(0, 10)))
                .contains(world.person("bob").id());
    }

    @Test
    void aDeltaJudgesWhenEverythingHasBeenRead() {
        ImportBench bench = new ImportBench();
        bench.directory.put(People.user("ann").with("mail", "old"));
        bench.full();
        CsObject ann = bench.object("ann");
        bench.world.store.inTransaction(
                session ->
                        session.writeCs(
                                List.of(ann.withState(CsState.CLEAN.withUnconfirmed(mail())))));
        bench.directory.put(People.user("ann").with("mail", "theirs"));
        bench.directory.put(People.user("ann").with("mail", "new"));
        StepResult result = bench.delta();
        assertThat(result.status()).isEqualTo("success");
        assertThat(bench.object("ann").state()).isEqualTo(CsState.CLEAN);
        CsObject again = bench.object("ann");
        bench.world.store.inTransaction(
                session ->
                        session.writeCs(
                                List.of(again.withState(CsState.CLEAN.withUnconfirmed(mail())))));
        bench.directory.put(People.user("ann").with("mail", "theirs"));
        assertThat(bench.delta().status()).isEqualTo("completed-warnings");
        assertThat(bench.object("ann").state().syncError().type()).isEqualTo(NOT_REIMPORTED);
    }
}
