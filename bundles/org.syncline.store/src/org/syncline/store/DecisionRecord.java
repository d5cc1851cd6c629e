// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.time.Instant;
import java.util.Objects;

/**
 * One link of the chain of decisions.
 *
 * @param number from 1, without a gap
 * @param plan number of the plan under review
 * @param verdict number of the engine: what was decided
 * @param note why
 * @param person who
 * @param authenticated whether the person proved who they are
 * @param time when
 * @param query which changes were selected, in words
 * @param changes how many
 * @param changesDigest SHA-256 in hex over the digests of all changes
 * @param previous hash of the link before, or empty for the first
 * @param hash hash of this link
 */
public record DecisionRecord(
        long number,
        long plan,
        int verdict,
        String note,
        String person,
        boolean authenticated,
        Instant time,
        String query,
        long changes,
        String changesDigest,
        String previous,
        String hash) {
    public DecisionRecord {
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(changesDigest, "changesDigest");
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(hash, "hash");
    }
}
