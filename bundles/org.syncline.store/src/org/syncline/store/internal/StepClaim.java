// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;

/**
 * The right of this process to run steps, taken with the first one and given back with the last.
 */
final class StepClaim {
    private final Neighbours neighbours;
    private final Sql sql;
    private final Failures failures;

    StepClaim(Neighbours neighbours, Sql sql, Failures failures) {
        this.neighbours = neighbours;
        this.sql = sql;
        this.failures = failures;
    }

    /**
     * Takes it.
     *
     * @throws org.syncline.store.StoreException when another process is running a step
     */
    void take() throws SQLException {
        if (!neighbours.claim(sql)) {
            throw failures.held(null);
        }
    }

    void giveBack() throws SQLException {
        neighbours.release(sql);
    }
}
