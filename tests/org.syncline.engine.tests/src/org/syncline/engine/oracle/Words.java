// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** How pictures of a store and of the model word values: the same things by the same words. */
final class Words {
    private final Map<Long, String> names;

    /**
     * @param names what metaverse objects are called, by number
     */
    Words(Map<Long, String> names) {
        this.names = names;
    }

    String of(Entry entry) {
        if (entry == null) {
            return "-";
        }
        TreeMap<String, String> attributes = new TreeMap<>();
        entry.attributes().forEach((name, values) -> attributes.put(name, of(values)));
        return attributes.toString();
    }

    String of(Values values) {
        TreeSet<String> set = new TreeSet<>();
        for (Value value : values) {
            set.add(
                    switch (value) {
                        case Value.Link link -> String.valueOf(names.get(link.metaverseId()));
                        case Value.Reference reference -> reference.dn().normalized();
                        default -> value.text();
                    });
        }
        return set.toString();
    }

    /** A change, or the lack of one. */
    String change(Values before, Values after) {
        return of(before) + "->" + of(after);
    }
}
