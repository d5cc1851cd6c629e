// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.syncline.model.Dn;
import org.syncline.store.JoinKey;

/** Finds objects by join keys and by references. */
final class JoinSearch {
    private final KeyHash hash;
    private final IndexedAttributes indexed;
    private final KeyIndex connectorSpaces;
    private final KeyIndex metaverse;

    JoinSearch(Sql sql, KeyHash hash, IndexedAttributes indexed) {
        this.hash = hash;
        this.indexed = indexed;
        connectorSpaces = KeyIndex.ofConnectorSpaces(sql);
        metaverse = KeyIndex.ofMetaverse(sql);
    }

    Map<JoinKey, Set<Long>> connectorSpace(int connector, Collection<JoinKey> keys)
            throws SQLException {
        indexed.check(connector, keys);
        return find(
                connectorSpaces,
                keys,
                key -> hash.connectorJoin(connector, key.attribute(), key.value()));
    }

    Map<JoinKey, Set<Long>> metaverse(Collection<JoinKey> keys) throws SQLException {
        indexed.check(IndexedAttributes.METAVERSE, keys);
        return find(metaverse, keys, key -> hash.metaverseJoin(key.attribute(), key.value()));
    }

    Set<Long> referringTo(int connector, Collection<Dn> dns) throws SQLException {
        Set<Key> hashes = new HashSet<>();
        dns.forEach(dn -> hashes.add(hash.reference(connector, dn)));
        Set<Long> found = new TreeSet<>();
        connectorSpaces.find(hashes).values().forEach(found::addAll);
        return found;
    }

    private static Map<JoinKey, Set<Long>> find(
            KeyIndex index, Collection<JoinKey> keys, Function<JoinKey, Key> hasher)
            throws SQLException {
        Map<JoinKey, Key> hashes = new HashMap<>();
        keys.forEach(key -> hashes.put(key, hasher.apply(key)));
        Map<Key, Set<Long>> hits = index.find(hashes.values());
        Map<JoinKey, Set<Long>> found = new HashMap<>();
        hashes.forEach(
                (key, hashed) -> {
                    Set<Long> objects = hits.get(hashed);
                    if (objects != null) {
                        found.put(key, objects);
                    }
                });
        return found;
    }
}
