// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How one step of a run is to be done (semantics reference, 6.2). Immutable.
 *
 * @param partition name of the only partition to work on, or null for all selected ones
 * @param pageSize objects in one page of a search, 0 for the connector's own
 * @param batchSize objects in one transaction or in one export batch, 0 for the engine's own
 * @param timeLimit longest wait for an answer of the directory, {@link Duration#ZERO} for the
 *     connector's own
 * @param objectLimit the step ends {@code stopped-object-limit} after so many objects, 0 for never
 * @param deleteLimit the step ends {@code stopped-deletion-limit} before more deletions than this,
 *     0 for never
 * @param overrides limits and guards that hold off for this one step, each on record
 * @param limited whether a full synchronization looks only at what has changed and at what edited
 *     rules can touch
 */
public record StepOptions(
        String partition,
        int pageSize,
        int batchSize,
        Duration timeLimit,
        long objectLimit,
        long deleteLimit,
        List<LimitOverride> overrides,
        boolean limited) {
    /** All partitions, no limits, nothing overridden. */
    public static final StepOptions DEFAULT =
            new StepOptions(null, 0, 0, Duration.ZERO, 0, 0, List.of());

    public StepOptions {
        Objects.requireNonNull(timeLimit, "timeLimit");
        overrides = List.copyOf(overrides);
    }

    /** A step that is not limited to edited rules. */
    public StepOptions(
            String partition,
            int pageSize,
            int batchSize,
            Duration timeLimit,
            long objectLimit,
            long deleteLimit,
            List<LimitOverride> overrides) {
        this(partition, pageSize, batchSize, timeLimit, objectLimit, deleteLimit, overrides, false);
    }

    /** The same step, limited to what has changed and to what edited rules can touch. */
    public StepOptions limitedToEdits() {
        return new StepOptions(
                partition,
                pageSize,
                batchSize,
                timeLimit,
                objectLimit,
                deleteLimit,
                overrides,
                true);
    }

    /** The same step with other overrides. */
    public StepOptions withOverrides(List<LimitOverride> newOverrides) {
        return new StepOptions(
                partition,
                pageSize,
                batchSize,
                timeLimit,
                objectLimit,
                deleteLimit,
                newOverrides,
                limited);
    }

    /** Whether a limit or guard holds off for this step. */
    public boolean overrides(String limit) {
        return overrides.stream().anyMatch(override -> override.limit().equals(limit));
    }
}
