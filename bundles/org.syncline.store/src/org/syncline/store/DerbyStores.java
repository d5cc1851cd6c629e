// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.nio.file.Path;
import java.time.Clock;
import org.syncline.store.internal.DatabaseStore;
import org.syncline.store.internal.MemoryStore;

/** Opens and makes embedded Derby stores. */
public final class DerbyStores {
    private DerbyStores() {}

    /**
     * Opens the store in a folder, making it when it does not exist and bringing an older one up to
     * date. Steps that were running when their process died are recorded as stopped.
     *
     * @throws StoreException when another process holds it, the folder cannot be written, or it
     *     cannot be read
     */
    public static SyncStore open(Path folder) {
        return DatabaseStore.open(folder, Clock.systemUTC());
    }

    /**
     * The same for a store whose files are encrypted (AES, 256 bits). One that is not yet is
     * encrypted before this returns, which rewrites it; there is no way back but to start anew.
     *
     * @param password of 8 characters at least; without it nobody can read the store
     * @throws StoreException also when the password is wrong or too short
     */
    public static SyncStore openEncrypted(Path folder, String password) {
        return DatabaseStore.openEncrypted(folder, password, Clock.systemUTC());
    }

    /**
     * Makes an empty store in memory. Nothing of it is written to disk, but for the messages of the
     * database engine, which go to a temporary file while no other store is open.
     *
     * @throws StoreException when it cannot be made
     */
    public static TemporaryStore inMemory() {
        return MemoryStore.make(Clock.systemUTC());
    }
}
