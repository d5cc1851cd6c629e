// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

/**
 * One condition of a join group. The left is always the connector space, the right the metaverse.
 *
 * @param csAttribute attribute of the connector space object
 * @param mvAttribute attribute of the metaverse object
 * @param caseSensitive whether text is compared with regard to case
 */
public record JoinCondition(
        String csAttribute, String mvAttribute, boolean caseSensitive, SourceLocation location) {}
