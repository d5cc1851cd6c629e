// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Object types and their attributes, of a connector or of the metaverse. Immutable. Names are
 * case-sensitive.
 *
 * @param types by type name: the attributes of that type by attribute name; unmodifiable
 */
public record Schema(NavigableMap<String, NavigableMap<String, AttributeSchema>> types) {
    /** A schema without any type. */
    public static final Schema EMPTY = new Schema(new TreeMap<>());

    public Schema {
        TreeMap<String, NavigableMap<String, AttributeSchema>> copy = new TreeMap<>();
        types.forEach(
                (type, attributes) ->
                        copy.put(
                                type,
                                Collections.unmodifiableNavigableMap(new TreeMap<>(attributes))));
        types = Collections.unmodifiableNavigableMap(copy);
    }

    /** The attributes of a type; empty for an unknown type. */
    public Map<String, AttributeSchema> attributes(String type) {
        return types.getOrDefault(type, Collections.emptyNavigableMap());
    }

    /** One attribute of one type. */
    public Optional<AttributeSchema> attribute(String type, String name) {
        return Optional.ofNullable(attributes(type).get(name));
    }

    /** Whether any attribute of any type is declared. */
    public boolean isEmpty() {
        return types.isEmpty();
    }

    /** The names of all attributes of all types. */
    public SortedSet<String> attributeNames() {
        SortedSet<String> names = new TreeSet<>();
        types.values().forEach(attributes -> names.addAll(attributes.keySet()));
        return names;
    }
}
