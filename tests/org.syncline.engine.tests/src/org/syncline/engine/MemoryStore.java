// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.syncline.store.StoreException;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/**
 * A store in memory that fails when told to and notes what is written. It is one of the few of
 * {@link StorePool}, emptied; when a test has more worlds than those, the one that was not used for
 * longest is void.
 */
public final class MemoryStore implements SyncStore {
    private WriteWatch committed = new WriteWatch();
    private Consumer<StoreSession> beforeCommit = Objects::requireNonNull;
    private int transactions;
    private int failAt = Integer.MAX_VALUE;
    private StoreException.Kind failure;

    public MemoryStore() {
        StorePool.assign(this);
    }

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
    public List<String> takeWrites() {
        List<String> writes = new ArrayList<>(committed.writes);
        committed.writes.clear();
        return writes;
    }

    @Override
    @SuppressWarnings("resource") // the pool keeps it
    public synchronized <T> T inTransaction(Function<StoreSession, T> work) {
        if (transactions++ >= failAt) {
            throw new StoreException(failure, "The store failed.", "Mend it.", null);
        }
        WriteWatch working = committed.copy();
        T result =
                StorePool.of(this)
                        .inTransaction(
                                real -> {
                                    StoreSession session = working.watching(real);
                                    T done = work.apply(session);
                                    beforeCommit.accept(session);
                                    return done;
                                });
        committed = working;
        return result;
    }

    /** The database stays for the next test. */
    @Override
    public void close() {
        StorePool.giveBack(this);
    }
}
