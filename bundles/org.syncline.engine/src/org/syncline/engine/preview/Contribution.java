// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.preview;

import org.syncline.engine.RuleReference;
import org.syncline.engine.SourceReference;
import org.syncline.model.Values;

/**
 * What one flow gives to an attribute.
 *
 * @param rule the flow
 * @param source the object that was read; null outbound, where it is the metaverse object
 * @param values what it gives; of a flow that lost, what it would have given
 * @param reason why it was applied or not, one sentence
 */
public record Contribution(
        RuleReference rule,
        int precedence,
        SourceReference source,
        Status status,
        Values values,
        String reason) {
    /** What a flow came to. */
    public enum Status {
        /** Its values are those of the attribute, or among them. */
        APPLIED,
        /** It says that the attribute is empty and no other rule may fill it. */
        EMPTIED,
        /** It gives no value, so the next one had its turn. */
        NO_VALUE,
        /** It is as if it did not exist. */
        IGNORED,
        /** Another flow decided before it was asked; it was evaluated for the preview only. */
        LOST,
        /** It failed. */
        FAILED;

        /** The word in listings. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
