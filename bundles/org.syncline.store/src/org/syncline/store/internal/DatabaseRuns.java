// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.syncline.store.RunRecord;
import org.syncline.store.RunStore;
import org.syncline.store.StepRecord;

/** Runs in the tables of one transaction. */
final class DatabaseRuns implements RunStore {
    private final Guard guard;
    private final RunTable table;
    private final StepClaim claim;

    DatabaseRuns(Guard guard, RunTable table, StepClaim claim) {
        this.guard = guard;
        this.table = table;
        this.claim = claim;
    }

    @Override
    public long start(RunRecord run) {
        guard.run(() -> claim.takeForRun(run.started()));
        long number = guard.call(() -> table.startRun(run));
        claim.began(number);
        return number;
    }

    @Override
    public void enter(long run, int position, String options) {
        guard.run(() -> table.enter(run, position, options));
    }

    @Override
    public void end(long run, Instant ended) {
        guard.run(() -> table.endRun(run, ended));
        claim.ended(run);
    }

    @Override
    public void reopen(long run, Instant now) {
        guard.run(() -> claim.takeForRun(now));
        guard.run(() -> table.reopenRun(run));
        claim.began(run);
    }

    @Override
    public List<RunRecord> newest(int limit) {
        return guard.call(() -> table.runs(limit));
    }

    @Override
    public Optional<RunRecord> byId(long run) {
        return guard.call(() -> table.run(run));
    }

    @Override
    public List<StepRecord> steps(long run) {
        return guard.call(() -> table.stepsOf(run));
    }
}
