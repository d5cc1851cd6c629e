// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule;

import java.time.Instant;
import java.util.Objects;

/**
 * What came of a cycle.
 *
 * @param policy which cycle it was
 * @param outcome how it ended
 * @param detail a sentence for a person; empty when all went well
 */
public record CycleResult(
        CyclePolicy policy, Instant started, Instant ended, Outcome outcome, String detail) {
    /** How a cycle ended. */
    public enum Outcome {
        SUCCESS("success"),
        /** A step failed, was held back, or objects are in error. */
        ERRORS("completed with errors"),
        /** A person, or the end of the process, stopped it. */
        STOPPED("stopped"),
        /** It could not be begun; it is tried again. */
        NOT_STARTED("not started");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** For people. */
        public String label() {
            return label;
        }
    }

    public CycleResult {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(ended, "ended");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(detail, "detail");
    }
}
