// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.List;
import java.util.Objects;
import org.syncline.model.Dn;
import org.syncline.model.Operation;

/**
 * The unapplied-export delta of a connector space object: computed, not sent (semantics reference,
 * section 1.6).
 *
 * @param operation never {@link Operation#NONE}
 * @param newDn the new name of a rename, or null
 * @param changes attribute changes; all attributes of an add; empty for a delete
 * @param cause the rule that asks for the object operation: provisioning, rename or deprovisioning
 */
public record PendingExport(
        Operation operation, Dn newDn, List<ExportChange> changes, Lineage cause) {
    public PendingExport {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(cause, "cause");
        changes = List.copyOf(changes);
    }
}
