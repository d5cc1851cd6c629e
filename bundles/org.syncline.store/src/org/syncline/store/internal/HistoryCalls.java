// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.syncline.store.CountedObjects;
import org.syncline.store.HistorySession;
import org.syncline.store.ObjectError;
import org.syncline.store.RunRecord;
import org.syncline.store.RunStore;
import org.syncline.store.StepRecord;

/** Hands the calls of a session on to the tables of the history, through the guard. */
interface HistoryCalls extends HistorySession {
    Tables tables();

    Guard guard();

    /** The right to run steps. */
    StepClaim claim();

    @Override
    default long startRun(String profile, Instant started) {
        RunRecord run = new RunRecord(0, "", profile, "", "", 0, started, null);
        return guard().call(() -> tables().runs().startRun(run));
    }

    @Override
    default RunStore runs() {
        return new DatabaseRuns(guard(), tables().runs(), claim());
    }

    @Override
    default long startStep(long run, int connector, String step, Instant started) {
        guard().run(claim()::take);
        long number = guard().call(() -> tables().runs().startStep(run, connector, step, started));
        claim().beganStep(number);
        return number;
    }

    @Override
    default void recordProgress(
            long step, SortedMap<String, Long> counters, List<ObjectError> errors) {
        guard().run(() -> tables().runs().recordProgress(step, counters, errors));
    }

    @Override
    default void finishStep(
            long step,
            String status,
            String detail,
            Instant ended,
            SortedMap<String, Long> counters) {
        guard().run(() -> tables().runs().finishStep(step, status, detail, ended, counters));
        claim().endedStep(step);
    }

    @Override
    default CountedObjects counted() {
        return new DatabaseCounted(tables().counted(), guard());
    }

    @Override
    default int purgeRuns(Instant before, int limit) {
        return guard().call(() -> tables().retention().purge(before, limit));
    }

    @Override
    default List<StepRecord> steps(int limit) {
        return guard().call(() -> tables().runs().steps(limit));
    }

    @Override
    default List<ObjectError> errors(long step) {
        return guard().call(() -> tables().runs().errors(step));
    }

    @Override
    default long currentErrors(int connector) {
        return guard().call(() -> tables().runs().currentErrors(connector));
    }
}
