// SPDX-License-Identifier: EPL-2.0
package org.syncline.interchange;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The steps that a run had on one connector, as {@link RunHistoryXml} writes them.
 *
 * @param connector its name
 * @param run number of the run
 * @param profile what ran, for people
 * @param person who began it
 * @param steps its steps, newest first
 */
public record RunDetails(
        String connector, long run, String profile, String person, List<Step> steps) {
    /**
     * A step.
     *
     * @param number its place in the run
     * @param id its identity
     * @param type {@code full-import}, {@code delta-import}, {@code full-sync}, {@code delta-sync}
     *     or {@code export}; other words are written as they are
     * @param result its status, a word of the format
     * @param detail why it ended so; empty on success
     * @param started when it began
     * @param ended when it ended, null while it runs
     * @param counters by name; of outbound ones the target's name and a slash stand before
     * @param errors errors of objects
     */
    public record Step(
            long number,
            UUID id,
            String type,
            String result,
            String detail,
            Instant started,
            Instant ended,
            SortedMap<String, Long> counters,
            List<ObjectError> errors) {
        public Step {
            Objects.requireNonNull(started, "started");
            counters = new TreeMap<>(counters);
            errors = List.copyOf(errors);
        }
    }

    /**
     * An error of one object.
     *
     * @param id identity of the object
     * @param dn its name
     * @param type name of the error
     * @param algorithmStep where in the algorithm; may be empty
     * @param rule the rule concerned; null for none
     * @param message what went wrong and what to do
     */
    public record ObjectError(
            UUID id, String dn, String type, String algorithmStep, String rule, String message) {}

    public RunDetails {
        steps = List.copyOf(steps);
    }
}
