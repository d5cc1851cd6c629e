// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration;

import java.util.Locale;
import java.util.Optional;

/** How the connector filters of the old system are carried over (decisions, "Filters"). */
public enum FilterMode {
    /**
     * One inbound rule per object type that sets {@code cloudFiltered}: what the vendor's own
     * upgrade did. The object still joins and contributes attributes.
     */
    CLOUD_FILTERED,
    /** Exact: a scope for the join rules that keeps the object out of the metaverse. */
    JOIN_SCOPE;

    /** The word of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #word()}. */
    public static Optional<FilterMode> ofWord(String word) {
        for (FilterMode mode : values()) {
            if (mode.word().equals(word)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
