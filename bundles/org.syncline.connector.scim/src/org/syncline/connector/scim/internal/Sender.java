// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import org.syncline.connector.ConnectorException;

/** Sends requests that write. */
interface Sender {
    /**
     * Sends a request and waits for its answer.
     *
     * @return null when nobody knows whether it was done
     * @throws ConnectorException when the connection as a whole failed
     */
    Reply send(Call call) throws ConnectorException;

    /** One of the objects that were to be written is finished. */
    default void finished() {
        // nothing waits for it
    }
}
