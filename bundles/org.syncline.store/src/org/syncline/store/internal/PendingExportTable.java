// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;
import org.syncline.store.PendingQuery;

/**
 * The list of pending exports, by name. Its rows exist only while an export is pending, so it stays
 * small and in order whatever the size of the connector space.
 */
final class PendingExportTable {
    /** As much of a name as an index key may hold; ids decide between names alike so far. */
    private static final int SORT_KEY = 400;

    private static final int NAMES = 20_000;

    private static final String PAGE =
            "SELECT object FROM pending_export --DERBY-PROPERTIES index=pending_export_order\n"
                    + " WHERE connector = ?";
    private static final String AFTER = " AND sort_key >= ? AND (sort_key > ? OR object > ?)";
    private static final String OPERATIONS = " AND operation IN (?, ?, ?, ?, ?, ?)";
    private static final String TEXT = " AND LOCATE(?, names) > 0";
    private static final String ORDER =
            " ORDER BY connector, sort_key, object FETCH FIRST ? ROWS ONLY";

    /**
     * Both indexes are given all they need: Derby takes no hint here, and may read the whole of the
     * other index for a number, because that holds everything that a deletion touches.
     */
    private static final String WHERE = " WHERE connector = ? AND sort_key = ? AND object = ?";

    private static final String UPDATE =
            "UPDATE pending_export SET sort_key = ?, operation = ?, names = ?" + WHERE;
    private static final String DELETE = "DELETE FROM pending_export" + WHERE;
    private static final String ROWS =
            "SELECT object, connector, sort_key, operation, names FROM pending_export"
                    + " --DERBY-PROPERTIES constraint=pending_export_pk\n WHERE object IN (#)";
    private static final String BY_ID =
            "SELECT object FROM pending_export --DERBY-PROPERTIES constraint=pending_export_pk\n"
                    + " WHERE object > ? AND object < ?";
    private static final String BY_ID_ORDER = " ORDER BY object FETCH FIRST ? ROWS ONLY";

    private final Sql sql;

    PendingExportTable(Sql sql) {
        this.sql = sql;
    }

    /** Lists the objects that have a pending export now; {@code before} tells which had one. */
    void change(Collection<CsObject> objects, LongPredicate before) throws SQLException {
        Map<Long, List<Object>> rows =
                rows(objects.stream().map(CsObject::id).filter(before::test).toList());
        Sql.Batch deletes = sql.batch(DELETE);
        Sql.Batch updates = sql.batch(UPDATE);
        Inserts inserts =
                sql.inserts(
                        "INSERT INTO pending_export"
                                + " (object, connector, sort_key, operation, names)"
                                + " VALUES (?, ?, ?, ?, ?)");
        for (CsObject object : objects) {
            List<Object> old = rows.get(object.id());
            List<Object> now = object.pendingExport() == null ? null : columns(object);
            if (old == null && now != null) {
                inserts.add(now.toArray());
            } else if (now == null && old != null) {
                deletes.add(old.get(1), old.get(2), old.get(0));
            } else if (now != null && !now.equals(old)) {
                updates.add(now.get(2), now.get(3), now.get(4), old.get(1), old.get(2), old.get(0));
            }
        }
        deletes.run();
        updates.run();
        inserts.run();
    }

    /** The rows of objects that have one, as {@link #columns} makes them. */
    Map<Long, List<Object>> rows(Collection<Long> ids) throws SQLException {
        Map<Long, List<Object>> rows = new HashMap<>();
        NumberList.each(
                sql,
                ROWS,
                1,
                ids,
                row ->
                        rows.put(
                                row.getLong(1),
                                List.of(
                                        row.getLong(1),
                                        row.getInt(2),
                                        row.getString(3),
                                        row.getInt(4),
                                        row.getString(5))));
        return rows;
    }

    void delete(Collection<Long> ids) throws SQLException {
        Sql.Batch deletes = sql.batch(DELETE);
        for (List<Object> old : rows(ids).values()) {
            deletes.add(old.get(1), old.get(2), old.get(0));
        }
        deletes.run();
    }

    /** The row of an object with a pending export. */
    static List<Object> columns(CsObject object) {
        return List.of(
                object.id(),
                object.connector(),
                sortKey(object.dn()),
                Codes.of(object.pendingExport().operation()),
                names(object));
    }

    /** The ids of a page. */
    List<Long> page(PendingQuery query) throws SQLException {
        StringBuilder text = new StringBuilder(PAGE);
        List<Object> parameters = new ArrayList<>();
        parameters.add(query.connector());
        if (query.after() != null) {
            String key = sortKey(query.after().dn());
            text.append(AFTER);
            parameters.addAll(List.of(key, key, query.after().id()));
        }
        if (!query.operations().isEmpty()) {
            text.append(OPERATIONS);
            parameters.addAll(codes(query.operations()));
        }
        if (!query.text().isEmpty()) {
            text.append(TEXT);
            parameters.add(fold(query.text()));
        }
        parameters.add(Limits.page(query.limit()));
        return sql.list(text.append(ORDER).toString(), row -> row.getLong(1), parameters.toArray());
    }

    /** Ids of objects with a pending export of certain operations, or of any, by rising id. */
    List<Long> idPage(int connector, Set<Operation> operations, long afterId, int limit)
            throws SQLException {
        List<Object> parameters = new ArrayList<>();
        parameters.add(CsIds.after(connector, afterId));
        parameters.add(CsIds.end(connector));
        if (!operations.isEmpty()) {
            parameters.addAll(codes(operations));
        }
        parameters.add(Limits.page(limit));
        return sql.list(
                BY_ID + (operations.isEmpty() ? "" : OPERATIONS) + BY_ID_ORDER,
                row -> row.getLong(1),
                parameters.toArray());
    }

    Map<Operation, Long> counts(int connector) throws SQLException {
        Map<Operation, Long> counts = new EnumMap<>(Operation.class);
        sql.each(
                "SELECT operation, COUNT(*) FROM pending_export"
                        + " --DERBY-PROPERTIES index=pending_export_order\n"
                        + " WHERE connector = ? GROUP BY operation",
                row -> counts.put(Codes.operation(row.getInt(1)), row.getLong(2)),
                connector);
        return counts;
    }

    /** As many codes as the statement has places; the first fills those that are left over. */
    private static List<Integer> codes(Set<Operation> operations) {
        List<Integer> codes = new ArrayList<>();
        operations.forEach(operation -> codes.add(Codes.of(operation)));
        while (codes.size() < Operation.values().length) {
            codes.add(codes.getFirst());
        }
        return codes;
    }

    private static String sortKey(Dn dn) {
        String folded = fold(dn.text());
        return folded.length() <= SORT_KEY ? folded : folded.substring(0, SORT_KEY);
    }

    private static String names(CsObject object) {
        Dn newDn = object.pendingExport().newDn();
        String names = newDn == null ? object.dn().text() : object.dn() + "\n" + newDn;
        return Limits.text(fold(names), NAMES);
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
