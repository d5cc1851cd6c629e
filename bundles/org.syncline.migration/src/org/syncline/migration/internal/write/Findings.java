// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.write;

import org.syncline.migration.Outcome;
import org.syncline.rules.SourceLocation;

/** Receives what became of a thing while the file that will hold it has no name yet. */
@FunctionalInterface
public interface Findings {
    /**
     * @param kind what it is, for example {@code flow}
     * @param subject which one, in words
     * @param source where it stands in the old configuration
     * @param reason why, and what to do
     */
    void add(Outcome outcome, String kind, String subject, SourceLocation source, String reason);
}
