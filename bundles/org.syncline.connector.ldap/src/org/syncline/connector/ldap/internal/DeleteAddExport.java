// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.List;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.model.Dn;
import org.syncline.model.Operation;

/** Deletes an object and makes another of its name, because its type cannot be changed. */
final class DeleteAddExport implements ObjectExport {
    private final ExportObject object;
    private final Dn newName;
    private final DeleteExport delete;
    private final AddExport add;
    private boolean deleted;

    DeleteAddExport(ExportObject object, ServerFeatures features, Anchors anchors) {
        this.object = object;
        this.newName = object.newDn() == null ? object.dn() : object.newDn();
        this.delete = new DeleteExport(withoutChanges(object), features, anchors);
        this.add = new AddExport(object, newName, features, anchors);
    }

    private static ExportObject withoutChanges(ExportObject object) {
        return new ExportObject(
                object.number(),
                Operation.DELETE,
                object.dn(),
                null,
                object.anchor(),
                object.objectType(),
                List.of());
    }

    /** Without an anchor nothing tells the old object from the new one, so the add comes first. */
    @Override
    public Turn begin() {
        deleted = object.anchor() == null;
        return deleted ? add.begin() : delete.begin();
    }

    @Override
    public Turn next(Answer answer) {
        if (deleted) {
            return add.next(answer);
        }
        Turn turn = delete.next(answer);
        if (turn instanceof Turn.Finished end && end.result() instanceof ExportResult.Done) {
            deleted = true;
            return add.begin();
        }
        return turn;
    }
}
