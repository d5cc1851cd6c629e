// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.syncline.model.Operation;

class StatesTest extends StoreTestBase {
    private static final ObjectTrouble TROUBLE =
            ObjectTrouble.after(null, "type", "", "", Samples.NOW);

    private static CsState stateOf(ObjectState state) {
        PendingExport export = Samples.export(Operation.UPDATE);
        return switch (state) {
            case ESCROWED -> CsState.CLEAN.withEscrowed(export);
            case UNCONFIRMED -> CsState.CLEAN.withUnconfirmed(export);
            case EXPORT_ERROR -> CsState.CLEAN.withExportError(TROUBLE);
            case SYNC_ERROR -> CsState.CLEAN.withSyncError(TROUBLE);
            case TRANSIENT ->
                    CsState.CLEAN.withTransience(
                            new TransientState("add", Samples.NOW, Samples.dn(1)));
        };
    }

    @Test
    void objectsAreListedAndCountedByState() {
        List<CsObject> objects = write(Samples.imported(ad, 0, 10));
        for (ObjectState state : ObjectState.values()) {
            write(objects.get(state.ordinal()).withState(stateOf(state)));
        }
        write(objects.get(7).withState(stateOf(ObjectState.SYNC_ERROR).withExportError(TROUBLE)));

        for (ObjectState state : ObjectState.values()) {
            List<CsObject> listed = csPages((s, last) -> s.csStatePage(ad, state, idOf(last), 1));
            long expected =
                    state == ObjectState.SYNC_ERROR || state == ObjectState.EXPORT_ERROR ? 2 : 1;
            assertThat(listed).hasSize((int) expected);
            assertThat(listed.getFirst().state()).isEqualTo(stateOf(state));
            assertThat(with(s -> s.counts(ad)).in(state)).isEqualTo(expected);
        }
        write(read(objects.get(7).id()).withState(CsState.CLEAN));
        assertThat(with(s -> s.counts(ad)).in(ObjectState.SYNC_ERROR)).isEqualTo(1);
        reopen();
        assertThat(with(s -> s.counts(ad)).states()).hasSize(5).containsValue(1L);
        assertThat(list(s -> s.csStatePage(ad, ObjectState.ESCROWED, 0, 9))).hasSize(1);
    }

    @Test
    void pendingExportsAreListedByIdAndOperation() {
        List<CsObject> objects = write(Samples.imported(ad, 0, 9));
        for (int i = 0; i < 6; i++) {
            Operation operation = i % 2 == 0 ? Operation.UPDATE : Operation.DELETE;
            write(objects.get(i).withExport(Samples.export(operation)));
        }
        int other = with(s -> s.connector("other", "other")).number();

        assertThat(csPages((s, last) -> s.csPendingExportPage(ad, Set.of(), idOf(last), 4)))
                .extracting(CsObject::id)
                .isEqualTo(objects.subList(0, 6).stream().map(CsObject::id).toList());
        assertThat(
                        csPages(
                                (s, last) ->
                                        s.csPendingExportPage(
                                                ad, Set.of(Operation.DELETE), idOf(last), 2)))
                .hasSize(3)
                .allMatch(o -> o.pendingExport().operation() == Operation.DELETE);
        assertThat(list(s -> s.csPendingExportPage(other, Set.of(), 0, 9))).isEmpty();
        assertThat(with(s -> s.counts(ad)).pendingExports())
                .isEqualTo(Map.of(Operation.UPDATE, 3L, Operation.DELETE, 3L));
    }
}
