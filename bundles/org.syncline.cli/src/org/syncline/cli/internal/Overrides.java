// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.util.ArrayList;
import java.util.List;
import org.syncline.engine.LimitOverride;

/**
 * The limits and guards that a command line lets one run pass: {@code --override-limit NAME
 * --reason TEXT}, the first once for each limit, the second once for all of them or once for each.
 */
final class Overrides {
    /** Words of {@link LimitOverride#limit()}. */
    private static final List<String> LIMITS =
            List.of(
                    "adds",
                    "updates",
                    "renames",
                    "deletes",
                    "import-shrink",
                    "empty-source",
                    "lease");

    private Overrides() {}

    static List<LimitOverride> of(Arguments arguments) {
        List<String> limits = arguments.all("--override-limit");
        List<String> reasons = arguments.all("--reason");
        if (limits.isEmpty() && !reasons.isEmpty()) {
            throw new UsageException("--reason belongs to --override-limit NAME.");
        }
        List<LimitOverride> overrides = new ArrayList<>();
        for (int i = 0; i < limits.size(); i++) {
            overrides.add(override(limits.get(i), reason(reasons, i, limits.size())));
        }
        return overrides;
    }

    private static String reason(List<String> reasons, int at, int limits) {
        boolean oneForAll = reasons.size() == 1;
        if (!oneForAll && reasons.size() != limits) {
            throw new UsageException(
                    "--override-limit needs --reason TEXT as well; it is kept with the run.");
        }
        return reasons.get(oneForAll ? 0 : at);
    }

    private static LimitOverride override(String limit, String reason) {
        if (!LIMITS.contains(limit)) {
            throw new UsageException(
                    "--override-limit takes one of "
                            + String.join(", ", LIMITS)
                            + ", not \""
                            + limit
                            + "\".");
        }
        if (reason.isBlank()) {
            throw new UsageException("--reason needs words; they are kept with the run.");
        }
        return new LimitOverride(limit, reason, System.getProperty("user.name", "unknown"));
    }
}
