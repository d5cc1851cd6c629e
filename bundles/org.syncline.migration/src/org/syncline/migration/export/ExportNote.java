// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.export;

import java.util.Objects;
import org.syncline.formats.ForeignNote;
import org.syncline.model.Printable;
import org.syncline.rules.SourceLocation;

/**
 * Something of a rule that the foreign format says differently or cannot say. Texts hold no control
 * characters and are safe to show.
 *
 * @param rule name of the rule
 * @param location where it stands in the rule files
 * @param message what was written instead, and what to do
 */
public record ExportNote(String rule, SourceLocation location, String message) {
    private static final int LIMIT = 1_000;

    public ExportNote {
        rule = Printable.of(rule, LIMIT);
        Objects.requireNonNull(location, "location");
        message = Printable.of(message, LIMIT);
    }

    /** The same as the writer of a format said it; its subject names the rule. */
    static ExportNote of(ForeignNote note) {
        return new ExportNote(note.subject(), note.location(), note.reason());
    }
}
