// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.view;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.model.Operation;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/** Counts the objects of a connector by type, page by page. */
public final class TypeCounts {
    private static final int PAGE = 1_000;

    private final SyncStore store;

    public TypeCounts(SyncStore store) {
        this.store = store;
    }

    /** Objects that imports brought and that are still there, by object type. */
    public SortedMap<String, Long> of(ConnectorDefinition definition) {
        return store.inTransaction(session -> count(session, definition));
    }

    private static SortedMap<String, Long> count(
            StoreSession session, ConnectorDefinition definition) {
        SortedMap<String, Long> counts = new TreeMap<>();
        int connector = session.connector(definition.key(), definition.name()).number();
        long last = 0;
        List<CsObject> page;
        do {
            page = session.csPage(connector, last, PAGE);
            for (CsObject object : page) {
                if (isThere(object)) {
                    counts.merge(object.objectType(), 1L, Long::sum);
                }
                last = object.id();
            }
        } while (page.size() == PAGE);
        return counts;
    }

    private static boolean isThere(CsObject object) {
        return object.anchor() != null && object.importOperation() != Operation.DELETE;
    }
}
