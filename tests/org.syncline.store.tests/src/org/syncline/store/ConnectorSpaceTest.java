// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;

class ConnectorSpaceTest extends StoreTestBase {
    @Test
    void everyPartOfAnObjectComesBack() {
        Entry before = Samples.entry(1);
        Entry now = Samples.entry(1, Map.of("mail", Values.texts("new"), "sn", Values.texts("x")));
        PendingExport export =
                new PendingExport(
                        Operation.RENAME,
                        Dn.of("CN=New,DC=com"),
                        Samples.update("mail", Values.texts("a"), Values.NONE).changes(),
                        Samples.LINEAGE);
        CsObject object =
                CsObject.imported(ad, before, 3)
                        .withImportApplied()
                        .withImport(Operation.UPDATE, now, 4)
                        .withExport(export)
                        .withLink(new Link(9, "rule", Link.Kind.OUTBOUND_JOIN))
                        .withOwned(true, Disposition.NOT_OURS)
                        .withReferenceRetry(true);

        CsObject written = write(object);

        assertThat(written.id()).isPositive();
        assertThat(read(written.id())).isEqualTo(written).isEqualTo(object.withId(written.id()));
        assertThat(read(written.id()).importedEntry().sameContent(now)).isTrue();
    }

    @Test
    void anObjectWithoutAnchorEntriesAndLinkComesBack() {
        CsObject object =
                CsObject.provisioned(ad, Samples.dn(1), "user", null, null)
                        .withOwned(false, Disposition.ORPHAN);

        CsObject written = write(object);

        assertThat(read(written.id())).isEqualTo(object.withId(written.id()));
    }

    @Test
    void writtenObjectsKeepTheirOrderAndOthersAreUpdated() {
        CsObject known = write(Samples.imported(ad, 5)).withReferenceRetry(true);

        List<CsObject> written =
                write(List.of(Samples.imported(ad, 2), known, Samples.imported(ad, 1)));

        assertThat(written)
                .extracting(CsObject::anchor)
                .containsExactly(Samples.anchor(2), Samples.anchor(5), Samples.anchor(1));
        assertThat(read(known.id()).referenceRetry()).isTrue();
        assertThat(list(session -> session.csPage(ad, 0, 10))).hasSize(3);
    }

    @Test
    void theLastOfTwoVersionsInOneBatchIsKept() {
        CsObject known = write(Samples.imported(ad, 5));

        write(List.of(known.withReferenceRetry(true), known.withLink(Samples.link(4))));

        assertThat(read(known.id())).isEqualTo(known.withLink(Samples.link(4)));
        assertThat(list(session -> session.csReferenceRetryPage(ad, 0, 10))).isEmpty();
    }

    @Test
    void anObjectThatIsNotThereCannotBeUpdated() {
        CsObject known = write(Samples.imported(ad, 5));
        run(session -> session.deleteCs(List.of(known.id())));

        assertThatThrownBy(() -> write(known)).isInstanceOf(IllegalArgumentException.class);
        assertThat(read(known.id())).isNull();
    }

    @Test
    void pagesHoldEveryObjectOnceByRisingIdAndOnlyOfTheirConnector() {
        int other = with(session -> session.connector("b", "b")).number();
        for (int batch = 0; batch < 10; batch++) {
            write(Samples.imported(ad, 100 * batch, 100 * batch + 53));
            write(Samples.imported(other, 100 * batch, 100 * batch + 31));
        }

        List<CsObject> all = allPages((session, last) -> session.csPage(ad, idOf(last), 7));

        assertThat(all).hasSize(530).extracting(CsObject::id).isSorted().doesNotHaveDuplicates();
        assertThat(all).extracting(CsObject::connector).containsOnly(ad);
        assertThat(csPages((session, last) -> session.csPage(other, idOf(last), 1000)))
                .hasSize(310);
    }

