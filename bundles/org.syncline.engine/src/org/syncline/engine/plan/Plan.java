// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.plan;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.model.Operation;

/**
 * The pending exports of one connector, sealed: what a review decides about and an export writes.
 *
 * @param id as people and programs name it; empty for a plan that was not stored
 * @param connector name of the target
 * @param digest SHA-256 in hex over the target, the rules and all changes
 * @param ruleDigest SHA-256 in hex over all rules and schemas that the changes come from, as they
 *     were when they were last applied
 * @param rulesChanged whether the rules of the project are other ones than those by now; then no
 *     export accepts the plan
 * @param sealed when
 * @param person by whom
 * @param watermarks up to where the imports of every connector had come, opaque, by connector
 * @param counts number of changes by operation; operations without any are absent
 */
public record Plan(
        String id,
        String connector,
        String digest,
        String ruleDigest,
        boolean rulesChanged,
        Instant sealed,
        String person,
        SortedMap<String, String> watermarks,
        Map<Operation, Long> counts) {
    public Plan {
        watermarks = Collections.unmodifiableSortedMap(new TreeMap<>(watermarks));
        counts = Map.copyOf(counts);
    }

    /** Number of changes of one operation. */
    public long count(Operation operation) {
        return counts.getOrDefault(operation, 0L);
    }

    /** Number of all changes. */
    public long size() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
