// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.List;
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

    /** Attributes that have to be read with every object besides those of the request. */
    default List<String> attributes() {
        return List.of();
    }

    /** Notes where the history stands. Asked before a full import reads the first object. */
    void begin() throws ConnectorException;

    /** An object that was read. */
    void taken(RawEntry raw, Entry entry);

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
