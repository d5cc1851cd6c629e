// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syncline.model.Dn;

/**
 * Names of objects, which SCIM does not have: {@code CN=name,OU=type,base}. An object without a
 * name, or whose name others bear too, is called {@code id=…,OU=type,base}. Not safe for use by
 * several threads.
 */
final class Names {
    private static final String NAMED = "CN";
    private static final String BY_ID = "id";

    private final Dn base;
    private final Map<String, Known> known = new HashMap<>();

    /** By type and folded name: who bears it, or the empty text when several do. */
    private final Map<String, String> bearers = new HashMap<>();

    private record Known(String type, String name) {}

    Names(Dn base) {
        this.base = base;
    }

    /** Notes an object; before the names of its type are asked for, as far as that is possible. */
    void note(ResourceKind kind, String id, String name) {
        Known before = known.put(id, new Known(kind.name(), name));
        if (name.isEmpty() || before != null && before.name().equals(name)) {
            return;
        }
        String key = key(kind.name(), name);
        String bearer = bearers.putIfAbsent(key, id);
        if (bearer != null && !bearer.equals(id) && !kind.uniqueNames()) {
            bearers.put(key, "");
        }
    }

    private static String key(String type, String name) {
        return type + '\n' + name.strip().toLowerCase(Locale.ROOT);
    }

    /** The name of an object that was noted, or of one that is known by its id alone. */
    Dn of(ResourceKind kind, String id) {
        Known found = known.get(id);
        return found == null ? byId(kind.name(), id) : of(found, id);
    }

    /** The name of an object that nothing but a reference tells of. */
    Dn unknown(ResourceKind referring, String id) {
        Set<String> targets = referring.targets();
        return byId(targets.size() == 1 ? targets.iterator().next() : referring.name(), id);
    }

    /** The name of an object that was noted, whatever its type. */
    Optional<Dn> find(String id) {
        return Optional.ofNullable(known.get(id)).map(found -> of(found, id));
    }

    private Dn of(Known found, String id) {
        boolean alone =
                !found.name().isEmpty() && id.equals(bearers.get(key(found.type(), found.name())));
        return alone ? named(found.type(), found.name()) : byId(found.type(), id);
    }

    private Dn byId(String type, String id) {
        return container(type).child(BY_ID, id);
    }

    Dn named(String type, String name) {
        return container(type).child(NAMED, name);
    }

    Dn container(String type) {
        return base.child("OU", type);
    }

    /** Whether the name says the id. */
    static boolean saysId(Dn dn) {
        return dn.rdn().regionMatches(true, 0, BY_ID + "=", 0, BY_ID.length() + 1);
    }

    /** The object type that a name of ours tells, empty when it is none. */
    Optional<String> type(Dn dn) {
        Dn parent = dn.parent();
        boolean ours =
                parent != null
                        && base.equals(parent.parent())
                        && parent.rdn().regionMatches(true, 0, "OU=", 0, 3)
                        && (saysId(dn) || dn.rdn().regionMatches(true, 0, NAMED + "=", 0, 3));
        return ours ? Optional.of(parent.rdnValue()) : Optional.empty();
    }
}
