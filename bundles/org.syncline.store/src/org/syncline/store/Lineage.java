// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.time.Instant;
import java.util.Objects;

/**
 * Where a value comes from (semantics reference, section 1.9). The file and line of the rule are
 * not stored: they are resolved when shown (decisions, "Rule identity").
 *
 * @param ruleKey identity of the rule whose flow gave the value
 * @param ruleDigest digest of the rule as it was then
 * @param sourceObject connector space object that contributed, or 0 when none did (a constant)
 * @param time when the value was contributed
 */
public record Lineage(String ruleKey, String ruleDigest, long sourceObject, Instant time) {
    public Lineage {
        Objects.requireNonNull(ruleKey, "ruleKey");
        Objects.requireNonNull(ruleDigest, "ruleDigest");
        Objects.requireNonNull(time, "time");
    }
}
