// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import org.syncline.model.AttributeChange;

/**
 * One attribute of a pending change.
 *
 * @param change old and new values
 * @param rule the rule that causes it
 * @param source the object from which it comes, or null for a constant
 */
public record PendingLine(AttributeChange change, RuleReference rule, SourceReference source) {}
