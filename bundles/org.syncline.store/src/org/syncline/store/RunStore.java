// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs, of which steps are parts, within the transaction of a {@link StoreSession}. */
public interface RunStore {
    /**
     * Begins a run; id and end of the record do not count. Until its end no other process can begin
     * one on the same store.
     *
     * @return its number
     * @throws StoreException when another process is running
     */
    long start(RunRecord run);

    /**
     * Says which of the planned steps comes next: steps that begin from now on carry this place.
     *
     * @param position place among the planned steps, from 1
     * @param options what the step was told, for people; empty for nothing special
     */
    void enter(long run, int position, String options);

    /** Puts the end of a run on record. */
    void end(long run, Instant ended);

    /**
     * Takes the end of a run off the record: it goes on.
     *
     * @throws StoreException when another process is running
     */
    void reopen(long run, Instant now);

    /** Runs, newest first. */
    List<RunRecord> newest(int limit);

    Optional<RunRecord> byId(long run);

    /** The steps of a run, oldest first. */
    List<StepRecord> steps(long run);
}
