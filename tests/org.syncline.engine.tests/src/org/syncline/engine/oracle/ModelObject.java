// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.TreeMap;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Values;
import org.syncline.store.Disposition;
import org.syncline.store.Link;

/** An object of a connector space in the model (semantics, 1.2 to 1.6). */
final class ModelObject {
    final String connector;
    Dn dn;
    String anchor;
    String type;
    Entry done;
    Operation news = Operation.NONE;
    Entry reported;
    ModelPerson person;
    Link.Kind made;
    String rule;
    boolean owned;

    /** The synchronization in which an object that was there became owned; else 0. */
    int ownedSince;

    Disposition disposition = Disposition.NORMAL;
    Operation export;
    Dn newDn;
    final TreeMap<String, Values> wanted = new TreeMap<>();

    ModelObject(String connector, Dn dn, String type) {
        this.connector = connector;
        this.dn = dn;
        this.type = type;
    }

    /** What imports confirmed (1.6); null for an add of ours and for what is gone. */
    Entry confirmed() {
        if (news == Operation.DELETE) {
            return null;
        }
        return reported != null ? reported : done;
    }

    /** It has become an object of another type; its own synchronization makes it a new one. */
    boolean isReplaced() {
        return news == Operation.DELETE_ADD;
    }

    boolean isGone() {
        return news == Operation.DELETE;
    }

    /** An add that exists here only: nothing was sent. */
    boolean isUnsent() {
        return anchor == null;
    }

    /** What attribute reads in rules see: what waits for export too (1.6). */
    Values top(Entry base, String attribute) {
        boolean planned = export == Operation.UPDATE || export == Operation.RENAME;
        return planned && wanted.containsKey(attribute)
                ? wanted.get(attribute)
                : base.get(attribute);
    }

    /** Synchronization has seen what the import brought. */
    void processed() {
        if (reported != null) {
            done = reported;
        }
        reported = null;
        news = Operation.NONE;
    }

    void link(ModelPerson to, Link.Kind kind, String by) {
        person = to;
        made = kind;
        rule = by;
        disposition = Disposition.NORMAL;
    }

    /** From this synchronization on the object is owned; what we make is so from the beginning. */
    void own(int now) {
        if (!owned) {
            owned = true;
            ownedSince = isUnsent() ? 0 : now;
        }
    }

    void unlink() {
        person = null;
        made = null;
        rule = null;
    }

    void plan(Operation operation) {
        export = operation;
        newDn = null;
        wanted.clear();
    }

    /** What brings the object back to what it is now. */
    Runnable memento() {
        ModelPerson oldPerson = person;
        Link.Kind oldMade = made;
        String oldRule = rule;
        boolean wasOwned = owned;
        int wasSince = ownedSince;
        Disposition oldDisposition = disposition;
        Operation oldExport = export;
        Dn oldName = newDn;
        TreeMap<String, Values> oldWanted = new TreeMap<>(wanted);
        return () -> {
            link(oldPerson, oldMade, oldRule);
            owned = wasOwned;
            ownedSince = wasSince;
            disposition = oldDisposition;
            plan(oldExport);
            newDn = oldName;
            wanted.putAll(oldWanted);
        };
    }
}
