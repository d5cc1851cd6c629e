// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal;

import org.syncline.ui.Icons;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.staging.internal.model.ChangeKind;

/** Icon and colour of each kind of change. */
final class Kinds {
    private Kinds() {}

    static Icons icon(ChangeKind kind) {
        return switch (kind) {
            case ADD -> Icons.ADD;
            case UPDATE -> Icons.UPDATE;
            case RENAME -> Icons.RENAME;
            case DELETE -> Icons.DELETE;
            case DELETE_ADD -> Icons.DELETE_ADD;
            case ORPHAN -> Icons.ORPHAN;
            case NOT_OURS -> Icons.NOT_OURS;
        };
    }

    /** Key of {@link SynclineColors}. */
    static String color(ChangeKind kind) {
        return switch (kind) {
            case ADD -> SynclineColors.ADDED;
            case UPDATE -> SynclineColors.CHANGED;
            case RENAME -> SynclineColors.RENAMED;
            case DELETE, DELETE_ADD -> SynclineColors.REMOVED;
            case ORPHAN -> SynclineColors.HELD;
            case NOT_OURS -> SynclineColors.MUTED;
        };
    }
}
