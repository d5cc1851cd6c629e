// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.Objects;
import org.syncline.model.Value;

/**
 * What a join looks for: an attribute with a value, case ignored. A hit is a candidate; whoever
 * asked compares with regard to case where the rule says so.
 */
public record JoinKey(String attribute, Value value) {
    public JoinKey {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(value, "value");
    }
}
