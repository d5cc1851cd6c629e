// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.Map;
import java.util.Objects;
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
 * @param health what else an operator looks at
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
        boolean fullSyncRequired,
        ConnectorHealth health) {
    public ConnectorStatus {
        pendingExports = Map.copyOf(pendingExports);
        Objects.requireNonNull(health, "health");
    }

    /** A connector that nothing is the matter with. */
    public ConnectorStatus(
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
        this(
                name,
                objects,
                connectors,
                disconnectors,
                pendingImports,
                pendingExports,
                orphans,
                notOurs,
                errors,
                fullSyncRequired,
                ConnectorHealth.GOOD);
    }

    /** Pending exports of all operations. */
    public long pendingTotal() {
        return pendingExports.values().stream().mapToLong(Long::longValue).sum();
    }
}
