// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.syncline.model.Dn;

/**
 * Names in the target that are in motion: those of objects that do not exist yet, and new names of
 * objects that this export has renamed.
 */
final class NameSet {
    private final Set<String> missing = new HashSet<>();
    private final Map<String, Dn> renamed = new HashMap<>();

    /** An object of that name is still to be made. */
    void isMissing(Dn dn) {
        missing.add(dn.normalized());
    }

    void made(Dn dn) {
        missing.remove(dn.normalized());
    }

    boolean exists(Dn dn) {
        return missing.isEmpty() || !missing.contains(dn.normalized());
    }

    void renamed(Dn from, Dn to) {
        renamed.put(from.normalized(), to);
    }

    /** The name as the directory knows it by now: whoever stands below a renamed object moved. */
    Dn now(Dn dn) {
        if (renamed.isEmpty()) {
            return dn;
        }
        Dn itself = renamed.get(dn.normalized());
        if (itself != null) {
            return itself;
        }
        Dn parent = dn.parent();
        if (parent == null) {
            return dn;
        }
        Dn newParent = now(parent);
        return newParent == parent ? dn : Dn.of(dn.rdn() + "," + newParent.text());
    }
}
