// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

/** Capability: contact the directory and say who answered, without reading objects. */
public interface TestsConnection extends Connector {
    /**
     * Connects and authenticates.
     *
     * @return one line for people: server, version, protocol
     * @throws ConnectorException when the directory is not reached or refuses
     */
    String test() throws ConnectorException;
}
