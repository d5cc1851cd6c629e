// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.EntryDelta;
import org.syncline.connector.EntryDelta.ValueDelta;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportsChanges;
import org.syncline.connector.Watermark;
import org.syncline.engine.service.SyncEngine;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.store.CsObject;

class DeltaImportTest {
    private final ImportBench bench = new ImportBench();

    @BeforeEach
    void twoPeople() {
        bench.directory.put(People.user("ann").with("mail", "a@src"));
        bench.directory.put(People.user("bob").with("mail", "b@src"));
    }

    /** What one connector tells. */
    private interface Told {
        void tell(DeltaSink sink) throws ConnectorException;
    }

    private StepResult delta(Told told) {
        SyncEngine engine = bench.engine();
        try (ImportsChanges source = telling(told)) {
            return engine.deltaImport(
                    engine.beginRun("test"), "src", source, StepOptions.DEFAULT, Progress.NONE);
        }
    }

    private static ImportsChanges telling(Told told) {
        return new ImportsChanges() {
            @Override
            public Watermark importChanges(
                    ImportRequest request,
                    Watermark from,
                    DeltaSink sink,
                    Cancellation cancellation)
                    throws ConnectorException {
                told.tell(sink);
                return new Watermark(new byte[] {1, 0, 9});
            }

            @Override
            public void close() {
                // nothing to give up
            }
        };
    }

    private byte[] watermark() {
        return bench.world.store.inTransaction(
                session -> session.connector(World.connector("src").key(), "src").watermark());
    }

    private static EntryDelta change(String anchor, String dn, String attribute, String value) {
        return new EntryDelta(
                ImportBench.anchor(anchor),
                dn == null ? null : Dn.of(dn),
                Map.of(attribute, new ValueDelta(true, Values.texts(value), Values.NONE)));
    }

    @Test
    void withoutAWatermarkAFullImportIsRequired() {
        StepResult result = bench.delta();
        assertThat(result.status()).isEqualTo("no-start-full-import-required");
        assertThat(result.detail()).contains("Run a full import");
        assertThat(bench.directory.requests).isEmpty();
    }

    @Test
    void aDirectoryThatHasForgottenAsksForAFullImport() {
        bench.full();
        bench.directory.failure = ConnectorException.Kind.HISTORY_GONE;
        bench.directory.failAfter = 0;
        StepResult result = bench.delta();
        assertThat(result.status()).isEqualTo("no-start-full-import-required");
        assertThat(result.detail()).contains("Run a full import of \"src\"");
    }

    @Test
    void nothingNewIsNoObjects() {
        bench.full();
        assertThat(bench.delta().status()).isEqualTo("completed-no-objects");
    }

    @Test
    void changesAreAppliedToWhatIsConfirmed() {
        bench.full();
        bench.sync();
        StepResult result = delta(sink -> sink.changed(change("ann", null, "displayName", "Ann")));
        assertThat(result.counters()).containsOnly(Map.entry("stage-update", 1L));
        CsObject ann = bench.object("ann");
        assertThat(ann.importOperation()).isEqualTo(Operation.UPDATE);
        assertThat(ann.confirmed().get("mail")).isEqualTo(Values.texts("a@src"));
        assertThat(ann.confirmed().get("displayName")).isEqualTo(Values.texts("Ann"));
    }

    @Test
    void aChangeOfAnUnknownObjectNeedsTheFullObjectAndKeepsTheWatermark() {
        bench.full();
        byte[] before = watermark();
        StepResult result = delta(sink -> sink.changed(change("eve", null, "mail", "e@src")));
        assertThat(result.status()).isEqualTo("completed-discovery-errors");
        assertThat(result.errors()).extracting(ErrorView::type).containsExactly("need-full-object");
        assertThat(watermark()).isEqualTo(before);
    }

