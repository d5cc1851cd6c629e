// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.util.List;
import org.syncline.engine.ConnectorStatus;

/**
 * A project at a glance.
 *
 * @param name of the project
 * @param staging whether staging mode is on
 * @param connectors in the order of the project
 * @param metaverseObjects number of metaverse objects
 */
public record ProjectStatus(
        String name, boolean staging, List<ConnectorStatus> connectors, long metaverseObjects) {
    public ProjectStatus {
        connectors = List.copyOf(connectors);
    }
}
