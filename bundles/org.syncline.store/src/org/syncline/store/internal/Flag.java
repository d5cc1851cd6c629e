// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import org.syncline.model.Operation;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.ObjectState;

/**
 * What a connector space object is listed under. An object's flags are one number, which is indexed
 * together with the id: a page of the objects with a flag merges the few combinations that hold it,
 * so the few are found as quickly in a space of a million as in one of a thousand.
 */
enum Flag {
    PENDING_IMPORT(1),
    REFERENCE_RETRY(2),
    DISCONNECTOR(4),
    ORPHAN(8),
    NOT_OURS(16),
    PENDING_EXPORT(32),
    SYNC_ERROR(64),
    TRANSIENT(128),
    ESCROWED(256),
    UNCONFIRMED(512),
    EXPORT_ERROR(1024);

    private final int bit;

    Flag(int bit) {
        this.bit = bit;
    }

    boolean in(int flags) {
        return (flags & bit) != 0;
    }

    /** The flags of an object, as stored. */
    static int of(CsObject object) {
        return PENDING_IMPORT.when(object.importOperation() != Operation.NONE)
                | REFERENCE_RETRY.when(object.referenceRetry())
                | DISCONNECTOR.when(object.link() == null)
                | ORPHAN.when(object.disposition() == Disposition.ORPHAN)
                | NOT_OURS.when(object.disposition() == Disposition.NOT_OURS)
                | PENDING_EXPORT.when(object.pendingExport() != null)
                | SYNC_ERROR.when(object.state().syncError() != null)
                | TRANSIENT.when(object.state().transience() != null)
                | ESCROWED.when(object.state().escrowed() != null)
                | UNCONFIRMED.when(object.state().unconfirmed() != null)
                | EXPORT_ERROR.when(object.state().exportError() != null);
    }

    static Flag of(ObjectState state) {
        return switch (state) {
            case ESCROWED -> ESCROWED;
            case UNCONFIRMED -> UNCONFIRMED;
            case EXPORT_ERROR -> EXPORT_ERROR;
            case SYNC_ERROR -> SYNC_ERROR;
            case TRANSIENT -> TRANSIENT;
        };
    }

    private int when(boolean on) {
        return on ? bit : 0;
    }
}
