// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.syncline.engine.StepOptions;
import org.syncline.engine.StepType;
import org.syncline.rules.RunStep;

/** The options of a step as a run profile writes them, as the engine wants them. */
final class StepSettings {
    private StepSettings() {}

    static PlannedStep planned(RunStep step) {
        StepType type = StepType.ofWord(step.type().word()).orElseThrow();
        return new PlannedStep(step.connector(), type, options(step.options()), false);
    }

    /** The checker has seen to it that numbers are numbers and not negative. */
    private static StepOptions options(Map<String, String> written) {
        return new StepOptions(
                written.get("partition"),
                Math.toIntExact(number(written, "page-size")),
                Math.toIntExact(number(written, "batch-size")),
                Duration.ofSeconds(number(written, "time-limit")),
                number(written, "object-limit"),
                number(written, "delete-limit"),
                List.of());
    }

    private static long number(Map<String, String> written, String name) {
        return Long.parseLong(written.getOrDefault(name, "0"));
    }
}
