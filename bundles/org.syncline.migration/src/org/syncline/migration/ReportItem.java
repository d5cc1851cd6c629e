// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration;

import java.util.Objects;
import org.syncline.rules.SourceLocation;

/**
 * One line of the report. Texts hold no control characters and are safe to show.
 *
 * @param outcome what became of it
 * @param kind what it is, for example {@code filter}, {@code partition}, {@code join}
 * @param subject which one, in words
 * @param source where it stands in the old configuration
 * @param target the file that holds it now, relative to the output, or empty
 * @param reason why, and what to do; may be empty for what was carried over
 */
public record ReportItem(
        Outcome outcome,
        String kind,
        String subject,
        SourceLocation source,
        String target,
        String reason) {
    public ReportItem {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(reason, "reason");
    }
}
