// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.List;
import java.util.stream.Stream;

/** What a kind of server does its own way. */
enum Profile {
    ACTIVE_DIRECTORY("active-directory", List.of("objectGUID")),
    OPENLDAP("openldap", List.of("entryUUID")),
    GENERIC("generic", List.of("entryUUID", "nsUniqueId", "ibm-entryUUID", "objectGUID", "GUID"));

    private final String word;
    private final List<String> anchors;

    Profile(String word, List<String> anchors) {
        this.word = word;
        this.anchors = anchors;
    }

    /** The word of the rule file. */
    String word() {
        return word;
    }

    /** The attributes that can identify an object where no setting names one. */
    List<String> anchors() {
        return anchors;
    }

    static List<String> words() {
        return Stream.of(values()).map(Profile::word).toList();
    }

    /**
     * Reads {@link #word()}.
     *
     * @throws IllegalArgumentException when there is no such profile
     */
    static Profile ofWord(String word) {
        return Stream.of(values())
                .filter(profile -> profile.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }
}
