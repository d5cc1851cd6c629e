// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.syncline.model.Values;

/**
 * A metaverse object. Immutable.
 *
 * @param id 0 for an object that the store has not seen yet
 * @param type metaverse object type
 * @param attributes by name, no empty values, unmodifiable
 * @param referenceRetry whether a reference of a contributor could not be resolved yet (semantics
 *     reference, 1.8)
 */
public record MvObject(
        long id,
        String type,
        NavigableMap<String, MvAttribute> attributes,
        boolean referenceRetry) {
    public MvObject {
        Objects.requireNonNull(type, "type");
        attributes = Collections.unmodifiableNavigableMap(new TreeMap<>(attributes));
    }

    /** The values of an attribute, {@link Values#NONE} when absent. */
    public Values get(String attribute) {
        MvAttribute found = attributes.get(attribute);
        return found == null ? Values.NONE : found.values();
    }

    public MvObject withId(long newId) {
        return new MvObject(newId, type, attributes, referenceRetry);
    }
}
