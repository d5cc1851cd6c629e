// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.util.List;
import java.util.Objects;
import org.syncline.engine.LimitOverride;
import org.syncline.engine.StepType;

/**
 * What is to be run. Immutable.
 *
 * @param kind which sort of run
 * @param profile name of the run profile, null for other kinds
 * @param connector name of the connector of a single step, null for other kinds
 * @param step the single step, null for other kinds
 * @param limited whether the single step, a full synchronization, is limited to what edited rules
 *     can touch
 * @param overrides limits and guards that hold off for this run, each with its reason
 */
public record RunRequest(
        Kind kind,
        String profile,
        String connector,
        StepType step,
        boolean limited,
        List<LimitOverride> overrides) {
    /** Sorts of runs. */
    public enum Kind {
        /** Full imports of all connectors, then full synchronizations. */
        INITIAL,
        /** Delta imports of all connectors, then delta synchronizations. */
        DELTA,
        /** The steps of a run profile of the project. */
        PROFILE,
        /** One step of one connector. */
        STEP,
        /** The rest of the newest run that did not come to its end. */
        RESUME
    }

    public RunRequest {
        Objects.requireNonNull(kind, "kind");
        overrides = List.copyOf(overrides);
    }

    public static RunRequest initial() {
        return new RunRequest(Kind.INITIAL, null, null, null, false, List.of());
    }

    public static RunRequest delta() {
        return new RunRequest(Kind.DELTA, null, null, null, false, List.of());
    }

    public static RunRequest profile(String name) {
        return new RunRequest(
                Kind.PROFILE, Objects.requireNonNull(name, "name"), null, null, false, List.of());
    }

    public static RunRequest step(String connector, StepType step) {
        return new RunRequest(
                Kind.STEP,
                null,
                Objects.requireNonNull(connector, "connector"),
                Objects.requireNonNull(step, "step"),
                false,
                List.of());
    }

    /** A full synchronization limited to what has changed and to what edited rules can touch. */
    public static RunRequest limitedSync(String connector) {
        return new RunRequest(
                Kind.STEP,
                null,
                Objects.requireNonNull(connector, "connector"),
                StepType.FULL_SYNC,
                true,
                List.of());
    }

    public static RunRequest resume() {
        return new RunRequest(Kind.RESUME, null, null, null, false, List.of());
    }

    /** The same run with other overrides. */
    public RunRequest withOverrides(List<LimitOverride> newOverrides) {
        return new RunRequest(kind, profile, connector, step, limited, newOverrides);
    }
}
