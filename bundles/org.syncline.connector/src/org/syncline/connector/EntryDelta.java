// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.syncline.model.Dn;
import org.syncline.model.Value;
import org.syncline.model.Values;

/**
 * What changed of one object, attribute by attribute. An object that the engine does not know gets
 * the error {@code need-full-object} (semantics reference, 6.8).
 *
 * @param anchor its anchor; never null
 * @param dn its present name, or null when it did not change
 * @param attributes changes by attribute, unmodifiable
 */
public record EntryDelta(Value.Binary anchor, Dn dn, NavigableMap<String, ValueDelta> attributes) {
    public EntryDelta {
        Objects.requireNonNull(anchor, "anchor");
        attributes = Collections.unmodifiableNavigableMap(new TreeMap<>(attributes));
    }

    public EntryDelta(Value.Binary anchor, Dn dn, Map<String, ValueDelta> attributes) {
        this(anchor, dn, new TreeMap<>(attributes));
    }

    /**
     * The change of one attribute.
     *
     * @param replaces whether {@code added} are all values that the attribute has now
     * @param added values that it has now, and, unless {@code replaces}, perhaps had before
     * @param removed values that it has no more; empty when {@code replaces}
     */
    public record ValueDelta(boolean replaces, Values added, Values removed) {
        public ValueDelta {
            Objects.requireNonNull(added, "added");
            Objects.requireNonNull(removed, "removed");
        }

        /** The values after the change. */
        public Values applyTo(Values before) {
            return replaces ? added : before.minus(removed).plus(added);
        }
    }
}
