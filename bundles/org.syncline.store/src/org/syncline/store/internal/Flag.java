// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import org.syncline.store.CsObject;
import org.syncline.store.ObjectState;
import org.syncline.store.ObjectTrait;

/**
 * What a connector space object is listed under. An object's flags are one number, which is indexed
 * together with the id: a page of the objects with a flag merges the few combinations that hold it,
 * so the few are found as quickly in a space of a million as in one of a thousand.
 */
enum Flag {
    PENDING_IMPORT(1, ObjectTrait.PENDING_IMPORT),
    REFERENCE_RETRY(2, ObjectTrait.REFERENCE_RETRY),
    DISCONNECTOR(4, ObjectTrait.DISCONNECTOR),
    ORPHAN(8, ObjectTrait.ORPHAN),
    NOT_OURS(16, ObjectTrait.NOT_OURS),
    PENDING_EXPORT(32, ObjectTrait.PENDING_EXPORT),
    SYNC_ERROR(64, ObjectTrait.SYNC_ERROR),
    TRANSIENT(128, ObjectTrait.TRANSIENT),
    ESCROWED(256, ObjectTrait.ESCROWED),
    UNCONFIRMED(512, ObjectTrait.UNCONFIRMED),
    EXPORT_ERROR(1024, ObjectTrait.EXPORT_ERROR);

    private static final Flag[] ALL = values();

    private final int bit;
    private final ObjectTrait trait;

    Flag(int bit, ObjectTrait trait) {
        this.bit = bit;
        this.trait = trait;
    }

    boolean in(int flags) {
        return (flags & bit) != 0;
    }

    /** The flags of an object, as stored. */
    static int of(CsObject object) {
        int flags = 0;
        for (Flag flag : ALL) {
            flags |= flag.trait.in(object) ? flag.bit : 0;
        }
        return flags;
    }

    ObjectTrait trait() {
        return trait;
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
}
