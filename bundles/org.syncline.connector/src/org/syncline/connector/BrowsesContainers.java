// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.util.List;
import org.syncline.model.Dn;

/**
 * Capability: list the containers of the directory, level by level, so that a person can choose
 * which of them are read.
 */
public interface BrowsesContainers extends Connector {
    /**
     * A container.
     *
     * @param dn its name
     * @param label what a tree shows, such as {@code Sales}; unchecked text of the directory
     * @param leaf whether it is known that no containers are below it
     */
    record Container(Dn dn, String label, boolean leaf) {}

    /**
     * The containers directly below one, in the order in which people look for them.
     *
     * @param parent a container, or null for the partitions
     * @param limit most containers to return; one more than asked for may be returned to say that
     *     there are more
     * @throws ConnectorException when the directory cannot be asked
     */
    List<Container> containers(Dn parent, int limit) throws ConnectorException;
}
