// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.syncline.engine.ConnectorStatus;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.ui.Numbers;

/**
 * How a connector is, at a glance.
 *
 * @param level how it is to be shown
 * @param word one or two words
 * @param reasons what is the matter, sentences; empty when all is well
 */
public record Health(StepStatus.Level level, String word, List<String> reasons) {
    public Health {
        reasons = List.copyOf(reasons);
    }

    /** From counts, warnings and the newest step of each kind. */
    public static Health of(ConnectorStatus status, Map<StepType, StepResult> newest, Instant now) {
        if (newest.values().stream().anyMatch(step -> level(step) == StepStatus.Level.RUNNING)) {
            return new Health(StepStatus.Level.RUNNING, "Running", List.of());
        }
        List<String> reasons = new ArrayList<>();
        boolean failed = false;
        for (Map.Entry<StepType, StepResult> step : newest.entrySet()) {
            StepStatus.Level level = level(step.getValue());
            failed |= level == StepStatus.Level.ERROR;
            if (level != StepStatus.Level.SUCCESS) {
                reasons.add(
                        step.getKey().label()
                                + ": "
                                + StepStatus.of(step.getValue()).label()
                                + ".");
            }
        }
        if (status.errors() > 0) {
            reasons.add(Numbers.of(status.errors(), "object", "objects") + " in error.");
        }
        if (status.fullSyncRequired() && status.health().fullSync().isEmpty()) {
            reasons.add("A full synchronization is needed.");
        }
        reasons.addAll(status.health().warnings(now));
        if (failed) {
            return new Health(StepStatus.Level.ERROR, "Failed", reasons);
        }
        if (!reasons.isEmpty()) {
            return new Health(StepStatus.Level.WARNING, "Look at it", reasons);
        }
        return newest.isEmpty()
                ? new Health(StepStatus.Level.STOPPED, "Never run", List.of())
                : new Health(StepStatus.Level.SUCCESS, "Good", List.of());
    }

    private static StepStatus.Level level(StepResult step) {
        return StepStatus.of(step).level();
    }
}
