// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

/**
 * A store that lives in memory and is gone when it is closed: for rule tests, previews and the
 * tests of whoever uses a store. It is the same database with the same statements as a store on
 * disk. To make one takes about a second, to empty one some milliseconds, so keep one and empty it.
 */
public interface TemporaryStore extends SyncStore {
    /**
     * Makes the store as empty as a new one. Sessions and numbers of before are void.
     *
     * @throws StoreException when the store fails
     */
    void clear();
}
