// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One step of a run, as history keeps it.
 *
 * @param id number of the step, rising with time
 * @param run number of the run to which it belongs
 * @param connector the store's number of the connector
 * @param step {@code full-import}, {@code full-sync}, …
 * @param status {@code in-progress} while it runs, then a status of semantics reference section 6.7
 * @param detail why it ended so, a sentence for a person; empty on success
 * @param started when it began
 * @param ended when it ended, null while it runs
 * @param counters counters of semantics reference section 6.6 by their name; for outbound ones the
 *     name of the target connector stands before, with a slash
 * @param position place among the planned steps of its run, from 1; 0 when not known
 * @param options what the step was told, for people; empty for nothing special
 */
public record StepRecord(
        long id,
        long run,
        int connector,
        String step,
        String status,
        String detail,
        Instant started,
        Instant ended,
        SortedMap<String, Long> counters,
        int position,
        String options) {
    /** Status of a step that has not ended. */
    public static final String IN_PROGRESS = "in-progress";

    public StepRecord {
        counters = Collections.unmodifiableSortedMap(new TreeMap<>(counters));
    }

    /** A step without a place in a plan. */
    public StepRecord(
            long id,
            long run,
            int connector,
            String step,
            String status,
            String detail,
            Instant started,
            Instant ended,
            SortedMap<String, Long> counters) {
        this(id, run, connector, step, status, detail, started, ended, counters, 0, "");
    }
}
