// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The times that a search of a connector space knows. */
public enum DateScope {
    /** Since when a disconnector is one; for one that was never linked, when it came. */
    DISCONNECTED,
    /** Since when a connector is linked as it is. */
    LINKED,
    /** Since when an object is in the error that it carries. */
    ERROR,
    /** Since when something is pending for export. */
    PENDING_EXPORT;

    /** The word of a query without {@code -since} or {@code -before}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with a word. */
    public static Optional<DateScope> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
