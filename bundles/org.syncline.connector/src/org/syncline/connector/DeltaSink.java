// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import org.syncline.model.Dn;
import org.syncline.model.Value;

/**
 * Takes what a delta import reads. {@link #object} reports the whole new state of an object that
 * was made, changed or renamed. Not safe for use by several threads.
 */
public interface DeltaSink extends ImportSink {
    /**
     * Some attributes of an object changed; the others are as they were.
     *
     * @throws ConnectorException when the receiver cannot go on; pass it up unchanged
     */
    void changed(EntryDelta delta) throws ConnectorException;

    /**
     * An object is gone, or has left the scope of the request.
     *
     * @param anchor its anchor, or null when the directory does not tell
     * @param dn its last name, or null when the directory does not tell; never null together with
     *     the anchor
     * @throws ConnectorException when the receiver cannot go on; pass it up unchanged
     */
    void deleted(Value.Binary anchor, Dn dn) throws ConnectorException;
}
