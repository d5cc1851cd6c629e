// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The setting {@code delta}: how a delta import finds what changed. */
enum DeltaChoice {
    AUTO,
    /** Active Directory's control for synchronization ([MS-ADTS] 3.1.1.3.4.1.3). */
    DIRSYNC,
    /** Content synchronization (RFC 4533), as OpenLDAP offers it. */
    SYNC,
    CHANGELOG,
    TIMESTAMP,
    NONE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Stream.of(values()).map(DeltaChoice::word).toList();
    }

    /**
     * Reads {@link #word()}.
     *
     * @throws IllegalArgumentException when there is no such word
     */
    static DeltaChoice ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
