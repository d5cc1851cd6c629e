// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Looking after a store, within the transaction of a {@link StoreSession}. */
public interface StoreMaintenance {
    /**
     * Holds everything that is derived against what it is derived from: links, search keys, pending
     * exports, flags, running numbers, history; and reads every record. Takes as long as reading
     * the whole store.
     *
     * @param findings is told each finding; the caller bounds how many it keeps
     */
    void verify(Consumer<StoreFinding> findings);

    /**
     * The content of every table as text, so that tests can say what a step changed and what it did
     * not.
     *
     * @param line is given the name of the table and a row, tables by name, rows by primary key
     */
    void dump(BiConsumer<String, String> line);

    /** A SHA-256 of {@link #dump}'s lines by table, in hex; of an empty table that of no line. */
    SortedMap<String, String> digests();

    /**
     * Copies the store, as it is before this transaction, into a folder that does not exist. The
     * copy is itself a store that {@link DerbyStores#open} opens.
     */
    void backup(Path folder);
}
