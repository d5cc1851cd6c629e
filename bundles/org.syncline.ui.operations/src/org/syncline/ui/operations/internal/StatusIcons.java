// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import org.syncline.engine.StepResult;
import org.syncline.ui.Icons;
import org.syncline.ui.operations.internal.model.StepStatus;

/** The icon of a status; the words beside it say the same. */
final class StatusIcons {
    private StatusIcons() {}

    static Icons of(StepResult step) {
        return of(StepStatus.of(step).level());
    }

    static Icons of(StepStatus.Level level) {
        return switch (level) {
            case RUNNING -> Icons.RUNNING;
            case SUCCESS -> Icons.SUCCESS;
            case WARNING -> Icons.WARNING;
            case STOPPED -> Icons.STOPPED;
            case ERROR -> Icons.ERROR;
        };
    }
}
