// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.Objects;
import org.syncline.migration.Outcome;
import org.syncline.rules.Direction;
import org.syncline.rules.SourceLocation;

/**
 * A line of the report that does not know its file yet.
 *
 * @param connector identifier of the agent, lower case, no braces; empty when it belongs to none
 * @param direction of the rules among which it stands, or null when it is in none
 */
public record LogicItem(
        Outcome outcome,
        String kind,
        String subject,
        SourceLocation source,
        String connector,
        Direction direction,
        String reason) {
    public LogicItem {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(connector, "connector");
        Objects.requireNonNull(reason, "reason");
    }
}
