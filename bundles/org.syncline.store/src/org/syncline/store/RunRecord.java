// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.time.Instant;
import java.util.Objects;

/**
 * One run, as history keeps it.
 *
 * @param id number of the run, rising with time; 0 for one that is to be begun
 * @param kind which sort of run, a word of the project; empty for runs of before it was kept
 * @param profile what ran, for people: {@code initial}, {@code delta}, the name of a run profile or
 *     of a step
 * @param connector name of the only connector of a single step, else empty
 * @param person who began it
 * @param planned number of steps that it was to have
 * @param started when it began
 * @param ended when it ended, null while it runs
 */
public record RunRecord(
        long id,
        String kind,
        String profile,
        String connector,
        String person,
        int planned,
        Instant started,
        Instant ended) {
    public RunRecord {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(connector, "connector");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(started, "started");
    }
}
