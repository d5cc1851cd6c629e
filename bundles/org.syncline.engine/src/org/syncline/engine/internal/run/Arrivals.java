// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.run;

import org.syncline.store.StoreSession;

/**
 * On record: whether an import of a connector has begun since a synchronization, of whatever
 * connector, last came to its end. That one has looked at all that was there for outbound joins.
 */
public final class Arrivals {
    private static final String KEY = "arrivals/";
    private static final String SEEN = "seen";
    private static final String OPEN = "open";

    private Arrivals() {}

    /** An import begins: what it stages stands also when it does not come to its end. */
    public static void begin(StoreSession session, int connector) {
        session.setProperty(KEY + connector, OPEN);
    }

    /** Whether there may be something new; also where nothing is known of it. */
    public static boolean isOpen(StoreSession session, int connector) {
        return !session.property(KEY + connector).orElse(OPEN).equals(SEEN);
    }

    /** A synchronization has come to its end. */
    public static void seen(StoreSession session, int connector) {
        if (isOpen(session, connector)) {
            session.setProperty(KEY + connector, SEEN);
        }
    }
}
