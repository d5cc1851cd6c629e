// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Holds the rows of an inverted index against the search keys of the objects. */
final class IndexVerifier {
    private final Sql sql;
    private final String objects;
    private final String rows;
    private final PairSum expected = new PairSum();

    IndexVerifier(Sql sql, String objects) {
        this.sql = sql;
        this.objects = objects;
        rows = objects + "_key";
    }

    /** To be told of the keys that an object's row holds. */
    void expect(Set<Key> keys, long object) {
        keys.forEach(key -> expected.add(key, object));
    }

    /** Whether the index has exactly the rows that were expected. */
    boolean holds() throws SQLException {
        PairSum present = new PairSum();
        sql.each(
                "SELECT hash, object FROM %1$s --DERBY-PROPERTIES constraint=%1$s_pk\n"
                        .formatted(rows),
                row -> present.add(Key.of(row.getBytes(1), 0), row.getLong(2)));
        return present.isSameAs(expected);
    }

    /** Objects whose index rows do not fit, with what is wrong; for a store that does not hold. */
    Map<Long, String> faults() throws SQLException {
        Map<Long, Set<Key>> present = new TreeMap<>();
        sql.each(
                "SELECT hash, object FROM " + rows,
                row ->
                        present.computeIfAbsent(row.getLong(2), id -> new HashSet<>())
                                .add(Key.of(row.getBytes(1), 0)));
        Map<Long, String> faults = new TreeMap<>();
        sql.each(
                "SELECT id, search_keys FROM " + objects,
                row -> {
                    long id = row.getLong(1);
                    Set<Key> found = present.remove(id);
                    Set<Key> wanted = KeyIndex.unpack(row.getBytes(2));
                    if (!wanted.equals(found == null ? Set.of() : found)) {
                        faults.put(id, describe(wanted, found == null ? Set.of() : found));
                    }
                });
        present.keySet().forEach(id -> faults.put(id, "has index rows but does not exist"));
        return faults;
    }

    private static String describe(Set<Key> wanted, Set<Key> found) {
        long missing = wanted.stream().filter(key -> !found.contains(key)).count();
        long extra = found.stream().filter(key -> !wanted.contains(key)).count();
        return String.join(
                " and ",
                List.of(
                        "lacks " + missing + " of its index rows",
                        "has " + extra + " that are not its own"));
    }
}
