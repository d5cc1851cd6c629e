// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.List;
import java.util.Optional;
import org.syncline.store.CountedObject;

/** Runs, going on and gone. Safe for use by many threads. */
public interface RunHistory {
    /** Begins a run; its steps are run by {@link Engine}. Returns its number. */
    long begin(RunStart start);

    /**
     * Says which of the planned steps is run next.
     *
     * @param position its place, from 1
     * @param options what it is told; goes on record, the overrides with person and reason
     */
    void enter(long run, int position, StepOptions options);

    /** Puts the end of a run on record. */
    void end(long run);

    /** Lets a run that has ended go on. */
    void reopen(long run);

    /**
     * Adds a remark to the record of an ended step, for example why it ran in place of another.
     *
     * @param note a sentence for a person
     * @return the step with the remark in front of its detail
     */
    StepResult annotate(StepResult step, String note);

    /** Runs, newest first. */
    List<RunView> newest(int limit);

    Optional<RunView> byId(long run);

    /**
     * The objects that a counter of a step has counted, in the order of the work; only the first of
     * each counter are kept, see {@code CountedObjects.KEPT}.
     *
     * @param after position behind which the page begins, 0 for the beginning
     */
    List<CountedObject> objects(long step, String counter, long after, int limit);

    /** For how many days runs are kept. */
    int keepDays();

    /**
     * Says for how many days runs are kept from now on.
     *
     * @param days not negative; 0 keeps the newest step of each kind only
     */
    void keepDays(int days);

    /**
     * Forgets runs that are older than that, a few in each transaction. The newest step of each
     * kind of each connector stays: its errors are the present ones.
     *
     * @return how many runs were forgotten
     */
    int purge();
}
