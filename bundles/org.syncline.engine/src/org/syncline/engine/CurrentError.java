// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.time.Instant;
import java.util.Objects;

/**
 * An error that an object is in now.
 *
 * @param connector name of its connector
 * @param step {@link StepType#word()} of the step that met it; {@code synchronization} where it is
 *     not known which kind of synchronization that was
 * @param error the object and what went wrong
 * @param firstOccurred when the object got into it, null when not known
 * @param lastOccurred when it was seen last, null when not known
 * @param retryCount how often it was tried again since the first time
 */
public record CurrentError(
        String connector,
        String step,
        ErrorView error,
        Instant firstOccurred,
        Instant lastOccurred,
        int retryCount) {
    public CurrentError {
        Objects.requireNonNull(connector, "connector");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(error, "error");
    }
}
