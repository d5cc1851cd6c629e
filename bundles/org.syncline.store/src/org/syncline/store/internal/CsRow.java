// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What stands in the row of a connector space object beside its record, and what rows of other
 * tables were derived from it.
 *
 * @param keys search keys
 * @param anchor null where there is none
 */
record CsRow(int flags, Set<Key> keys, Key name, Key anchor, long mv) {
    static final CsRow NONE = new CsRow(0, Set.of(), null, null, 0);

    private static final String SELECT =
            "SELECT id, flags, search_keys, dn_key, anchor_key, mv"
                    + " FROM cs --DERBY-PROPERTIES constraint=cs_pk\n"
                    + " WHERE id IN (#)";

    /** The rows of those ids that exist. */
    static Map<Long, CsRow> read(Sql sql, Collection<Long> ids) throws SQLException {
        Map<Long, CsRow> found = new HashMap<>();
        NumberList.each(
                sql,
                SELECT,
                1,
                ids,
                row ->
                        found.put(
                                row.getLong(1),
                                new CsRow(
                                        row.getInt(2),
                                        KeyIndex.unpack(row.getBytes(3)),
                                        key(row.getBytes(4)),
                                        key(row.getBytes(5)),
                                        row.getLong(6))));
        return found;
    }

    private static Key key(byte[] column) {
        return column == null ? null : Key.of(column, 0);
    }

    boolean hasNamesOf(CsRow other) {
        return name.equals(other.name) && Objects.equals(anchor, other.anchor);
    }

    boolean hasStateOf(CsRow other) {
        return flags == other.flags && mv == other.mv;
    }
}
