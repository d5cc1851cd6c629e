// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal.model;

import java.util.List;
import org.syncline.engine.ConnectorStatus;
import org.syncline.engine.StepResult;
import org.syncline.model.Operation;

/**
 * A connector with its newest step.
 *
 * @param status counts
 * @param last its newest step, or null when none ran yet
 */
public record ConnectorRow(ConnectorStatus status, StepResult last) {

    /** Rows in the order of the project. */
    public static List<ConnectorRow> of(
            List<ConnectorStatus> connectors, List<StepResult> newestFirst) {
        return connectors.stream()
                .map(
                        connector ->
                                new ConnectorRow(
                                        connector,
                                        newestFirst.stream()
                                                .filter(
                                                        step ->
                                                                step.connector()
                                                                        .equals(connector.name()))
                                                .findFirst()
                                                .orElse(null)))
                .toList();
    }

    public String name() {
        return status.name();
    }

    /** Pending exports of one operation. */
    public long pending(Operation operation) {
        return status.pendingExports().getOrDefault(operation, 0L);
    }
}
