// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.syncline.model.Printable;
import org.syncline.store.JoinKey;

/** Which attributes joins search by, in each connector space and in the metaverse. */
final class IndexedAttributes {
    /** Stands in the place of the connector's number. */
    static final int METAVERSE = 0;

    private final Sql sql;
    private final Map<Integer, Set<String>> known = new HashMap<>();

    IndexedAttributes(Sql sql) {
        this.sql = sql;
    }

    Set<String> of(int space) throws SQLException {
        Set<String> names = known.get(space);
        if (names == null) {
            names =
                    new TreeSet<>(
                            sql.list(
                                    "SELECT name FROM indexed_attribute WHERE connector = ?",
                                    row -> row.getString(1),
                                    space));
            known.put(space, names);
        }
        return names;
    }

    /** Declares the attributes and tells whether objects must be indexed anew. */
    boolean declare(int space, Set<String> names) throws SQLException {
        Set<String> before = of(space);
        if (before.equals(names)) {
            return false;
        }
        sql.update("DELETE FROM indexed_attribute WHERE connector = ?", space);
        Sql.Batch batch =
                sql.batch("INSERT INTO indexed_attribute (connector, name) VALUES (?, ?)");
        for (String name : names) {
            batch.add(space, name);
        }
        batch.run();
        known.put(space, new TreeSet<>(names));
        return !before.containsAll(names);
    }

    /** A search by an attribute that was not declared would find nothing and look like no hit. */
    void check(int space, Collection<JoinKey> keys) throws SQLException {
        Set<String> declared = of(space);
        for (JoinKey key : keys) {
            if (!declared.contains(key.attribute())) {
                throw new IllegalArgumentException(
                        "The attribute was not declared for joins: "
                                + Printable.of(key.attribute(), 200));
            }
        }
    }

    /** Forgets what a transaction that failed may have declared. */
    void rollback() {
        known.clear();
    }
}