    @Test
    void listsPendingImportsRetriesAndDisconnectors() {
        List<CsObject> objects = write(Samples.imported(ad, 0, 30));
        run(
                session ->
                        session.writeCs(
                                objects.stream()
                                        .filter(o -> o.id() % 3 != 0)
                                        .map(CsObject::withImportApplied)
                                        .map(o -> o.withLink(Samples.link(5)))
                                        .map(o -> o.withReferenceRetry(o.id() % 3 == 1))
                                        .toList()));

        assertThat(csPages((s, last) -> s.csPendingImportPage(ad, idOf(last), 4)))
                .hasSize(10)
                .allMatch(o -> o.importOperation() == Operation.ADD);
        assertThat(csPages((s, last) -> s.csDisconnectorPage(ad, idOf(last), 3)))
                .hasSize(10)
                .allMatch(o -> o.link() == null);
        assertThat(csPages((s, last) -> s.csLinkedPage(ad, idOf(last), 7)))
                .hasSize(20)
                .allMatch(o -> o.link() != null)
                .extracting(CsObject::id)
                .isSorted();
        assertThat(csPages((s, last) -> s.csReferenceRetryPage(ad, idOf(last), 4)))
                .hasSize(10)
                .allMatch(CsObject::referenceRetry)
                .extracting(CsObject::id)
                .isSorted();
    }

    @Test
    void anUpdateBringsUpToDateWhateverItChanges() {
        List<CsObject> objects = write(Samples.imported(ad, 0, 4));
        CsObject named = objects.get(0).withDn(Dn.of("CN=Other,DC=contoso,DC=com"));
        CsObject anchored = objects.get(1).withAnchor(new Value.Binary(new byte[] {9}));
        CsObject linked = objects.get(2).withLink(Samples.link(7));
        CsObject owned = objects.get(3).withOwned(true, Disposition.NORMAL);
        write(List.of(named, anchored, linked, owned));

        run(
                session -> {
                    assertThat(session.csByDns(ad, List.of(named.dn(), objects.get(0).dn())))
                            .containsOnly(Map.entry(named.dn(), named));
                    assertThat(
                                    session.csByAnchors(
                                            ad,
                                            List.of(anchored.anchor(), objects.get(1).anchor())))
                            .containsOnly(Map.entry(anchored.anchor(), anchored));
                    assertThat(session.csByMetaverse(List.of(7L))).containsExactly(linked);
                    assertThat(session.csDisconnectorPage(ad, 0, 9))
                            .containsExactlyInAnyOrder(named, anchored, owned);
                });
    }

    @Test
    void listsDispositions() {
        List<CsObject> objects = write(Samples.imported(ad, 0, 3));
        write(objects.get(0).withOwned(false, Disposition.ORPHAN));
        write(objects.get(1).withOwned(false, Disposition.NOT_OURS));

        assertThat(list(s -> s.csByDisposition(ad, Disposition.ORPHAN, 0, 9)))
                .containsExactly(objects.get(0).withOwned(false, Disposition.ORPHAN));
        assertThat(list(s -> s.csByDisposition(ad, Disposition.NOT_OURS, 0, 9))).hasSize(1);

        write(objects.get(0));
        assertThat(list(s -> s.csByDisposition(ad, Disposition.ORPHAN, 0, 9))).isEmpty();
    }

    @Test
    void findsImportedObjectsThatAnImportDidNotReport() {
        List<CsObject> objects = write(Samples.imported(ad, 0, 10));
        CsObject deleted = write(objects.get(9).withImportApplied());
        write(deleted.withImport(Operation.DELETE, null, 1));
        write(
                CsObject.provisioned(
                        ad, Samples.dn(99), "user", null, Samples.export(Operation.ADD)));
        objects.subList(0, 6)
                .forEach(o -> write(o.withImport(Operation.UPDATE, o.importedEntry(), 2)));

        List<Long> missing = ids(objects.subList(6, 10));
        assertThat(list(s -> s.csNotSeenPage(ad, 2, 0, 3))).isEqualTo(missing.subList(0, 3));
        assertThat(list(s -> s.csNotSeenPage(ad, 2, missing.get(2), 3)))
                .isEqualTo(missing.subList(3, 4));
        assertThat(list(s -> s.csNotSeenPage(ad, 1, 0, 100))).isEmpty();
    }

