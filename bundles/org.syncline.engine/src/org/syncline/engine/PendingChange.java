// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.List;
import org.syncline.model.Operation;

/**
 * A pending export: what would be written to one object.
 *
 * @param id the connector space object; stable within a store, not part of any output
 * @param connector name of the target connector
 * @param operation add, update, rename, delete or delete-add
 * @param dn present name, for an add the name to be made
 * @param newDn new name of a rename, or null
 * @param objectType object type in the target
 * @param digest identity of the change for decisions: SHA-256 in hex over target anchor, operation,
 *     values and rules
 * @param lines attributes, by name
 * @param cause the rule that asks for the object operation
 * @param source the object that stands behind it, or null when there is none any more
 */
public record PendingChange(
        long id,
        String connector,
        Operation operation,
        String dn,
        String newDn,
        String objectType,
        String digest,
        List<PendingLine> lines,
        RuleReference cause,
        SourceReference source) {
    public PendingChange {
        lines = List.copyOf(lines);
    }
}
