// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.Objects;

/**
 * A bound on what one run may do. It is reached when either figure is passed.
 *
 * @param kind what is counted
 * @param objectType the type it counts, or null for all types together
 * @param count greatest number, or null when only a percentage is given
 * @param percent greatest share, from 0 to 100, of the connector's objects of that type before the
 *     run, or null when only a number is given
 */
public record Limit(
        Kind kind, String objectType, Long count, Integer percent, SourceLocation location) {
    /** What a limit counts. */
    public enum Kind {
        ADDS,
        UPDATES,
        RENAMES,
        DELETES,
        /** Objects that an import no longer reported, compared with the last one. */
        IMPORT_SHRINK
    }

    public Limit {
        Objects.requireNonNull(kind, "kind");
        if (count == null && percent == null) {
            throw new IllegalArgumentException("a limit needs a number or a percentage");
        }
    }
}