    @Test
    void findsByManyIdsAndLeavesUnknownOnesOut() {
        List<CsObject> objects = write(Samples.imported(ad, 0, 700));
        List<Long> wanted = new java.util.ArrayList<>(ids(objects));
        wanted.add(1L);
        wanted.add(wanted.getFirst());
        Collections.shuffle(wanted, new java.util.Random(1));

        Map<Long, CsObject> found = with(session -> session.csByIds(wanted));

        assertThat(found).hasSize(700).containsEntry(objects.get(3).id(), objects.get(3));
        assertThat(map(session -> session.csByIds(List.of()))).isEmpty();
    }

    @Test
    void findsByAnchorWithinTheConnector() {
        int other = with(session -> session.connector("b", "b")).number();
        CsObject mine = write(Samples.imported(ad, 1));
        CsObject theirs = write(Samples.imported(other, 1));

        assertThat(byAnchors(ad, Samples.anchor(1), Samples.anchor(2)))
                .containsExactly(Map.entry(Samples.anchor(1), mine));
        assertThat(byAnchors(other, Samples.anchor(1)).values()).containsExactly(theirs);
    }

    @Test
    void anAnchorBelongsToOneObjectOfAConnector() {
        write(Samples.imported(ad, 1));

        assertThatThrownBy(() -> write(Samples.imported(ad, 1))).isInstanceOf(StoreException.class);
        assertThat(list(session -> session.csPage(ad, 0, 10))).hasSize(1);
    }

    @Test
    void anAnchorCanPassFromADeletedObjectToANewOne() {
        CsObject old = write(Samples.imported(ad, 1));
        CsObject fresh =
                with(
                        session -> {
                            session.deleteCs(List.of(old.id()));
                            return session.writeCs(List.of(Samples.imported(ad, 1))).getFirst();
                        });

        assertThat(byAnchors(ad, Samples.anchor(1)).values()).containsExactly(fresh);
    }

    @Test
    void findsByPresentNameIgnoringCase() {
        CsObject object = write(Samples.imported(ad, 1));
        Dn otherCase = Dn.of(Samples.dn(1).text().toUpperCase(java.util.Locale.ROOT));

        assertThat(byDns(otherCase, Samples.dn(2))).containsExactly(Map.entry(otherCase, object));

        CsObject renamed =
                write(
                        object.withImport(
                                Operation.UPDATE, Samples.entry(1).withDn(Samples.dn(2)), 2));
        assertThat(byDns(Samples.dn(1), Samples.dn(2)))
                .containsExactly(Map.entry(Samples.dn(2), renamed));
    }

    @Test
    void aNameInTransitBelongsToTheObjectThatStays() {
        CsObject goes = write(Samples.imported(ad, 1).withImportApplied());
        write(goes.withImport(Operation.DELETE, null, 2));
        Entry sameName = Samples.entry(2).withDn(Samples.dn(1));
        CsObject stays = write(CsObject.imported(ad, sameName, 2));

        assertThat(byDns(Samples.dn(1)).values()).containsExactly(stays);
    }

    @Test
    void findsTheObjectsOfMetaverseObjects() {
        int other = with(session -> session.connector("b", "b")).number();
        CsObject one = write(Samples.imported(ad, 1).withLink(Samples.link(7)));
        CsObject two = write(Samples.imported(other, 1).withLink(Samples.link(7)));
        CsObject three = write(Samples.imported(ad, 2).withLink(Samples.link(8)));
        write(Samples.imported(ad, 3));

        assertThat(list(s -> s.csByMetaverse(List.of(7L)))).containsExactly(one, two);
        assertThat(list(s -> s.csByMetaverse(List.of(8L, 7L, 0L))))
                .containsExactly(one, three, two);

        write(one.withLink(null));
        assertThat(list(s -> s.csByMetaverse(List.of(7L)))).containsExactly(two);
    }

