// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.TreeMap;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Values;
import org.syncline.store.CsObject;
import org.syncline.store.ExportChange;
import org.syncline.store.PendingExport;

/**
 * The holograms of a connector space object above what imports confirmed (semantics reference,
 * 1.6). Pure. A level that a delete leads to is null, as is one below which nothing exists.
 */
public final class Tower {
    private Tower() {}

    /** The escrowed-export hologram: confirmed, with what was sent and what is being sent on it. */
    public static Entry sent(CsObject object) {
        return sent(object.confirmed(), object);
    }

    /** The same over a given base, which may be null. */
    public static Entry sent(Entry base, CsObject object) {
        Entry unconfirmed = apply(base, object.state().unconfirmed(), object);
        return apply(unconfirmed, object.state().escrowed(), object);
    }

    /** The top of the tower: with what waits to be sent on it too. */
    public static Entry top(Entry base, CsObject object) {
        return apply(sent(base, object), object.pendingExport(), object);
    }

    private static Entry apply(Entry base, PendingExport export, CsObject object) {
        if (export == null) {
            return base;
        }
        if (export.operation() == Operation.DELETE) {
            return null;
        }
        Entry from = base;
        if (export.operation() == Operation.ADD || export.operation() == Operation.DELETE_ADD) {
            from = new Entry(object.dn(), object.objectType(), object.anchor(), new TreeMap<>());
        }
        if (from == null) {
            return null;
        }
        TreeMap<String, Values> attributes = new TreeMap<>(from.attributes());
        for (ExportChange change : export.changes()) {
            attributes.put(change.change().attribute(), change.change().after());
        }
        return new Entry(
                export.newDn() == null ? from.dn() : export.newDn(),
                from.objectType(),
                from.anchor(),
                attributes);
    }
}
