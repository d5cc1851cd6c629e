// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.time.Duration;
import java.util.Objects;

/**
 * How one import wants to be read (semantics reference, 6.2). Wishes: a connector that has no
 * pages, or whose server allows less, does what it can. Immutable.
 *
 * @param pageSize objects in one page of an answer, 0 for the connector's own setting
 * @param timeLimit longest wait for one answer, {@link Duration#ZERO} for the connector's own
 *     setting
 */
public record ImportOptions(int pageSize, Duration timeLimit) {
    /** As the connector is configured. */
    public static final ImportOptions DEFAULT = new ImportOptions(0, Duration.ZERO);

    public ImportOptions {
        Objects.requireNonNull(timeLimit, "timeLimit");
        if (pageSize < 0 || timeLimit.isNegative()) {
            throw new IllegalArgumentException("page size and time limit are not below 0");
        }
    }
}
