// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.time.Instant;
import java.util.Objects;

/**
 * Who may export to a target.
 *
 * @param owner tells engines apart, also those of one process
 * @param host machine of the process
 * @param pid its number there
 * @param processStart when it began, in milliseconds, 0 when unknown; tells it from a later process
 *     of the same number
 * @param until until when it holds unless it is renewed
 */
public record LeaseRecord(String owner, String host, long pid, long processStart, Instant until) {
    public LeaseRecord {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(until, "until");
    }

    /** The same holder for longer. */
    public LeaseRecord until(Instant later) {
        return new LeaseRecord(owner, host, pid, processStart, later);
    }
}
