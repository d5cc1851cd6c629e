// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.model.Values;

class MetaverseTest extends StoreTestBase {
    private List<MvObject> writeMv(MvObject... objects) {
        return with(session -> session.writeMv(List.of(objects)));
    }

    private static MvObject waiting(MvObject object, boolean retry) {
        return new MvObject(object.id(), object.type(), object.attributes(), retry);
    }

    @Test
    void everyPartOfAnObjectComesBack() {
        Lineage constant = new Lineage("rule-2", "digest-2", 0, Samples.NOW.plusNanos(1));
        MvObject object =
                new MvObject(
                        0,
                        "group",
                        new TreeMap<>(
                                Map.of(
                                        "a",
                                        new MvAttribute(
                                                Values.texts("x", "y"),
                                                List.of(Samples.LINEAGE, constant)),
                                        "b",
                                        new MvAttribute(Values.texts("z"), List.of()))),
                        true);

        MvObject written = writeMv(object).getFirst();
        reopen();

        assertThat(map(s -> s.mvByIds(List.of(written.id(), 99L))))
                .containsExactly(Map.entry(written.id(), object.withId(written.id())));
    }

    @Test
    void pagesHoldEveryObjectOnceByRisingId() {
        List<MvObject> objects = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            objects.add(Samples.person(Map.of("cn", Values.texts("p" + i))));
        }
        List<MvObject> written = with(session -> session.writeMv(objects));

        List<MvObject> all = allPages((s, last) -> s.mvPage(last == null ? 0 : last.id(), 10));

        assertThat(all).containsExactlyElementsOf(written);
        assertThat(number(StoreSession::mvCount)).isEqualTo(101);
    }

    @Test
    void listsObjectsThatWaitForAReference() {
        List<MvObject> written =
                writeMv(
                        waiting(Samples.person(Map.of()), true),
                        Samples.person(Map.of()),
                        waiting(Samples.person(Map.of()), true));

        assertThat(list(s -> s.mvReferenceRetryPage(0, 1))).containsExactly(written.get(0));
        assertThat(list(s -> s.mvReferenceRetryPage(written.get(0).id(), 5)))
                .containsExactly(written.get(2));

        writeMv(waiting(written.get(0), false), waiting(written.get(1), true));
        assertThat(list(s -> s.mvReferenceRetryPage(0, 5)))
                .extracting(MvObject::id)
                .containsExactly(written.get(1).id(), written.get(2).id());
    }

    @Test
    void objectsThatAreDueStayOnRecordUntilTheyAreTakenOff() {
        List<Long> many = java.util.stream.LongStream.rangeClosed(1, 1500).boxed().toList();
        run(session -> session.markDue(many));
        run(session -> session.markDue(List.of(7L, 1501L, 7L)));
        reopen();

        assertThat(list(s -> s.duePage(0, 2))).containsExactly(1L, 2L);
        assertThat(list(s -> s.duePage(1499, 10))).containsExactly(1500L, 1501L);

        run(session -> session.clearDue(many));
        run(session -> session.clearDue(List.of(1L, 99_999L)));
        assertThat(list(s -> s.duePage(0, 10))).containsExactly(1501L);
    }

    @Test
    void deletedObjectsAreGone() {
        List<MvObject> written = writeMv(Samples.person(Map.of()), Samples.person(Map.of()));

        run(session -> session.deleteMv(List.of(written.get(0).id(), 12345L)));

        assertThat(list(s -> s.mvPage(0, 10))).containsExactly(written.get(1));
        assertThat(number(StoreSession::mvCount)).isEqualTo(1);
        assertThatThrownBy(() -> writeMv(written.get(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
