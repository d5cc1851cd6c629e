// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.model.Value;
import org.syncline.store.JoinKey;
import org.syncline.store.MvObject;

/** Metaverse objects that the store does not hold (yet), found by join key as the store finds. */
final class JoinIndex {
    private record Key(String attribute, String folded) {}

    private final Set<String> attributes;
    private final Map<Key, List<MvObject>> objects = new HashMap<>();

    JoinIndex(Set<String> attributes) {
        this.attributes = attributes;
    }

    void add(MvObject object) {
        for (String attribute : attributes) {
            for (Value value : object.get(attribute)) {
                objects.computeIfAbsent(new Key(attribute, value.folded()), k -> new ArrayList<>())
                        .add(object);
            }
        }
    }

    List<MvObject> find(JoinKey key) {
        return objects.getOrDefault(new Key(key.attribute(), key.value().folded()), List.of());
    }
}