    @Test
    void deletionsComeByAnchorOrByNameAndOfUnknownObjectsAreCounted() {
        bench.full();
        bench.sync();
        StepResult result =
                delta(
                        sink -> {
                            sink.deleted(ImportBench.anchor("ann"), null);
                            sink.deleted(null, Dn.of("cn=BOB, ou=people,dc=src"));
                            sink.deleted(ImportBench.anchor("eve"), null);
                            sink.deleted(null, Dn.of("CN=eve,DC=src"));
                        });
        assertThat(result.counters())
                .containsOnly(Map.entry("stage-delete", 2L), Map.entry("filtered-deletions", 2L));
        assertThat(bench.confirmed()).isEmpty();
    }

    @Test
    void aDeltaThatFailsLeavesTheWatermarkAndDoingItAgainIsHarmless() {
        bench.full();
        bench.sync();
        byte[] before = watermark();
        bench.directory.put(People.user("ann").moved("CN=Ann,OU=Elsewhere,DC=src"));
        bench.directory.remove(ImportBench.anchor("bob"));
        bench.directory.put(People.user("cid"));
        bench.directory.failure = ConnectorException.Kind.DROPPED;
        bench.directory.failAfter = 3;
        StepOptions small = new StepOptions(null, 0, 1, java.time.Duration.ZERO, 0, 0, List.of());
        assertThat(bench.delta(small).status()).isEqualTo("stopped-connectivity");
        assertThat(watermark()).isEqualTo(before);
        bench.directory.failure = null;
        StepResult again = bench.delta();
        assertThat(again.status()).isEqualTo("success");
        assertThat(again.counters()).doesNotContainKeys("stage-delete", "stage-rename");
        assertThat(bench.confirmed()).containsExactlyElementsOf(bench.expected());
        assertThat(watermark()).isNotEqualTo(before);
    }

    @Test
    void aPasswordInAChangeIsNotStored() {
        bench.full();
        delta(sink -> sink.changed(change("ann", null, "unicodePwd", "secret")));
        assertThat(bench.object("ann").confirmed().attributes())
                .containsOnlyKeys("anchorId", "mail");
    }

    @Test
    void anObjectThatLosesItsNameIsTransientUntilTheNewsAboutItComes() {
        bench.full();
        bench.sync();
        StepResult first =
                delta(
                        sink ->
                                sink.object(
                                        People.user("new")
                                                .moved("CN=ann,OU=People,DC=src")
                                                .entry()));
        assertThat(first.status()).isEqualTo("completed-transient-objects");
        assertThat(first.detail()).contains("1 objects").contains("CN=ann,OU=People,DC=src");
        assertThat(first.counters()).containsOnly(Map.entry("stage-add", 1L));
        CsObject ann = bench.object("ann");
        assertThat(ann.state().transience().cause()).isEqualTo("add");
        assertThat(ann.state().transience().formerDn().text()).isEqualTo("CN=ann,OU=People,DC=src");
        StepResult other = delta(sink -> sink.changed(change("ann", null, "mail", "new@src")));
        assertThat(other.status()).isEqualTo("completed-transient-objects");
        assertThat(bench.object("new").dn().text()).isEqualTo("CN=ann,OU=People,DC=src");
        StepResult news =
                delta(sink -> sink.changed(change("ann", "CN=Ann2,OU=People,DC=src", "cn", "x")));
        assertThat(news.status()).isEqualTo("success");
        assertThat(news.counters()).containsOnly(Map.entry("stage-rename", 1L));
        assertThat(bench.object("ann").state().transience()).isNull();
        assertThat(bench.object("ann").confirmed().get("mail")).isEqualTo(Values.texts("new@src"));
    }

    @Test
    void aDeletionByNameMeansTheObjectThatHadTheNameBefore() {
        bench.full();
        bench.sync();
        delta(sink -> sink.object(People.user("new").moved("CN=ann,OU=People,DC=src").entry()));
        StepResult news = delta(sink -> sink.deleted(null, Dn.of("CN=ann,OU=People,DC=src")));
        assertThat(news.status()).isEqualTo("success");
        assertThat(bench.object("ann").importOperation()).isEqualTo(Operation.DELETE);
        assertThat(bench.object("ann").dn().text()).isEqualTo("CN=ann,OU=People,DC=src");
        assertThat(bench.object("new").importOperation()).isNotEqualTo(Operation.DELETE);
    }

