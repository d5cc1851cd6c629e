// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.util.Optional;
import org.syncline.model.Dn;

/**
 * Capability: tell a renamed container from a new one. Directories give containers an identity that
 * outlives their name (objectGUID, entryUUID); the engine keeps it beside the name of each listed
 * container, so that a renamed container is not taken for one whose people are gone (semantics
 * reference, section 5.2, pitfall).
 */
public interface ResolvesContainers extends Connector {
    /**
     * The present name of a container.
     *
     * @param id as {@link #containerId} gives it; case and braces do not matter
     * @param partition the naming context in which to look
     * @return empty when there is no such container, or it may not be read
     * @throws ConnectorException when the directory cannot be asked
     */
    Optional<Dn> containerName(String id, Dn partition) throws ConnectorException;

    /**
     * The identity of a container.
     *
     * @return its objectGUID or the like in plain text form, empty when there is no container of
     *     that name, or its identity may not be read
     * @throws ConnectorException when the directory cannot be asked
     */
    Optional<String> containerId(Dn name) throws ConnectorException;
}
