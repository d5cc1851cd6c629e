// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.schema.ObjectClassDefinition;
import com.unboundid.ldap.sdk.schema.ObjectClassType;
import com.unboundid.ldap.sdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Chooses the type of an object among its object classes, which a file lists in any order. */
final class ObjectTypes {
    private static final Schema STANDARD = standard();

    private ObjectTypes() {}

    /** The schema of the usual RFCs, or null when the SDK brings none. */
    static Schema standardSchema() {
        return STANDARD;
    }

    @SuppressWarnings("unused") // without it the order of the file decides
    private static Schema standard() {
        try {
            return Schema.getDefaultStandardSchema();
        } catch (LDAPException e) {
            return null;
        }
    }

    /**
     * The most special of the wanted types.
     *
     * @param wanted spelling of the request by name, ignoring case
     * @return the spelling of the request, or null when none is wanted
     */
    static String choose(List<String> classes, Map<String, String> wanted) {
        List<String> candidates = new ArrayList<>();
        for (String name : classes) {
            String spelling = wanted.get(name);
            if (spelling != null && !candidates.contains(spelling)) {
                candidates.add(spelling);
            }
        }
        candidates.removeIf(name -> candidates.stream().anyMatch(other -> isSubclass(other, name)));
        return candidates.isEmpty() ? null : candidates.getLast();
    }

    /** The most special class, for a schema; null when there is none but abstract ones. */
    static String leaf(List<String> classes) {
        List<String> structural = new ArrayList<>(classes);
        structural.removeIf(name -> !mayBeStructural(name));
        structural.removeIf(name -> structural.stream().anyMatch(other -> isSubclass(other, name)));
        return structural.isEmpty() ? null : structural.getLast();
    }

    private static boolean mayBeStructural(String name) {
        ObjectClassDefinition known = STANDARD == null ? null : STANDARD.getObjectClass(name);
        return known == null
                ? !name.equalsIgnoreCase("top")
                : known.getObjectClassType(STANDARD) == ObjectClassType.STRUCTURAL;
    }

    private static boolean isSubclass(String name, String of) {
        if (STANDARD == null || name.equalsIgnoreCase(of)) {
            return false;
        }
        ObjectClassDefinition known = STANDARD.getObjectClass(name);
        return known != null
                && known.getSuperiorClasses(STANDARD, true).stream()
                        .anyMatch(superior -> superior.hasNameOrOID(of));
    }
}
