// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.syncline.model.Dn;
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

    /**
     * What rules see of an object: the top of the tower, but a delete that waits or was sent
     * changes nothing, because the object contributes until an import says that it is gone.
     *
     * @param base what imports confirmed, never null
     */
    public static Entry seen(Entry base, CsObject object) {
        Entry top = base;
        for (PendingExport export : levels(object)) {
            if (export != null && export.operation() != Operation.DELETE) {
                top = changed(top, export);
            }
        }
        return top;
    }

    private static List<PendingExport> levels(CsObject object) {
        return object.state().isClean() && object.pendingExport() == null
                ? List.of()
                : Arrays.asList(
                        object.state().unconfirmed(),
                        object.state().escrowed(),
                        object.pendingExport());
    }

    /** Whether a delete was sent, or is being sent, and no import has confirmed it. */
    public static boolean isDeleteSent(CsObject object) {
        PendingExport escrowed = object.state().escrowed();
        PendingExport last = escrowed != null ? escrowed : object.state().unconfirmed();
        return last != null && last.operation() == Operation.DELETE;
    }

    /** Whether the object is planned to be deleted, or a delete was sent and not confirmed. */
    public static boolean isLeaving(CsObject object) {
        return isDeleteSent(object)
                || object.pendingExport() != null
                        && object.pendingExport().operation() == Operation.DELETE;
    }

    /** The name by which a target knows an object, as far as is known: of a rename the new one. */
    public static Dn name(CsObject object) {
        if (object.state().unconfirmed() == null && object.state().escrowed() == null) {
            return object.dn();
        }
        Entry sent = sent(object);
        return sent == null ? object.dn() : sent.dn();
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
        return changed(from, export);
    }

    private static Entry changed(Entry from, PendingExport export) {
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
