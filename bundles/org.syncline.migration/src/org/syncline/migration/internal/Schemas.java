// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;

/** Puts schemas together. */
final class Schemas {
    private Schemas() {}

    static Schema of(Map<String, SortedMap<String, AttributeSchema>> types) {
        TreeMap<String, NavigableMap<String, AttributeSchema>> copy = new TreeMap<>();
        types.forEach((type, attributes) -> copy.put(type, new TreeMap<>(attributes)));
        return new Schema(copy);
    }

    /** All types and attributes; what an earlier schema says of one counts. */
    static Schema merged(List<Schema> schemas) {
        TreeMap<String, NavigableMap<String, AttributeSchema>> types = new TreeMap<>();
        for (Schema schema : schemas) {
            schema.types()
                    .forEach(
                            (type, attributes) ->
                                    attributes.forEach(
                                            types.computeIfAbsent(type, t -> new TreeMap<>())
                                                    ::putIfAbsent));
        }
        return new Schema(types);
    }
}
