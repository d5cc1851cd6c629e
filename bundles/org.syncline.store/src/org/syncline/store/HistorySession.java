// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * Runs and their steps within one transaction: a part of {@link StoreSession}, whose rules hold.
 */
public interface HistorySession {
    /** What is kept of runs beside their steps. */
    default RunStore runs() {
        throw new UnsupportedOperationException("this store keeps no runs");
    }

    /** Begins a run; {@code profile} is for people, for example {@code initial}. */
    long startRun(String profile, Instant started);

    /** Begins a step, with status {@link StepRecord#IN_PROGRESS}. */
    long startStep(long run, int connector, String step, Instant started);

    /** Saves counters and errors of a running step. */
    void recordProgress(long step, SortedMap<String, Long> counters, List<ObjectError> errors);

    void finishStep(
            long step,
            String status,
            String detail,
            Instant ended,
            SortedMap<String, Long> counters);

    /** Which objects the counters of steps have counted. */
    default CountedObjects counted() {
        throw new UnsupportedOperationException("This store keeps no counted objects");
    }

    /**
     * Deletes the oldest runs with their steps, counters, counted objects and errors. Kept are runs
     * that have not ended, and those that hold the newest step of a kind of a connector, whose
     * errors are the present ones. Of a run in which a limit was over-ridden only the lists of
     * counted objects and of errors go: who did it, and why, stays with its steps. Plans and
     * decisions are not part of it, see {@link PlanStore#purge}.
     *
     * @param before runs that began earlier
     * @param limit most runs to delete; call again, in another transaction, until it returns 0
     * @return how many runs were deleted or shortened
     */
    int purgeRuns(Instant before, int limit);

    /** Steps, newest first. */
    List<StepRecord> steps(int limit);

    List<ObjectError> errors(long step);

    /** Number of errors of the newest ended import and synchronization steps of a connector. */
    long currentErrors(int connector);
}
