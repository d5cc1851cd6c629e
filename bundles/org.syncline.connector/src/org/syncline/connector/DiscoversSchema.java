// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import org.syncline.model.Schema;

/** Capability: read the directory's object types and attributes. */
public interface DiscoversSchema extends Connector {
    /**
     * Reads the schema.
     *
     * @throws ConnectorException when it cannot be read
     */
    Schema discoverSchema() throws ConnectorException;
}
