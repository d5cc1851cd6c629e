// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.util.List;
import org.syncline.model.Dn;

/**
 * Capability: say what the server is able to do and what the connector will make of it, for the
 * person who sets the connector up.
 */
public interface DescribesServer extends Connector {
    /**
     * One thing to know.
     *
     * @param caption some words, such as {@code Naming contexts}
     * @param text what there is to know; unchecked text of the server, holds no secret
     */
    record Fact(String caption, String text) {}

    /**
     * What is worth knowing, the most important first. Reads only; may take as long as the
     * beginning of an import.
     *
     * @param partitions those that the project selects; when empty, all that the server has
     * @throws ConnectorException when the server cannot be asked
     */
    List<Fact> describeServer(List<Dn> partitions) throws ConnectorException;
}
