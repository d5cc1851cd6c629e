// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

/**
 * A rule as it stands in the project now, resolved from a stored identity.
 *
 * @param name name of the rule, or its key when the rule is gone
 * @param file file relative to the project, or empty when the rule is gone
 * @param line line of the flow, or of the rule when there is no such flow; 0 when the rule is gone
 */
public record RuleReference(String name, String file, int line) {}
