// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.model.Value;

/**
 * An object of a directory in a case. Immutable. References are anchors: a directory shows them by
 * the present name of the other object.
 */
record Thing(String anchor, String dn, String type, SortedMap<String, List<String>> attributes) {
    Thing {
        TreeMap<String, List<String>> copy = new TreeMap<>(attributes);
        copy.values().removeIf(List::isEmpty);
        attributes = Collections.unmodifiableSortedMap(copy);
    }

    Thing with(String attribute, List<String> values) {
        TreeMap<String, List<String>> copy = new TreeMap<>(attributes);
        copy.put(attribute, values);
        return new Thing(anchor, dn, type, copy);
    }

    Thing named(String newDn) {
        return new Thing(anchor, newDn, type, attributes);
    }

    Thing ofType(String newType) {
        return new Thing(anchor, dn, newType, attributes);
    }

    Value.Binary anchorValue() {
        return new Value.Binary(anchor.getBytes(StandardCharsets.UTF_8));
    }

    static String anchorText(Value.Binary anchor) {
        return new String(anchor.bytes(), StandardCharsets.UTF_8);
    }
}