    @Test
    void aDeletedObjectIsFoundNowhere() {
        run(session -> session.indexConnectorSpace(ad, Set.of("mail")));
        Entry entry = Samples.entry(1).with("manager", Values.of(Value.of(Samples.dn(2))));
        CsObject object =
                write(
                        CsObject.imported(ad, entry, 1)
                                .withLink(Samples.link(3))
                                .withReferenceRetry(true)
                                .withExport(Samples.export(Operation.DELETE)));

        run(session -> session.deleteCs(List.of(object.id(), 12345L)));

        assertThat(read(object.id())).isNull();
        assertThat(byAnchors(ad, Samples.anchor(1))).isEmpty();
        assertThat(byDns(Samples.dn(1))).isEmpty();
        assertThat(list(s -> s.csByMetaverse(List.of(3L)))).isEmpty();
        assertThat(set(s -> s.csReferringTo(ad, List.of(Samples.dn(2))))).isEmpty();
        assertThat(list(s -> s.csReferenceRetryPage(ad, 0, 9))).isEmpty();
        assertThat(list(s -> s.csPendingImportPage(ad, 0, 9))).isEmpty();
        ConnectorCounts counts = with(s -> s.counts(ad));
        assertThat(counts).isEqualTo(new ConnectorCounts(0, 0, 0, 0, Map.of(), 0, 0, Map.of()));
        assertThat(list(s -> s.pendingExports(new PendingQuery(ad, Set.of(), "", null, 9))))
                .isEmpty();
    }

    @Test
    void countsEveryKindOfObject() {
        List<CsObject> objects = write(Samples.imported(ad, 0, 10));
        write(
                IntStream.range(0, 4)
                        .mapToObj(
                                i ->
                                        objects.get(i)
                                                .withImportApplied()
                                                .withLink(Samples.link(i + 1)))
                        .toList());
        write(objects.get(0).withExport(Samples.export(Operation.DELETE)));
        write(objects.get(1).withExport(Samples.update("a", Values.NONE, Values.texts("b"))));
        write(objects.get(2).withExport(Samples.update("a", Values.NONE, Values.texts("b"))));
        write(objects.get(8).withOwned(false, Disposition.ORPHAN));
        write(objects.get(9).withOwned(false, Disposition.NOT_OURS));

        ConnectorCounts counts = with(session -> session.counts(ad));

        assertThat(counts)
                .isEqualTo(
                        new ConnectorCounts(
                                10,
                                1,
                                9,
                                9,
                                Map.of(Operation.DELETE, 1L, Operation.UPDATE, 2L),
                                1,
                                1,
                                Map.of()));
    }

    private Map<Value.Binary, CsObject> byAnchors(int connector, Value.Binary... anchors) {
        return with(session -> session.csByAnchors(connector, List.of(anchors)));
    }

    private Map<Dn, CsObject> byDns(Dn... dns) {
        return with(session -> session.csByDns(ad, List.of(dns)));
    }

    private static List<Long> ids(Collection<CsObject> objects) {
        return objects.stream().map(CsObject::id).toList();
    }

    @Test
    void listsObjectsInASynchronizationError() {
        ObjectTrouble trouble = ObjectTrouble.after(null, "unexpected-error", "", "", Samples.NOW);
        List<CsObject> written = write(Samples.imported(ad, 1, 3));
        write(written.get(1).withState(CsState.CLEAN.withSyncError(trouble)));
        assertThat(csPages((s, last) -> s.csSyncErrorPage(ad, idOf(last), 2)))
                .extracting(CsObject::id)
                .containsExactly(written.get(1).id());
    }

    @Test
    void objectsWithATemporaryNameAreListed() {
        TransientState transience = new TransientState("add", Samples.NOW, Samples.dn(7));
        List<CsObject> written = write(Samples.imported(ad, 1, 3));
        CsObject moved = written.get(1).withState(CsState.CLEAN.withTransience(transience));
        write(moved);
        assertThat(list(s -> s.csTransientPage(ad, 0, 5))).containsExactly(moved);
        write(moved.withState(CsState.CLEAN));
        assertThat(list(s -> s.csTransientPage(ad, 0, 5))).isEmpty();
    }

    @Test
    void anAddThatWasSentCouldHaveBeenReported() {
        CsObject waits =
                CsObject.provisioned(
                        ad, Samples.dn(98), "user", null, Samples.export(Operation.ADD));
        CsObject sent =
                waits.withDn(Samples.dn(99))
                        .withExport(null)
                        .withState(CsState.CLEAN.withUnconfirmed(Samples.export(Operation.ADD)));
        List<CsObject> written = write(List.of(waits, sent));
        assertThat(list(s -> s.csNotSeenPage(ad, 2, 0, 100))).containsExactly(written.get(1).id());
    }
}
