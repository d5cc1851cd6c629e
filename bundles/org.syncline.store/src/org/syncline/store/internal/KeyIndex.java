// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An inverted index: search keys and the objects that have them. The keys of an object also stand
 * packed in its row, so a write changes only the index rows that differ: one changed member of a
 * group of 50,000 costs one row, not 50,000.
 */
final class KeyIndex {
    private final Sql sql;
    private final String find;
    private final String insert;
    private final String delete;

    private KeyIndex(Sql sql, String table) {
        this.sql = sql;
        find =
                "SELECT hash, object FROM %1$s --DERBY-PROPERTIES constraint=%1$s_pk\n"
                                .formatted(table)
                        + " WHERE hash IN (#)";
        insert = "INSERT INTO " + table + " (hash, object) VALUES (?, ?)";
        delete = "DELETE FROM " + table + " WHERE hash = ? AND object = ?";
    }

    static KeyIndex ofConnectorSpaces(Sql sql) {
        return new KeyIndex(sql, "cs_key");
    }

    static KeyIndex ofMetaverse(Sql sql) {
        return new KeyIndex(sql, "mv_key");
    }

    /** The objects that have each key; keys without any are absent. */
    Map<Key, Set<Long>> find(Collection<Key> keys) throws SQLException {
        Map<Key, Set<Long>> found = new HashMap<>();
        sql.eachIn(
                find,
                new HashSet<>(keys),
                row ->
                        found.computeIfAbsent(Key.of(row.getBytes(1), 0), k -> new TreeSet<>())
                                .add(row.getLong(2)));
        return found;
    }

    /** Brings the index up to date for objects whose keys changed. */
    void change(Map<Long, Change> changes) throws SQLException {
        Sql.Batch deletes = sql.batch(delete);
        Inserts inserts = sql.inserts(insert);
        for (Map.Entry<Long, Change> change : changes.entrySet()) {
            Set<Key> before = change.getValue().before();
            Set<Key> after = change.getValue().after();
            for (Key key : before) {
                if (!after.contains(key)) {
                    deletes.add(key, change.getKey());
                }
            }
            for (Key key : after) {
                if (!before.contains(key)) {
                    inserts.add(key, change.getKey());
                }
            }
        }
        deletes.run();
        inserts.run();
    }

    /** The keys of one object before and after a write. */
    record Change(Set<Key> before, Set<Key> after) {}

    /** None are one byte: Derby takes no bytes for a value of unknown length and makes room. */
    static byte[] pack(Set<Key> keys) {
        if (keys.isEmpty()) {
            return new byte[1];
        }
        ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(keys.size(), Key.SIZE));
        for (Key key : keys) {
            buffer.putLong(key.high()).putLong(key.low());
        }
        return buffer.array();
    }

    static Set<Key> unpack(byte[] packed) {
        if (packed.length == 1) {
            return Set.of();
        }
        if (packed.length % Key.SIZE != 0) {
            throw new DamagedRecordException("its search keys are cut");
        }
        Set<Key> keys = HashSet.newHashSet(packed.length / Key.SIZE);
        for (int at = 0; at < packed.length; at += Key.SIZE) {
            keys.add(Key.of(packed, at));
        }
        return keys;
    }
}
