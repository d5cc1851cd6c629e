// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import java.util.Objects;
import org.syncline.model.Printable;
import org.syncline.rules.SourceLocation;

/**
 * What a reader found and cannot keep in a record, or what a person must know of what it kept.
 * Texts hold no control characters and are safe to show.
 *
 * @param understood false when something of the source is lost because its meaning is not known;
 *     true for remarks
 * @param kind what it is, for example {@code rule}, {@code mapping}, {@code file}
 * @param subject which one, in words
 * @param location where it stands; line 0 for a whole file
 * @param reason what was found and what to do
 */
public record ForeignNote(
        boolean understood, String kind, String subject, SourceLocation location, String reason) {
    private static final int LIMIT = 2_000;

    public ForeignNote {
        kind = Printable.of(kind, LIMIT);
        subject = Printable.of(subject, LIMIT);
        Objects.requireNonNull(location, "location");
        reason = Printable.of(reason, LIMIT);
    }
}
