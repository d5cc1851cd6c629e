// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.util.List;
import org.syncline.engine.LimitOverride;
import org.syncline.engine.StepOptions;
import org.syncline.engine.StepType;

/**
 * A step that is to be run.
 *
 * @param connector name of its connector
 * @param fallsBack whether a delta step may become a full one where a delta is not enough: in a
 *     cycle; a profile and a person who names a step get what they name
 */
record PlannedStep(String connector, StepType type, StepOptions options, boolean fallsBack) {
    boolean isImport() {
        return type == StepType.FULL_IMPORT || type == StepType.DELTA_IMPORT;
    }

    boolean isSynchronization() {
        return type == StepType.FULL_SYNC || type == StepType.DELTA_SYNC;
    }

    /** The same step with limits and guards that hold off for it. */
    PlannedStep with(List<LimitOverride> overrides) {
        return new PlannedStep(connector, type, options.withOverrides(overrides), fallsBack);
    }

    /** The same step, limited to what edited rules can touch. */
    PlannedStep limited() {
        return new PlannedStep(connector, type, options.limitedToEdits(), fallsBack);
    }

    PlannedStep as(StepType other) {
        return new PlannedStep(connector, other, options, false);
    }
}
