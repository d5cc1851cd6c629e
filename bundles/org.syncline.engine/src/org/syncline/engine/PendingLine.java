// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.time.Instant;
import org.syncline.model.AttributeChange;

/**
 * One attribute of a pending change.
 *
 * @param change old and new values
 * @param rule the rule that causes it
 * @param source the object from which it comes, or null for a constant
 * @param time since when the values come from there, or null when it is not known
 */
public record PendingLine(
        AttributeChange change, RuleReference rule, SourceReference source, Instant time) {
    /** A line of which the time is not known. */
    public PendingLine(AttributeChange change, RuleReference rule, SourceReference source) {
        this(change, rule, source, null);
    }
}
