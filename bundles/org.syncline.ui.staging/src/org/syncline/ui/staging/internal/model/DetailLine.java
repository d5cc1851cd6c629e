// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import org.syncline.engine.RuleReference;
import org.syncline.engine.SourceReference;
import org.syncline.model.Operation;

/**
 * A line of the change detail. The first line of an attribute carries its name, rule and source;
 * further values of the attribute follow in lines of their own.
 *
 * @param kind what happens to the value
 * @param attribute the attribute, on each of its lines
 * @param operation what happens to the attribute as a whole: add, update or delete
 * @param first whether this is the first line of the attribute
 * @param before value in the target now, empty when there is none
 * @param after value to be written, empty when there is none
 * @param rule the rule behind it, or null
 * @param source the object behind it, or null for a constant
 */
public record DetailLine(
        Kind kind,
        String attribute,
        Operation operation,
        boolean first,
        String before,
        String after,
        RuleReference rule,
        SourceReference source) {
    /** What happens to a value. */
    public enum Kind {
        /** The only value is another one than before. */
        CHANGED,
        /** The value comes. */
        ADDED,
        /** The value goes. */
        REMOVED,
        /** Tells how many values stay as they are. */
        UNCHANGED,
        /** Tells how many lines are not shown. */
        MORE
    }
}
