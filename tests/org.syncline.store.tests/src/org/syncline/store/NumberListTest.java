// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects are found by their numbers, however these stand. */
class NumberListTest extends StoreTestBase {
    private List<CsObject> objects;

    @BeforeEach
    void fill() {
        List<CsObject> linked = new ArrayList<>();
        for (CsObject object : Samples.imported(ad, 0, 60)) {
            linked.add(object.withLink(Samples.link(100 + linked.size())));
        }
        objects = write(linked);
    }

    @Test
    void objectsSideBySideAreFoundWithoutThoseBetweenThem() {
        List<CsObject> wanted = new ArrayList<>(objects);
        wanted.remove(40);
        wanted.remove(7);
        wanted.remove(6);

        assertThat(find(ids(wanted)).values()).containsExactlyElementsOf(wanted);
        List<Long> links = wanted.stream().map(object -> object.link().metaverseId()).toList();
        assertThat(list(s -> s.csByMetaverse(links))).containsExactlyElementsOf(wanted);
    }

    @Test
    void soAreThoseApartAndThoseAskedForTwice() {
        List<CsObject> apart = List.of(objects.get(0), objects.get(30), objects.get(59));
        assertThat(find(ids(apart)).values()).containsExactlyElementsOf(apart);

        List<CsObject> some = objects.subList(10, 40);
        List<Long> twice = new ArrayList<>(ids(some));
        twice.addAll(ids(some));
        assertThat(find(twice).values()).containsExactlyElementsOf(some);
    }

    @Test
    void unknownNumbersBetweenOthersAreLeftOut() {
        List<Long> all = ids(objects);
        run(session -> session.deleteCs(all.subList(20, 22)));

        assertThat(find(all)).hasSize(58).doesNotContainKeys(all.get(20), all.get(21));
    }

    private Map<Long, CsObject> find(List<Long> ids) {
        return map(session -> session.csByIds(ids));
    }

    private static List<Long> ids(List<CsObject> of) {
        return of.stream().map(CsObject::id).toList();
    }
}
