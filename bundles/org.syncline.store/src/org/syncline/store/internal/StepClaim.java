// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * The right of this process to run: taken with the beginning of a run and given back with its end,
 * so that no other process comes between two steps; a step that belongs to no such run takes it for
 * itself. What a transaction has changed counts when it is committed. Used by one thread at a time.
 */
final class StepClaim {
    private final Neighbours neighbours;
    private final Sql sql;
    private final RunTable runs;
    private final Failures failures;

    /** The number of the run, 0 for none. */
    private long run;

    private final Set<Long> steps = new TreeSet<>();
    private long runBefore;
    private Set<Long> stepsBefore = Set.of();

    StepClaim(Neighbours neighbours, Sql sql, RunTable runs, Failures failures) {
        this.neighbours = neighbours;
        this.sql = sql;
        this.runs = runs;
        this.failures = failures;
    }

    /**
     * Takes it for a run. What other processes have left unfinished is dead by then, and ended.
     *
     * @throws org.syncline.store.StoreException when another process is running
     */
    void takeForRun(Instant now) throws SQLException {
        boolean idle = isIdle();
        take();
        if (idle) {
            runs.endAbandoned(now);
        }
    }

    /** The run that it was taken for; one that was not ended before does not count any more. */
    void began(long newRun) {
        run = newRun;
        steps.clear();
    }

    /**
     * Takes it for a step.
     *
     * @throws org.syncline.store.StoreException when another process is running
     */
    void take() throws SQLException {
        if (!neighbours.claim(sql)) {
            throw failures.running(neighbours.holder(sql));
        }
    }

    void beganStep(long step) {
        steps.add(step);
    }

    void endedStep(long step) {
        steps.remove(step);
    }

    void ended(long endedRun) {
        if (run == endedRun) {
            run = 0;
            steps.clear();
        }
    }

    /** A transaction begins. */
    void begin() {
        runBefore = run;
        stepsBefore = Set.copyOf(steps);
    }

    /** The transaction came to nothing. */
    void rollback() {
        run = runBefore;
        steps.clear();
        steps.addAll(stepsBefore);
    }

    /**
     * Gives the right back when nothing needs it any more; between two transactions.
     *
     * @return whether a statement was sent for that
     */
    boolean settle() throws SQLException {
        return isIdle() && neighbours.release(sql);
    }

    private boolean isIdle() {
        return run == 0 && steps.isEmpty();
    }
}
