// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.Objects;

/**
 * A limit or guard that somebody let one step pass.
 *
 * @param step number of the step
 * @param limit word of the limit
 * @param reason why
 * @param person who
 */
public record OverrideRecord(long step, String limit, String reason, String person) {
    public OverrideRecord {
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(person, "person");
    }
}
