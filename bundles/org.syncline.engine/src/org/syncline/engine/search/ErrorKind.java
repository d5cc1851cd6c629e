// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which errors {@code error:} asks for. */
public enum ErrorKind {
    /** Met by the newest import of the connector. */
    IMPORT,
    /** Carried by the object until a synchronization gets over it. */
    SYNC,
    /** Carried by the object until an export gets over it. */
    EXPORT;

    /** The word of a query. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with a word; {@code synchronization} is understood too. */
    public static Optional<ErrorKind> ofWord(String word) {
        String folded = word.toLowerCase(Locale.ROOT);
        return folded.equals("synchronization")
                ? Optional.of(SYNC)
                : Arrays.stream(values()).filter(one -> one.word().equals(folded)).findFirst();
    }
}
