// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.Objects;
import org.syncline.formats.agent.ManagementAgent;

/**
 * A connector of the new project.
 *
 * @param name unique in the project
 * @param id what {@code %Connector.ID%} stands for, or null
 * @param stem its name in the names of files and folders
 * @param agent what the sources say of it, or null when only rules name it
 */
record Connected(String name, String id, String stem, ManagementAgent agent) {
    Connected {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(stem, "stem");
    }
}
