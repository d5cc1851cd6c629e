// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.syncline.connector.ExportObject;

/** Attributes that are written but never read: passwords and their kin. */
final class WriteOnly {
    private static final List<String> WORDS =
            List.of("pwd", "password", "credential", "nthash", "krbprincipalkey", "trustauth");

    private static final Set<String> PASSWORDS =
            Set.of(
                    "unicodepwd",
                    "userpassword",
                    "authpassword",
                    "sambantpassword",
                    "sambalmpassword",
                    "krbprincipalkey");

    private WriteOnly() {}

    /** Whether values of the attribute must neither be read nor appear in a message. */
    static boolean is(String attribute) {
        String folded = attribute.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(folded::contains);
    }

    /** Whether a change of the object holds a value that must not appear in a message. */
    static boolean in(ExportObject object) {
        return object.changes().stream().anyMatch(change -> is(change.attribute()));
    }

    /** Whether a change of the object sets a password, which nobody on the way may read. */
    static boolean passwordIn(ExportObject object) {
        return object.changes().stream()
                .map(change -> change.attribute().toLowerCase(Locale.ROOT))
                .anyMatch(PASSWORDS::contains);
    }
}
