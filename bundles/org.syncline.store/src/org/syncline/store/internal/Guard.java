// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;

/**
 * Lets calls pass only inside the transaction and the thread of a session, and turns what fails
 * below into a store exception with a remedy.
 */
final class Guard {
    private final Failures failures;
    private final Thread thread = Thread.currentThread();
    private boolean over;

    Guard(Failures failures) {
        this.failures = failures;
    }

    /** A call that answers. */
    interface Query<T> {
        T run() throws SQLException;
    }

    /** A call that only does. */
    interface Command {
        void run() throws SQLException;
    }

    /** The transaction is over; every later call is a mistake of the caller. */
    void end() {
        over = true;
    }

    <T> T call(Query<T> query) {
        if (over || Thread.currentThread() != thread) {
            throw new IllegalStateException("A session lives in its transaction and its thread");
        }
        try {
            return query.run();
        } catch (SQLException | DamagedRecordException e) {
            throw failures.of(e);
        }
    }

    void run(Command command) {
        call(
                () -> {
                    command.run();
                    return null;
                });
    }
}
