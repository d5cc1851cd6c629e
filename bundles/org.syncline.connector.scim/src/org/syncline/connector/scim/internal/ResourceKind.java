// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A type of resource of the service (RFC 7643, section 6).
 *
 * @param name the object type
 * @param endpoint where its objects are, beginning with a slash
 * @param schema its own schema
 * @param extensions the schemas that extend it, by the short name that attributes begin with
 * @param slots its flat attributes by name
 * @param naming the attribute that names its objects, null when only the id does
 * @param targets the types that its references can lead to
 */
record ResourceKind(
        String name,
        String endpoint,
        String schema,
        Map<String, String> extensions,
        NavigableMap<String, Slot> slots,
        Slot naming,
        Set<String> targets) {
    ResourceKind {
        extensions = Map.copyOf(extensions);
        targets = Set.copyOf(targets);
    }

    /**
     * The attribute of a name: one that was discovered, one with the whole name of its schema in
     * front, or elements of a type that the schema does not list, {@code emails.billing.value}.
     */
    Optional<Slot> slot(String attribute) {
        Slot known = slots.get(shortened(attribute));
        return known != null ? Optional.of(known) : typed(shortened(attribute));
    }

    private String shortened(String attribute) {
        for (Map.Entry<String, String> extension : extensions.entrySet()) {
            if (attribute.startsWith(extension.getValue() + ":")) {
                return extension.getKey()
                        + ":"
                        + attribute.substring(extension.getValue().length() + 1);
            }
        }
        return attribute;
    }

    private Optional<Slot> typed(String attribute) {
        int last = attribute.lastIndexOf('.');
        int first = attribute.indexOf('.', attribute.lastIndexOf(':') + 1);
        if (first < 0 || last - first < 2) {
            return Optional.empty();
        }
        Slot other = slots.get(attribute.substring(0, first) + attribute.substring(last));
        return other == null || other.shape() != Slot.Shape.OTHER
                ? Optional.empty()
                : Optional.of(other.ofType(attribute, attribute.substring(first + 1, last)));
    }

    /** Whether the service itself sees to it that no two objects have one name. */
    boolean uniqueNames() {
        return naming == null || naming.access().unique();
    }

    /** Whether it has references at all. */
    boolean refers() {
        return slots.values().stream()
                .anyMatch(
                        slot ->
                                slot.shape() == Slot.Shape.REFERENCE
                                        || slot.shape() == Slot.Shape.REFERENCES);
    }

    ResourceKind withNaming(Slot newNaming) {
        return new ResourceKind(
                name, endpoint, schema, extensions, new TreeMap<>(slots), newNaming, targets);
    }
}
