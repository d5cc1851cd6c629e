// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** A process that holds a store in the middle of a step until it is killed. */
public final class HoldingMain {
    static final String READY = "ready";
    static final int COMMITTED = 7;

    private HoldingMain() {}

    /** Opens the store of the folder that the first argument names. */
    public static void main(String[] args) throws IOException {
        try (SyncStore store = DerbyStores.open(Path.of(args[0]))) {
            store.inTransaction(HoldingMain::begin);
            System.out.println(READY);
            System.in.read();
        }
    }

    private static long begin(StoreSession session) {
        int connector = session.connector("k", "n").number();
        session.writeCs(Samples.imported(connector, 0, COMMITTED));
        return session.startStep(
                session.startRun("initial", Instant.now()),
                connector,
                "full-import",
                Instant.now());
    }
}
