// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.util.List;
import org.syncline.store.CountedObject;
import org.syncline.store.CountedObjects;

/** Counted objects within one transaction: hands every call on, through the guard. */
final class DatabaseCounted implements CountedObjects {
    private final CountedTable table;
    private final Guard guard;

    DatabaseCounted(CountedTable table, Guard guard) {
        this.table = table;
        this.guard = guard;
    }

    @Override
    public void record(long step, List<CountedObject> objects) {
        guard.run(() -> table.record(step, objects));
    }

    @Override
    public List<CountedObject> page(long step, String counter, long afterPosition, int limit) {
        return guard.call(() -> table.page(step, counter, afterPosition, limit));
    }
}
