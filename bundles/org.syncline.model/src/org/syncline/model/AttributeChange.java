// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

import java.util.Objects;

/**
 * The change of one attribute from one level of the tower to the next.
 *
 * @param attribute the attribute's name
 * @param multiValued whether the schema allows several values; then the change is meant value by
 *     value
 * @param before the values below, {@link Values#NONE} when absent
 * @param after the values above, {@link Values#NONE} when the attribute is removed
 */
public record AttributeChange(String attribute, boolean multiValued, Values before, Values after) {
    public AttributeChange {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    public Values added() {
        return after.minus(before);
    }

    public Values removed() {
        return before.minus(after);
    }

    /** {@link Operation#ADD}, {@link Operation#UPDATE} or {@link Operation#DELETE} (AMODT). */
    public Operation operation() {
        if (before.isEmpty()) {
            return Operation.ADD;
        }
        return after.isEmpty() ? Operation.DELETE : Operation.UPDATE;
    }
}
