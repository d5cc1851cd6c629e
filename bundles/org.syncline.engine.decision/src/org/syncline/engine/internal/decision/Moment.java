// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.time.Instant;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * The time and the chance of one step: {@code Now()} gives the same time for all objects of it.
 *
 * @param now when the step began
 * @param random source of random numbers
 */
public record Moment(Instant now, RandomGenerator random) {
    public Moment {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(random, "random");
    }
}
