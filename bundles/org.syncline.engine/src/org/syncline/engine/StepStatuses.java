// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.Collection;
import java.util.Comparator;

/** How bad the statuses of steps are (semantics reference, 6.7). */
public final class StepStatuses {
    private static final int NOT_STARTED = 5;

    private StepStatuses() {}

    /** The worst of some statuses; of equally bad ones the first. {@code success} for none. */
    public static String worst(Collection<String> statuses) {
        return statuses.stream()
                .max(Comparator.comparingInt(StepStatuses::severity))
                .flatMap(
                        worst ->
                                statuses.stream()
                                        .filter(status -> severity(status) == severity(worst))
                                        .findFirst())
                .orElse("success");
    }

    /** Whether a step with that status did not come to its end, or did not begin. */
    public static boolean isStopped(String status) {
        return status.startsWith("stopped-")
                || status.startsWith("no-start-")
                || status.equals("missing-partition-for-run-step");
    }

    /** Higher is worse. */
    static int severity(String status) {
        if (status.equals("stopped-error-limit")) {
            return 4;
        }
        if (status.startsWith("stopped-")) {
            return 6;
        }
        if (isStopped(status)) {
            return NOT_STARTED;
        }
        if (status.endsWith("-errors")) {
            return 3;
        }
        if (status.endsWith("warnings") || status.equals("completed-transient-objects")) {
            return 2;
        }
        return status.equals("completed-no-objects") ? 0 : 1;
    }
}
