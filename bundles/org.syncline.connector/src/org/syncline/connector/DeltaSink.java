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

    /**
     * A container got another name and everything below it moved along without being reported. For
     * containers that are no objects of the request; one that is an object is reported by {@link
     * #object} or {@link #changed} alone. Objects that come into scope by it must be reported one
     * by one, objects that leave the scope need not.
     *
     * @param from the name that it had
     * @param to the name that it has now
     * @throws ConnectorException when the receiver cannot go on; pass it up unchanged
     */
    default void moved(Dn from, Dn to) throws ConnectorException {
        throw new ConnectorException(
                ConnectorException.Kind.RECEIVER,
                "The receiver cannot follow the container \"" + from + "\" to \"" + to + "\".",
                "Run a full import.",
                null);
    }
}
