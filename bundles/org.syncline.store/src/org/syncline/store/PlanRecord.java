// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.syncline.model.Operation;

/**
 * What the store keeps of a plan as a whole.
 *
 * @param number rising with time; 0 for one that is not stored
 * @param connector the store's number of the target
 * @param digest SHA-256 in hex over the target, the rules and all changes
 * @param ruleDigest SHA-256 in hex over the rules that the changes come from
 * @param sealed when
 * @param person by whom
 * @param watermarks opaque text of the engine
 * @param counts changes by operation
 */
public record PlanRecord(
        long number,
        int connector,
        String digest,
        String ruleDigest,
        Instant sealed,
        String person,
        String watermarks,
        Map<Operation, Long> counts) {
    public PlanRecord {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(ruleDigest, "ruleDigest");
        Objects.requireNonNull(sealed, "sealed");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(watermarks, "watermarks");
        counts = Map.copyOf(counts);
    }
}
