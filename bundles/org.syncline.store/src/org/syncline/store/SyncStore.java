// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.function.Function;

/**
 * Connector spaces, metaverse and history of one project. All access goes through a session inside
 * a transaction; one transaction runs at a time, others wait. Safe for use by many threads.
 */
public interface SyncStore extends AutoCloseable {
    /**
     * Runs work in one transaction and commits it. When the work throws, everything it did is
     * rolled back and the exception passes on. The session must not be used outside of the work.
     *
     * @throws StoreException when the store fails
     */
    <T> T inTransaction(Function<StoreSession, T> work);

    /** Gives up the store. Idempotent. */
    @Override
    void close();
}
