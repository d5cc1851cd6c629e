// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.syncline.model.Operation;

/** What a connector space object is listed under, besides its connector. */
public enum ObjectTrait {
    /** An import has brought something that no synchronization has processed. */
    PENDING_IMPORT(object -> object.importOperation() != Operation.NONE),
    /** Waits for the other end of a reference. */
    REFERENCE_RETRY(CsObject::referenceRetry),
    /** Linked to no metaverse object. */
    DISCONNECTOR(object -> object.link() == null),
    /** {@link Disposition#ORPHAN}. */
    ORPHAN(object -> object.disposition() == Disposition.ORPHAN),
    /** {@link Disposition#NOT_OURS}. */
    NOT_OURS(object -> object.disposition() == Disposition.NOT_OURS),
    /** Something is computed and not sent. */
    PENDING_EXPORT(object -> object.pendingExport() != null),
    /** {@link ObjectState#SYNC_ERROR}. */
    SYNC_ERROR(object -> object.state().syncError() != null),
    /** {@link ObjectState#TRANSIENT}. */
    TRANSIENT(object -> object.state().transience() != null),
    /** {@link ObjectState#ESCROWED}. */
    ESCROWED(object -> object.state().escrowed() != null),
    /** {@link ObjectState#UNCONFIRMED}. */
    UNCONFIRMED(object -> object.state().unconfirmed() != null),
    /** {@link ObjectState#EXPORT_ERROR}. */
    EXPORT_ERROR(object -> object.state().exportError() != null);

    private final Predicate<CsObject> test;

    ObjectTrait(Predicate<CsObject> test) {
        this.test = test;
    }

    /** Whether the object has it. */
    public boolean in(CsObject object) {
        return test.test(object);
    }

    /** All that the object has. */
    public static Set<ObjectTrait> of(CsObject object) {
        Set<ObjectTrait> traits = EnumSet.noneOf(ObjectTrait.class);
        for (ObjectTrait trait : values()) {
            if (trait.in(object)) {
                traits.add(trait);
            }
        }
        return traits;
    }
}
