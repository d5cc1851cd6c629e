// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.syncline.store.StoreException;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/**
 * A store in maps: fast and obviously right. A transaction works on a copy, which takes the place
 * of the original when it ends well.
 */
final class MemoryStore implements SyncStore {
    private MemorySession committed = new MemorySession();
    private Consumer<StoreSession> beforeCommit = session -> session.mvCount();
    private int transactions;
    private int failAt = Integer.MAX_VALUE;
    private StoreException.Kind failure;

    /** Makes the transaction of that number from now, and all after it, fail. */
    void failAfter(int successful, StoreException.Kind kind) {
        failAt = transactions + successful;
        failure = kind;
    }

    void heal() {
        failAt = Integer.MAX_VALUE;
    }

    /** Is called at the end of every transaction. */
    void beforeCommit(Consumer<StoreSession> action) {
        beforeCommit = action;
    }

    /** Everything that was written since it was asked last, for tests of idempotence. */
    List<String> takeWrites() {
        List<String> writes = new ArrayList<>(committed.writes);
        committed.writes.clear();
        return writes;
    }

    @Override
    public synchronized <T> T inTransaction(Function<StoreSession, T> work) {
        if (transactions++ >= failAt) {
            throw new StoreException(failure, "The store failed.", "Mend it.", null);
        }
        MemorySession working = committed.copy();
        T result = work.apply(working);
        beforeCommit.accept(working);
        committed = working;
        return result;
    }

    @Override
    public void close() {
        // nothing to give up
    }
}
