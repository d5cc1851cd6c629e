// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.LinkedHashSet;
import java.util.Set;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.store.CsObject;
import org.syncline.store.TransientState;

/**
 * Finds the object that a report is about: by anchor, then by name (semantics reference, 1.2), and
 * makes room under its name. An object whose name another one has taken gets a temporary name until
 * the news about itself comes; two objects are never merged.
 */
final class Placement {
    static final String ADD = "add";
    static final String MOVE = "move";

    private static final int MAX_SHOWN_ANCHOR = 64;

    private final ImportContext context;
    private final SpaceView view;
    private final Set<Long> due = new LinkedHashSet<>();

    Placement(ImportContext context, SpaceView view) {
        this.context = context;
        this.view = view;
    }

    /** Metaverse objects that lost what was made for them and want it again. */
    Set<Long> due() {
        return due;
    }

    /** The object that is meant, or null for one that is new; its name is free afterwards. */
    CsObject place(Entry entry) {
        CsObject known = view.byAnchor(entry.anchor());
        if (known != null) {
            makeRoom(entry.dn(), known, MOVE);
            return known;
        }
        CsObject holder = view.byName(entry.dn());
        boolean ours = holder != null && !SpaceView.isGone(holder) && holder.anchor() == null;
        if (ours && holder.objectType().equals(entry.objectType())) {
            return holder;
        }
        makeRoom(entry.dn(), null, ADD);
        return null;
    }

    /** The holder of a name that has to leave it to another object, or null. */
    static CsObject inTheWay(SpaceView view, Dn name, CsObject owner) {
        if (owner != null && owner.dn().equals(name)) {
            return null;
        }
        CsObject holder = view.byName(name);
        return holder == null || SpaceView.isGone(holder) ? null : holder;
    }

    void makeRoom(Dn name, CsObject owner, String cause) {
        CsObject holder = inTheWay(view, name, owner);
        if (holder == null) {
            return;
        }
        if (holder.anchor() == null) {
            drop(holder);
        } else {
            displace(holder, cause);
        }
    }

    /** An export object without anchor goes; what wanted it is provisioned anew. */
    private void drop(CsObject object) {
        view.remove(object);
        if (object.link() != null) {
            due.add(object.link().metaverseId());
        }
    }

    private void displace(CsObject holder, String cause) {
        TransientState state =
                holder.state().transience() != null
                        ? holder.state().transience()
                        : new TransientState(cause, context.now(), holder.dn());
        view.put(
                holder.withDn(temporaryName(holder))
                        .withState(holder.state().withTransience(state)));
    }

    /** A name that nobody uses: it holds the anchor. */
    static Dn temporaryName(CsObject holder) {
        String anchor = holder.anchor().text();
        String name =
                "transient " + (anchor.length() <= MAX_SHOWN_ANCHOR ? anchor : Keys.digest(anchor));
        Dn parent = holder.dn().parent();
        boolean fits =
                parent != null
                        && parent.depth() < Dn.MAX_DEPTH
                        && parent.text().length() + name.length() + 100 <= Dn.MAX_LENGTH;
        return fits ? parent.child("cn", name) : Dn.of("cn=" + name);
    }
}
