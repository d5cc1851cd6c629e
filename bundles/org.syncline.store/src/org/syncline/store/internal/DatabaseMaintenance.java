// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.syncline.store.StoreFinding;
import org.syncline.store.StoreMaintenance;

/** Maintenance within one transaction: hands every call on, through the guard. */
@SuppressWarnings("resource") // the store closes the statements
final class DatabaseMaintenance implements StoreMaintenance {
    private final Tables tables;
    private final Guard guard;

    DatabaseMaintenance(Tables tables, Guard guard) {
        this.tables = tables;
        this.guard = guard;
    }

    @Override
    public void verify(Consumer<StoreFinding> findings) {
        guard.run(() -> tables.verify(findings));
    }

    @Override
    public void dump(BiConsumer<String, String> line) {
        guard.run(() -> new LogicalDump(tables.sql()).write(line));
    }

    @Override
    public SortedMap<String, String> digests() {
        return guard.call(() -> new LogicalDump(tables.sql()).digests());
    }

    @Override
    public void backup(Path folder) {
        guard.run(() -> Backup.make(tables.sql(), folder));
    }
}
