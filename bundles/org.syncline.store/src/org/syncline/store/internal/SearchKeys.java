// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.util.HashSet;
import java.util.Set;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;

/** Computes under which keys objects are found by joins and by references. */
final class SearchKeys {
    private final KeyHash hash;

    SearchKeys(KeyHash hash) {
        this.hash = hash;
    }

    /** The keys of the confirmed values and references of a connector space object. */
    Set<Key> of(CsObject object, Set<String> attributes) {
        Set<Key> keys = new HashSet<>();
        Entry entry = object.confirmed();
        if (entry == null) {
            return keys;
        }
        for (String attribute : attributes) {
            for (Value value : entry.get(attribute)) {
                keys.add(hash.connectorJoin(object.connector(), attribute, value));
            }
        }
        entry.references().forEach(dn -> keys.add(hash.reference(object.connector(), dn)));
        return keys;
    }

    Set<Key> of(MvObject object, Set<String> attributes) {
        Set<Key> keys = new HashSet<>();
        for (String attribute : attributes) {
            for (Value value : object.get(attribute)) {
                keys.add(hash.metaverseJoin(attribute, value));
            }
        }
        return keys;
    }
}
