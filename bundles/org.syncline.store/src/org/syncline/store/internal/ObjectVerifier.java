// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Verifies the objects of a table, page by page: that records can be read, that columns and index
 * rows say the same as the record, and what else its kind wants.
 */
abstract class ObjectVerifier<T> {
    private static final int PAGE = 500;

    private final Sql sql;
    private final Findings findings;
    private final String rows;
    private final IndexVerifier index;
    private long last;

    /**
     * @param table the table
     * @param columns columns to read; the first is the id
     */
    ObjectVerifier(Sql sql, Findings findings, String table, String columns) {
        this.sql = sql;
        this.findings = findings;
        this.index = new IndexVerifier(sql, table);
        this.rows =
                "SELECT %s FROM %s --DERBY-PROPERTIES constraint=%s_pk\n"
                                .formatted(columns, table, table)
                        + " WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY";
    }

    final void verify() throws SQLException {
        boolean more = true;
        while (more) {
            List<T> good = new ArrayList<>();
            long from = last;
            sql.each(rows, row -> readRow(row, good), from, PAGE);
            more = last > from;
            page(good);
        }
        if (!index.holds()) {
            index.faults()
                    .forEach(
                            (id, what) ->
                                    findings.mismatch(
                                            "search-keys", name(id), "The object " + what + "."));
        }
        rest();
    }

    private void readRow(ResultSet row, List<T> good) throws SQLException {
        last = row.getLong(1);
        index.expect(keys(row), last);
        if (!isReadable(last)) {
            return;
        }
        try {
            T object = read(row);
            good.add(object);
            columns(row, object);
        } catch (DamagedRecordException e) {
            findings.damage("damaged-record", name(last), e.getMessage() + ".");
        }
    }

    /** Those of some metaverse objects that do not exist. */
    final Set<Long> missing(Collection<Long> metaverseIds) throws SQLException {
        Set<Long> missing = new HashSet<>(metaverseIds);
        sql.eachIn(
                "SELECT id FROM mv --DERBY-PROPERTIES constraint=mv_pk\n WHERE id IN (#)",
                List.copyOf(missing),
                row -> missing.remove(row.getLong(1)));
        return missing;
    }

    /** The search keys of a row. */
    abstract Set<Key> keys(ResultSet row) throws SQLException;

    /** Whether the record of an object can be read at all; says so itself when not. */
    boolean isReadable(@SuppressWarnings("unused") long id) {
        return true;
    }

    abstract T read(ResultSet row) throws SQLException;

    /** Holds the columns of a row against its record. */
    abstract void columns(ResultSet row, T object) throws SQLException;

    /** What else is to be verified of some objects. */
    abstract void page(List<T> objects) throws SQLException;

    /** What else is to be verified of the table. */
    abstract void rest() throws SQLException;

    /** An object for a person, when only its number is known. */
    abstract String name(long id);
}
