// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.syncline.model.Operation;
import org.syncline.model.Values;

class ObjectSearchTest extends StoreTestBase {
    private static final Predicate<Set<ObjectTrait>> ALL = traits -> true;

    private List<Long> ids(Predicate<Set<ObjectTrait>> wanted) {
        List<Long> all = new ArrayList<>();
        List<Long> page = list(s -> s.search().csIds(ad, wanted, 0, 3));
        while (!page.isEmpty()) {
            all.addAll(page);
            long last = page.getLast();
            page = list(s -> s.search().csIds(ad, wanted, last, 3));
        }
        return all;
    }

    private static List<Long> ids(List<CsObject> objects) {
        return objects.stream().map(CsObject::id).toList();
    }

    @Test
    void idsAreFoundByAnyCombinationOfTraitsInRisingOrder() {
        List<CsObject> objects = write(Samples.imported(ad, 0, 10));
        List<CsObject> applied =
                objects.subList(0, 6).stream()
                        .map(o -> o.withImportApplied().withLink(Samples.link(o.id())))
                        .toList();
        write(applied);
        write(applied.get(2).withExport(Samples.export(Operation.UPDATE)));
        write(applied.get(4).withExport(Samples.export(Operation.DELETE)));
        int other = with(s -> s.connector("other", "other")).number();
        write(Samples.imported(other, 5));

        assertThat(ids(ALL)).isEqualTo(ids(objects));
        assertThat(ids(traits -> !traits.contains(ObjectTrait.DISCONNECTOR)))
                .isEqualTo(ids(objects.subList(0, 6)));
        assertThat(ids(Set.of(ObjectTrait.PENDING_EXPORT)::equals))
                .containsExactly(objects.get(2).id(), objects.get(4).id());
        assertThat(
                        ids(
                                traits ->
                                        traits.contains(ObjectTrait.PENDING_IMPORT)
                                                || traits.contains(ObjectTrait.PENDING_EXPORT)))
                .hasSize(6);
        assertThat(number(s -> s.search().csCount(ad, t -> t.contains(ObjectTrait.DISCONNECTOR))))
                .isEqualTo(4);
        assertThat(list(s -> s.search().csPendingExportIds(ad, Set.of(Operation.DELETE), 0, 9)))
                .containsExactly(objects.get(4).id());
    }

    @Test
    void traitsOfAnObjectAreThoseThatItIsListedUnder() {
        CsObject object =
                write(
                        Samples.imported(ad, 1)
                                .withExport(Samples.export(Operation.UPDATE))
                                .withOwned(true, Disposition.NOT_OURS)
                                .withReferenceRetry(true));

        for (ObjectTrait trait : ObjectTrait.values()) {
            assertThat(ids(traits -> traits.contains(trait)).size() == 1)
                    .as(trait.name())
                    .isEqualTo(trait.in(object));
        }
        assertThat(ObjectTrait.of(object))
                .containsExactlyInAnyOrder(
                        ObjectTrait.PENDING_IMPORT,
                        ObjectTrait.PENDING_EXPORT,
                        ObjectTrait.DISCONNECTOR,
                        ObjectTrait.NOT_OURS,
                        ObjectTrait.REFERENCE_RETRY);
    }

    @Test
    void theTimeOfALinkMovesOnlyWhenTheLinkDoes() throws InterruptedException {
        Instant before = Instant.now().minus(Duration.ofSeconds(1));
        CsObject object = write(Samples.imported(ad, 1));
        Instant came = changed(object);
        Thread.sleep(5);

        write(object.withImportApplied());
        assertThat(changed(object)).isEqualTo(came).isAfter(before);

        CsObject linked = write(object.withImportApplied().withLink(Samples.link(3)));
        Instant since = changed(object);
        assertThat(since).isAfter(came);
        Thread.sleep(5);
        write(linked.withReferenceRetry(true));
        assertThat(changed(object)).isEqualTo(since);

        write(linked.withLink(null));
        assertThat(changed(object)).isAfter(since);
        assertThat(map(s -> s.search().linkChanges(List.of(object.id() + 7)))).isEmpty();
    }

    private Instant changed(CsObject object) {
        Map<Long, Instant> changes = map(s -> s.search().linkChanges(List.of(object.id())));
        return changes.get(object.id());
    }

    @Test
    void idsOfMetaverseObjectsComeInPages() {
        List<MvObject> people =
                with(
                        s ->
                                s.writeMv(
                                        List.of(
                                                Samples.person(Map.of("mail", Values.texts("a"))),
                                                Samples.person(Map.of("mail", Values.texts("b"))),
                                                Samples.person(Map.of()))));
        long first = people.getFirst().id();

        assertThat(list(s -> s.search().mvIds(0, 2))).containsExactly(first, first + 1);
        assertThat(list(s -> s.search().mvIds(first + 1, 2))).containsExactly(first + 2);
    }

    @Test
    void tellsWhichAttributesAreIndexed() {
        run(s -> s.indexConnectorSpace(ad, Set.of("mail")));
        run(s -> s.indexMetaverse(Set.of("sourceAnchor")));

        assertThat(set(s -> s.search().csIndexed(ad))).containsExactly("mail");
        assertThat(set(s -> s.search().mvIndexed())).containsExactly("sourceAnchor");
    }
}
