// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.syncline.model.Dn;
import org.syncline.model.Operation;

class PendingExportsTest extends StoreTestBase {
    private CsObject pending(Dn dn, Operation operation) {
        return CsObject.provisioned(ad, dn, "user", null, Samples.export(operation));
    }

    private List<CsObject> all(Set<Operation> operations, String text, int limit) {
        return allPages(
                (session, last) ->
                        session.pendingExports(
                                new PendingQuery(ad, operations, text, last, limit)));
    }

    @Test
    void pagesHoldEveryPendingExportOnceByName() {
        List<CsObject> objects = new ArrayList<>();
        for (int i = 0; i < 237; i++) {
            objects.add(pending(Samples.dn(i), Operation.ADD));
        }
        Collections.shuffle(objects, new Random(3));
        write(objects);
        write(Samples.imported(ad, 1000, 1010));
        int other = with(session -> session.connector("b", "b")).number();
        write(
                CsObject.provisioned(
                        other, Samples.dn(3), "user", null, Samples.export(Operation.ADD)));

        List<CsObject> listed = all(Set.of(), "", 10);

        assertThat(listed).hasSize(237).extracting(o -> o.dn().text()).isSorted();
        assertThat(listed).extracting(CsObject::connector).containsOnly(ad);
    }

    @Test
    void namesAlikeForLongAndControlCharactersDoNotDisturbThePages() {
        String container = ",OU=" + "o".repeat(600) + ",DC=com";
        List<CsObject> objects = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            objects.add(pending(Dn.of("OU=" + "x".repeat(500) + i + container), Operation.ADD));
            objects.add(pending(Dn.of("CN=a" + container), Operation.ADD));
            objects.add(
                    pending(Dn.of("DC=com").child("CN", "\u0000\u0001" + i + " "), Operation.ADD));
        }
        write(objects);

        assertThat(all(Set.of(), "", 7)).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void filtersByOperationAndText() {
        write(pending(Dn.of("CN=Ann,DC=com"), Operation.ADD));
        write(pending(Dn.of("CN=Anna_%,DC=com"), Operation.DELETE));
        write(pending(Dn.of("CN=Bob,DC=com"), Operation.UPDATE));

        assertThat(all(Set.of(Operation.ADD, Operation.DELETE), "", 1)).hasSize(2);
        assertThat(all(Set.of(Operation.RENAME), "", 1)).isEmpty();
        assertThat(all(Set.of(), "ANN", 1)).hasSize(2);
        assertThat(all(Set.of(), "a_%", 1)).hasSize(1);
        assertThat(all(Set.of(Operation.ADD), "ann", 1)).hasSize(1);
        assertThat(all(Set.of(), "'; --", 1)).isEmpty();
    }

    @Test
    void theTextIsSearchedInTheNewNameToo() {
        Dn renamed = Dn.of("CN=Charlotte,DC=com");
        CsObject object =
                write(
                        Samples.imported(ad, 1)
                                .withExport(
                                        new PendingExport(
                                                Operation.RENAME,
                                                renamed,
                                                List.of(),
                                                Samples.LINEAGE)));

        assertThat(all(Set.of(), "charl", 5)).containsExactly(object);
        assertThat(all(Set.of(), "person 00001", 5)).containsExactly(object);
    }

    @Test
    void aPendingExportFollowsItsObject() {
        CsObject object = write(pending(Samples.dn(1), Operation.ADD));
        write(object.withDn(Samples.dn(2)).withExport(Samples.export(Operation.DELETE)));
        assertThat(all(Set.of(Operation.DELETE), "person 00002", 5)).hasSize(1);
        assertThat(all(Set.of(), "person 00001", 5)).isEmpty();

        write(object.withExport(null));
        assertThat(all(Set.of(), "", 5)).isEmpty();
        assertThat(with(session -> session.counts(ad)).pendingExports()).isEmpty();
    }

    @Test
    void aPageNeedsALimit() {
        assertThatThrownBy(() -> all(Set.of(), "", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
