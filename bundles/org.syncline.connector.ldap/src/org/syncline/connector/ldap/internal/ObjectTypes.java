// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.schema.ObjectClassDefinition;
import com.unboundid.ldap.sdk.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * Finds the object type of an entry: the most specific wanted type among its object classes. Names
 * of classes ignore case.
 */
final class ObjectTypes {
    /**
     * The classes of Active Directory that stand below another one that is synchronized: a computer
     * is a user there, but nobody who synchronizes users means computers.
     */
    private static final Map<String, Set<String>> AD_SUPERIORS =
            Map.of(
                    "user", Set.of("organizationalperson", "person", "top"),
                    "contact", Set.of("organizationalperson", "person", "top"),
                    "inetorgperson", Set.of("user", "organizationalperson", "person", "top"),
                    "computer", Set.of("user", "organizationalperson", "person", "top"),
                    "msds-managedserviceaccount",
                            Set.of("computer", "user", "organizationalperson", "person", "top"),
                    "msds-groupmanagedserviceaccount",
                            Set.of("computer", "user", "organizationalperson", "person", "top"));

    private static final String COMPUTER = "computer";

    private final Map<String, String> wanted = new HashMap<>();
    private final Profile profile;
    private final Schema schema;
    private final Map<String, Set<String>> superiors = new HashMap<>();

    /**
     * @param schema the server's schema, or null when it is not known
     */
    ObjectTypes(SortedSet<String> wanted, Profile profile, Schema schema) {
        wanted.forEach(type -> this.wanted.put(folded(type), type));
        this.profile = profile;
        this.schema = schema;
    }

    /** The type of an entry with these classes; empty when it is of no wanted type. */
    Optional<String> typeOf(String[] objectClasses) {
        List<String> candidates = new ArrayList<>(objectClasses.length);
        boolean computer = false;
        for (String objectClass : objectClasses) {
            String name = folded(objectClass);
            computer |= name.equals(COMPUTER);
            if (wanted.containsKey(name)) {
                candidates.add(name);
            }
        }
        if (computer && profile == Profile.ACTIVE_DIRECTORY) {
            candidates.removeAll(superiors(COMPUTER));
        }
        if (candidates.size() > 1) {
            removeGeneral(candidates);
        }
        // Of unrelated classes the one that the server lists last: the most specific one.
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(wanted.get(candidates.getLast()));
    }

    private void removeGeneral(List<String> candidates) {
        for (String candidate : List.copyOf(candidates)) {
            candidates.removeAll(superiors(candidate));
        }
    }

    private Set<String> superiors(String objectClass) {
        return superiors.computeIfAbsent(objectClass, this::findSuperiors);
    }

    private Set<String> findSuperiors(String objectClass) {
        if (profile == Profile.ACTIVE_DIRECTORY) {
            return AD_SUPERIORS.getOrDefault(objectClass, Set.of());
        }
        Set<String> found = new HashSet<>();
        ObjectClassDefinition definition =
                schema == null ? null : schema.getObjectClass(objectClass);
        if (definition != null) {
            for (ObjectClassDefinition superior : definition.getSuperiorClasses(schema, true)) {
                for (String name : superior.getNames()) {
                    found.add(folded(name));
                }
            }
        }
        return found;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
