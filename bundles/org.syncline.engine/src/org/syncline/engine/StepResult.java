// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A step as people and programs see it, running or ended.
 *
 * @param id number of the step in the history
 * @param run number of the run
 * @param connector name of the connector
 * @param step {@link StepType#word()}
 * @param status status of semantics reference section 6.7
 * @param detail why it ended so and what to do; empty on success
 * @param started when it began
 * @param ended when it ended, null while it runs
 * @param counters by name, see {@code StepRecord}
 * @param errors errors of single objects
 * @param position place among the planned steps of its run, from 1; 0 when not known
 * @param options what the step was told, for people; empty for nothing special
 */
public record StepResult(
        long id,
        long run,
        String connector,
        String step,
        String status,
        String detail,
        Instant started,
        Instant ended,
        SortedMap<String, Long> counters,
        List<ErrorView> errors,
        int position,
        String options) {
    public StepResult {
        counters = Collections.unmodifiableSortedMap(new TreeMap<>(counters));
        errors = List.copyOf(errors);
    }

    /** A step without a place in a plan. */
    public StepResult(
            long id,
            long run,
            String connector,
            String step,
            String status,
            String detail,
            Instant started,
            Instant ended,
            SortedMap<String, Long> counters,
            List<ErrorView> errors) {
        this(id, run, connector, step, status, detail, started, ended, counters, errors, 0, "");
    }

    /** The same step with another detail. */
    public StepResult withDetail(String newDetail) {
        return new StepResult(
                id, run, connector, step, status, newDetail, started, ended, counters, errors,
                position, options);
    }

    /** Whether everything went well: {@code success}, or nothing to do. */
    public boolean succeeded() {
        return status.equals("success") || status.equals("completed-no-objects");
    }

    /** Whether the step did not come to its end, so that steps building on it must not run. */
    public boolean stopped() {
        return StepStatuses.isStopped(status);
    }
}
