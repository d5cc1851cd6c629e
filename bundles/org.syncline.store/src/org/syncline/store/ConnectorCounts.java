// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.Map;
import org.syncline.model.Operation;

/**
 * Counts over one connector space.
 *
 * @param objects all staging objects
 * @param connectors those linked to the metaverse
 * @param disconnectors those without a link
 * @param pendingImports those with a pending import
 * @param pendingExports number by operation; operations without any are absent
 * @param orphans disconnectors that carry the old system's anchor and have no source
 * @param notOurs disconnectors that were linked and never owned
 * @param states number by state; states without any are absent
 */
public record ConnectorCounts(
        long objects,
        long connectors,
        long disconnectors,
        long pendingImports,
        Map<Operation, Long> pendingExports,
        long orphans,
        long notOurs,
        Map<ObjectState, Long> states) {
    public ConnectorCounts {
        pendingExports = Map.copyOf(pendingExports);
        states = Map.copyOf(states);
    }

    /** Number of objects in a state. */
    public long in(ObjectState state) {
        return states.getOrDefault(state, 0L);
    }
}
