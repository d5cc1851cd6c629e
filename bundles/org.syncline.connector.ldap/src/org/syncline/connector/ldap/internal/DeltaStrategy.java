// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.List;
import java.util.Optional;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.model.Entry;

/**
 * How one kind of server tells what changed. An instance serves one import: either a full one, from
 * {@link #begin} to {@link #point}, or a delta by {@link #read}.
 */
interface DeltaStrategy {
    /** The word of the setting, and of the watermarks that it makes. */
    String word();

    /**
     * Why the server, or what the account may do there, does not allow this way.
     *
     * @return half a sentence that goes on after "but", empty when nothing is in the way
     */
    @SuppressWarnings("unused") // others ask the server
    default Optional<String> obstacle() throws ConnectorException {
        return Optional.empty();
    }

    /** Attributes that have to be read with every object besides those of the request. */
    default List<String> attributes() {
        return List.of();
    }

    /** Notes where the history stands. Asked before a full import reads the first object. */
    void begin() throws ConnectorException;

    /** An object that was read. */
    void taken(RawEntry raw, Entry entry);

    /** All objects of a full import were read. */
    @SuppressWarnings("unused") // others ask the server
    default void end() throws ConnectorException {
        // Most have noted all that they need.
    }

    /** From where a delta import can go on. Asked after a complete read. */
    DeltaPoint point();

    /**
     * Reports what changed.
     *
     * @param from a point of a strategy with the same word
     * @return from where the next delta import goes on
     * @throws ConnectorException kind {@code HISTORY_GONE} when the server no longer knows the
     *     point
     */
    DeltaPoint read(DeltaPoint from, DeltaSink sink) throws ConnectorException;
}
