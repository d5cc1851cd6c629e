// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A full view of one object at one level of the tower: a hologram (semantics reference, section
 * 1.6), or an object as a connector reports it. Immutable. Attribute names are case-sensitive here;
 * a connector reports them in the spelling of its schema. Absent attributes and empty value sets
 * are the same thing.
 *
 * @param dn the name of the object
 * @param objectType the connector's object type, for example {@code user}
 * @param anchor the unchanging identifier in the connected directory, or null for an object that
 *     was provisioned and not confirmed yet (semantics reference, section 1.2)
 * @param attributes by name, in name order, unmodifiable, no empty value sets
 */
public record Entry(
        Dn dn, String objectType, Value.Binary anchor, NavigableMap<String, Values> attributes) {
    public Entry {
        Objects.requireNonNull(dn, "dn");
        Objects.requireNonNull(objectType, "objectType");
        // From a sorted map this takes no comparison.
        TreeMap<String, Values> copy = new TreeMap<>(attributes);
        copy.values().removeIf(Values::isEmpty);
        attributes = Collections.unmodifiableNavigableMap(copy);
    }

    /** The values of an attribute, {@link Values#NONE} when absent. */
    public Values get(String attribute) {
        return attributes.getOrDefault(attribute, Values.NONE);
    }

    public Entry withDn(Dn newDn) {
        return new Entry(newDn, objectType, anchor, attributes);
    }

    /** A copy in which one attribute has other values; {@link Values#NONE} removes it. */
    public Entry with(String attribute, Values values) {
        TreeMap<String, Values> copy = new TreeMap<>(attributes);
        copy.put(attribute, values);
        return new Entry(dn, objectType, anchor, copy);
    }

    /** All references of the entry, with the attribute that holds each left out. */
    public Stream<Dn> references() {
        List<Dn> names = new ArrayList<>(0);
        for (Values values : attributes.values()) {
            for (Value value : values.list()) {
                if (value instanceof Value.Reference reference) {
                    names.add(reference.dn());
                }
            }
        }
        return names.stream();
    }

    /** Whether both have the same type, attributes and name, the name compared as it is written. */
    public boolean sameContent(Entry other) {
        return dn.text().equals(other.dn.text())
                && objectType.equals(other.objectType)
                && attributes.equals(other.attributes);
    }
}
