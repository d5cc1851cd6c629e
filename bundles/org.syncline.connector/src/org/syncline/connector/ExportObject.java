// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.util.List;
import java.util.Objects;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;

/**
 * One object to be written.
 *
 * @param number tells the objects of an export apart; its meaning is the engine's
 * @param operation ADD, UPDATE, RENAME (an update with a new name), DELETE or DELETE_ADD
 * @param dn its present name, for an add the name to be made
 * @param newDn the new name of a rename, or null
 * @param anchor its anchor, or null for an add and for an object that was never confirmed
 * @param objectType its type in the directory
 * @param changes attribute changes with the values that are expected and the values that are
 *     wanted; all attributes of an add, none of a delete
 */
public record ExportObject(
        long number,
        Operation operation,
        Dn dn,
        Dn newDn,
        Value.Binary anchor,
        String objectType,
        List<AttributeChange> changes) {
    public ExportObject {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(dn, "dn");
        Objects.requireNonNull(objectType, "objectType");
        changes = List.copyOf(changes);
    }
}
