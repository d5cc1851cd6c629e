// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.connector.ExportObject;
import org.syncline.model.Dn;
import org.syncline.model.Value;

/** What a file holds of the objects of a batch, and whether there is something below them. */
final class LiveObjects {
    private final Set<Dn> names = new HashSet<>();
    private final Set<Value.Binary> anchors = new HashSet<>();
    private final Map<Dn, RawObject> byName = new HashMap<>();
    private final Map<Value.Binary, RawObject> byAnchor = new HashMap<>();
    private final Set<Dn> parents = new HashSet<>();

    LiveObjects(List<ExportObject> objects, Edits edits) {
        for (ExportObject object : objects) {
            names.add(object.dn());
            if (object.newDn() != null) {
                names.add(object.newDn());
            }
            if (object.anchor() != null) {
                anchors.add(object.anchor());
            }
            byte[] expected = edits.anchor(object);
            if (expected != null) {
                anchors.add(new Value.Binary(expected));
            }
        }
    }

    void note(RawObject raw) {
        if (raw.anchor() != null) {
            Value.Binary anchor = new Value.Binary(raw.anchor());
            if (anchors.contains(anchor)) {
                byAnchor.putIfAbsent(anchor, raw);
            }
        }
        if (Dn.isValid(raw.dn())) {
            Dn dn = Dn.of(raw.dn());
            if (names.contains(dn)) {
                byName.putIfAbsent(dn, raw);
            }
            for (Dn up = dn.parent(); up != null; up = up.parent()) {
                if (names.contains(up)) {
                    parents.add(up);
                }
            }
        }
    }

    /** By its anchor where there is one, else by its name. */
    RawObject of(ExportObject object) {
        return object.anchor() == null ? byName.get(object.dn()) : byAnchor.get(object.anchor());
    }

    RawObject named(Dn dn) {
        return byName.get(dn);
    }

    RawObject anchored(byte[] anchor) {
        return byAnchor.get(new Value.Binary(anchor));
    }

    boolean hasChildren(Dn dn) {
        return parents.contains(dn);
    }
}
