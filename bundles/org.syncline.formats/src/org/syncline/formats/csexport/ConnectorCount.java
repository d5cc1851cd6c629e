// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.csexport;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many objects of one connector a connector space export holds.
 *
 * @param id the connector's GUID, lower case, no braces; empty when the file does not say
 * @param name the connector's name, empty when the file does not say
 * @param types number of objects by object type as written; unmodifiable
 * @param untyped number of objects whose type the file does not say
 * @param placeholders number of objects that were never imported and only stand for the parent or
 *     the target of another; in no other number
 * @param filtered number of objects, also in {@code types}, that a connector filter kept out
 */
public record ConnectorCount(
        String id,
        String name,
        SortedMap<String, Long> types,
        long untyped,
        long placeholders,
        long filtered) {
    public ConnectorCount {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    }

    /** The number of objects of a type, whatever its case. */
    public long ofType(String type) {
        return types.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(type))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
