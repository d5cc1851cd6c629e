// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The combinations of flags that objects of the store have, or have had since it was opened: a
 * handful of the dozens that could be, so that a listing asks for no more than those. Another
 * process that writes makes them void.
 */
final class FlagsInUse {
    private static final String NEXT =
            "SELECT flags FROM cs --DERBY-PROPERTIES index=cs_flags\n"
                    + " WHERE flags > ? ORDER BY flags, id FETCH FIRST 1 ROWS ONLY";

    private final Sql sql;
    private TreeSet<Integer> known;

    FlagsInUse(Sql sql) {
        this.sql = sql;
    }

    /** To be told of every combination that is written. */
    void add(int flags) throws SQLException {
        load().add(flags);
    }

    /** The combinations that are wanted. */
    Collection<Integer> all(IntPredicate wanted) throws SQLException {
        return load().stream().filter(wanted::test).toList();
    }

    /** Reads them again when they are needed next. */
    void forget() {
        known = null;
    }

    private TreeSet<Integer> load() throws SQLException {
        if (known == null) {
            TreeSet<Integer> found = new TreeSet<>();
            List<Integer> next = List.of(-1);
            do {
                next = sql.list(NEXT, row -> row.getInt(1), next.getFirst());
                found.addAll(next);
            } while (!next.isEmpty());
            known = found;
        }
        return known;
    }
}
