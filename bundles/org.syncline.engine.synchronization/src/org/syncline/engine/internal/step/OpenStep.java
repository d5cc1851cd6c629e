// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import org.syncline.store.StoreSession;

/**
 * The record of a synchronization step that has begun and not come to its end. What it leaves on
 * record is enough for the next step of any connector to make good what it had left to do.
 */
enum OpenStep {
    /** None. */
    NONE(""),
    /** A delta synchronization: what is left to do is on record as due. */
    DELTA("delta"),
    /** A full one: any metaverse object may have been changed and not looked at since. */
    FULL("full");

    private static final String PROPERTY = "synchronization/open";

    private final String word;

    OpenStep(String word) {
        this.word = word;
    }

    static OpenStep read(StoreSession session) {
        String found = session.property(PROPERTY).orElse("");
        return found.isEmpty() ? NONE : found.equals(DELTA.word) ? DELTA : FULL;
    }

    /** Puts the beginning of a step on record; what an earlier one left open stays open. */
    void begin(StoreSession session) {
        OpenStep before = read(session);
        if (compareTo(before) > 0) {
            session.setProperty(PROPERTY, word);
        }
    }

    /** Everything that was left open is done. */
    static void end(StoreSession session) {
        session.setProperty(PROPERTY, NONE.word);
    }
}