    @Test
    void whatLiesBelowARenamedContainerFollowsAndWhatLeavesTheScopeIsGone() {
        bench.full();
        bench.sync();
        StepResult moved =
                delta(sink -> sink.moved(Dn.of("OU=People,DC=src"), Dn.of("OU=Staff,DC=src")));
        assertThat(moved.counters()).containsOnly(Map.entry("stage-rename", 2L));
        assertThat(bench.object("ann").dn().text()).isEqualTo("CN=ann,OU=Staff,DC=src");
        StepResult left =
                delta(sink -> sink.moved(Dn.of("OU=Staff,DC=src"), Dn.of("OU=Staff,DC=other")));
        assertThat(left.counters()).containsOnly(Map.entry("stage-delete", 2L));
    }

    @Test
    void anObjectThatComesBackAndATypeThatChanges() {
        bench.full();
        bench.sync();
        delta(sink -> sink.deleted(ImportBench.anchor("ann"), null));
        StepResult back =
                delta(sink -> sink.object(People.user("ann").with("mail", "a@src").entry()));
        assertThat(back.status()).isEqualTo("success");
        assertThat(bench.object("ann").importOperation()).isEqualTo(Operation.NONE);
        StepResult type =
                delta(
                        sink ->
                                sink.object(
                                        People.object("CN=bob,OU=People,DC=src", "contact", "bob")
                                                .entry()));
        assertThat(type.counters()).containsOnly(Map.entry("stage-delete-add", 1L));
    }

    @Test
    void valuesAreAddedAndRemovedOneByOne() {
        bench.directory.put(People.user("cid").with("tags", "a", "b", "c"));
        bench.full();
        ValueDelta values = new ValueDelta(false, Values.texts("d", "a"), Values.texts("b", "z"));
        delta(
                sink ->
                        sink.changed(
                                new EntryDelta(
                                        ImportBench.anchor("cid"),
                                        null,
                                        new TreeMap<>(Map.of("tags", values)))));
        assertThat(bench.object("cid").confirmed().get("tags"))
                .isEqualTo(Values.texts("a", "c", "d"));
    }

    @Test
    void referencesFollowWhereTheDirectoryDoesNotReportTheirHolders() {
        bench.directory.followsReferences = true;
        bench.directory.put(
                People.user("cid")
                        .refersTo("member", "CN=ann,OU=People,DC=src", "CN=bob,OU=People,DC=src"));
        bench.full();
        bench.sync();
        bench.directory.put(
                People.user("ann").with("mail", "a@src").moved("CN=bob2,OU=People,DC=src"));
        bench.directory.remove(ImportBench.anchor("bob"));
        StepResult result = bench.delta();
        assertThat(result.status()).isEqualTo("success");
        assertThat(bench.object("cid").confirmed().get("member"))
                .isEqualTo(Values.of(Value.of(Dn.of("CN=bob2,OU=People,DC=src"))));
    }

    @Test
    void eachPartitionHasItsWatermarkWhenItIsImportedAlone() {
        bench.partitions =
                List.of(ImportBench.partition("DC=src"), ImportBench.partition("DC=more"));
        bench.directory.put(People.object("CN=eve,DC=more", "user", "eve"));
        bench.full();
        bench.directory.put(People.object("CN=eve,DC=more", "user", "eve").with("mail", "e"));
        bench.directory.put(People.user("ann").with("mail", "changed"));
        StepOptions more = ImportBench.partitionOnly("DC=more");
        assertThat(bench.delta(more).status()).isEqualTo("success");
        assertThat(bench.delta(more).status()).isEqualTo("completed-no-objects");
        assertThat(bench.directory.lastScopes()).hasSize(1);
        StepResult both = bench.delta();
        assertThat(both.counters()).containsKey("stage-update");
        assertThat(bench.confirmed()).containsExactlyElementsOf(bench.expected());
        assertThat(bench.delta().status()).isEqualTo("completed-no-objects");
        bench.full();
        assertThat(watermark()).hasSize(3);
    }
}
