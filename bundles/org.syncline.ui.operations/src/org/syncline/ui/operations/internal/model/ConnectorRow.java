// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal.model;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.syncline.connector.ConnectorType;
import org.syncline.engine.ConnectorStatus;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.model.Operation;
import org.syncline.ui.ConnectorElement;

/**
 * A connector with its newest steps.
 *
 * @param status counts
 * @param newest the newest step of each kind that ran
 * @param type its kind, null when it is not installed
 * @param health how it is
 */
public record ConnectorRow(
        ConnectorStatus status, Map<StepType, StepResult> newest, ConnectorType type, Health health)
        implements ConnectorElement {

    /**
     * Rows in the order of the project.
     *
     * @param types kinds by the connector's name
     */
    public static List<ConnectorRow> of(
            List<ConnectorStatus> connectors,
            List<StepResult> newestFirst,
            Map<String, ConnectorType> types,
            Instant now) {
        return connectors.stream()
                .map(
                        connector -> {
                            Map<StepType, StepResult> newest =
                                    newest(connector.name(), newestFirst);
                            return new ConnectorRow(
                                    connector,
                                    newest,
                                    types.get(connector.name()),
                                    Health.of(connector, newest, now));
                        })
                .toList();
    }

    private static Map<StepType, StepResult> newest(String connector, List<StepResult> steps) {
        Map<StepType, StepResult> newest = new EnumMap<>(StepType.class);
        for (StepResult step : steps) {
            if (step.connector().equals(connector)) {
                StepType.ofWord(step.step()).ifPresent(type -> newest.putIfAbsent(type, step));
            }
        }
        // What a full step did is newer than what a delta step did before, and the other way round.
        keepNewer(newest, StepType.FULL_IMPORT, StepType.DELTA_IMPORT);
        keepNewer(newest, StepType.FULL_SYNC, StepType.DELTA_SYNC);
        return newest;
    }

    private static void keepNewer(Map<StepType, StepResult> newest, StepType full, StepType delta) {
        StepResult one = newest.get(full);
        StepResult other = newest.get(delta);
        if (one != null && other != null) {
            newest.remove(one.started().isBefore(other.started()) ? full : delta);
        }
    }

    @Override
    public String name() {
        return status.name();
    }

    /** The newest import, full or delta, or null. */
    public StepResult lastImport() {
        return newest.getOrDefault(StepType.FULL_IMPORT, newest.get(StepType.DELTA_IMPORT));
    }

    /** The newest synchronization, full or delta, or null. */
    public StepResult lastSync() {
        return newest.getOrDefault(StepType.FULL_SYNC, newest.get(StepType.DELTA_SYNC));
    }

    /** The newest export, or null. */
    public StepResult lastExport() {
        return newest.get(StepType.EXPORT);
    }

    /** Pending exports of one operation. */
    public long pending(Operation operation) {
        return status.pendingExports().getOrDefault(operation, 0L);
    }
}
