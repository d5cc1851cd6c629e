// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.Map;
import org.syncline.model.Operation;

/**
 * A connector at a glance.
 *
 * @param name the connector
 * @param objects staging objects in its connector space
 * @param connectors those linked to the metaverse
 * @param disconnectors those without a link
 * @param pendingImports those with a pending import
 * @param pendingExports number by operation; operations without any are absent
 * @param orphans target objects with the old system's anchor and no source
 * @param notOurs target objects that were linked and never owned
 * @param errors object errors of the newest import and synchronization
 * @param fullSyncRequired whether rules or schema changed since the last full synchronization
 */
public record ConnectorStatus(
        String name,
        long objects,
        long connectors,
        long disconnectors,
        long pendingImports,
        Map<Operation, Long> pendingExports,
        long orphans,
        long notOurs,
        long errors,
        boolean fullSyncRequired) {
    public ConnectorStatus {
        pendingExports = Map.copyOf(pendingExports);
    }

    /** Pending exports of all operations. */
    public long pendingTotal() {
        return pendingExports.values().stream().mapToLong(Long::longValue).sum();
    }
}
