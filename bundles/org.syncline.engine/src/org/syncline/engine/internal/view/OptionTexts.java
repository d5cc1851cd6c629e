// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.syncline.engine.LimitOverride;
import org.syncline.engine.StepOptions;

/** What a step was told, for people who read the history. */
final class OptionTexts {
    private OptionTexts() {}

    /** Empty when nothing special was said. */
    static String of(StepOptions options) {
        List<String> parts = new ArrayList<>();
        if (options.partition() != null) {
            parts.add("partition \"" + options.partition() + "\"");
        }
        number(parts, "page-size", options.pageSize());
        number(parts, "batch-size", options.batchSize());
        if (!options.timeLimit().equals(Duration.ZERO)) {
            number(parts, "time-limit", options.timeLimit().toSeconds());
        }
        number(parts, "object-limit", options.objectLimit());
        number(parts, "delete-limit", options.deleteLimit());
        if (options.limited()) {
            parts.add("limited");
        }
        for (LimitOverride override : options.overrides()) {
            parts.add(
                    override.limit()
                            + " overridden by "
                            + override.person()
                            + ": "
                            + override.reason());
        }
        return String.join(", ", parts);
    }

    private static void number(List<String> parts, String name, long value) {
        if (value != 0) {
            parts.add(name + " " + value);
        }
    }
}
