// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;

/**
 * Verifies connector space objects: records, columns, index rows, links, pending exports, names.
 */
final class CsVerifier extends ObjectVerifier<CsObject> {
    private static final List<String> COLUMNS =
            List.of("name", "anchor", "link", "imported", "", "flags", "search keys");

    private final Sql sql;
    private final CsTable table;
    private final CsWriter writer;
    private final Findings findings;

    CsVerifier(Sql sql, CsTable table, CsWriter writer, Findings findings) {
        super(
                sql,
                findings,
                "cs",
                "id, seen, record, dn_key, anchor_key, mv, imported, flags, search_keys");
        this.sql = sql;
        this.table = table;
        this.writer = writer;
        this.findings = findings;
    }

    @Override
    Set<Key> keys(ResultSet row) throws SQLException {
        return KeyIndex.unpack(row.getBytes(9));
    }

    @Override
    boolean isReadable(long id) {
        boolean known = findings.knows(CsIds.connector(id));
        if (!known) {
            findings.damage(
                    "unknown-connector", name(id), "The connector of the object is not on record.");
        }
        return known;
    }

    @Override
    CsObject read(ResultSet row) throws SQLException {
        return table.read(row);
    }

    @Override
    void page(List<CsObject> objects) throws SQLException {
        links(objects);
        exports(objects);
    }

    @Override
    void rest() throws SQLException {
        strayExports();
        doubleNames();
    }

    @Override
    void columns(ResultSet row, CsObject object) throws SQLException {
        Object[] expected = writer.columns(object);
        boolean[] same = {
            Arrays.equals(row.getBytes(4), ((Key) expected[0]).bytes()),
            Arrays.equals(row.getBytes(5), expected[1] instanceof Key key ? key.bytes() : null),
            row.getLong(6) == (Long) expected[2],
            row.getInt(7) != 0 == (Boolean) expected[3],
            true,
            row.getInt(8) == (Integer) expected[5],
            KeyIndex.unpack(row.getBytes(9)).equals(KeyIndex.unpack((byte[]) expected[6]))
        };
        for (int i = 0; i < same.length; i++) {
            if (!same[i]) {
                findings.mismatch(
                        "column",
                        name(object),
                        "The object is listed under a "
                                + COLUMNS.get(i)
                                + " that its record does not have.");
            }
        }
    }

    private void links(List<CsObject> objects) throws SQLException {
        Set<Long> missing =
                missing(
                        objects.stream()
                                .filter(object -> object.link() != null)
                                .map(object -> object.link().metaverseId())
                                .toList());
        for (CsObject object : objects) {
            if (object.link() != null && missing.contains(object.link().metaverseId())) {
                findings.damage(
                        "link-without-object",
                        name(object),
                        "The object is linked to metaverse object %d, which does not exist."
                                .formatted(object.link().metaverseId()));
            }
        }
    }

    private void exports(List<CsObject> objects) throws SQLException {
        Map<Long, List<Object>> present =
                new PendingExportTable(sql).rows(objects.stream().map(CsObject::id).toList());
        for (CsObject object : objects) {
            List<Object> expected =
                    object.pendingExport() == null ? null : PendingExportTable.columns(object);
            List<Object> found = present.get(object.id());
            if (expected == null ? found != null : !expected.equals(found)) {
                findings.mismatch(
                        "pending-export",
                        name(object),
                        found == null
                                ? "The object's pending export is not listed."
                                : "The list of pending exports does not fit what the object has.");
            }
        }
    }

    private void strayExports() throws SQLException {
        Set<Long> stray = new HashSet<>();
        sql.each("SELECT object FROM pending_export", row -> stray.add(row.getLong(1)));
        sql.eachIn(
                "SELECT id FROM cs --DERBY-PROPERTIES constraint=cs_pk\n WHERE id IN (#)",
                List.copyOf(stray),
                row -> stray.remove(row.getLong(1)));
        for (long id : stray) {
            findings.mismatch(
                    "pending-export",
                    name(id),
                    "A pending export is listed of an object that does not exist.");
        }
    }

    /** Of objects of one name at most one stays; the others wait for the end of an import. */
    private void doubleNames() throws SQLException {
        List<byte[]> doubles =
                sql.list(
                        "SELECT dn_key FROM cs --DERBY-PROPERTIES index=cs_name\n"
                                + " GROUP BY dn_key HAVING COUNT(*) > 1",
                        row -> row.getBytes(1));
        for (byte[] key : doubles) {
            List<CsObject> staying =
                    sql
                            .list(
                                    "SELECT id, seen, record FROM cs WHERE dn_key = ?",
                                    table::read,
                                    key)
                            .stream()
                            .filter(object -> object.importOperation() != Operation.DELETE)
                            .toList();
            if (staying.size() > 1) {
                findings.damage(
                        "name-twice",
                        name(staying.getFirst()),
                        "%d objects have this name.".formatted(staying.size()));
            }
        }
    }

    private String name(CsObject object) {
        return findings.connectorSpace(object.id(), object.dn().text());
    }

    @Override
    String name(long id) {
        return findings.connectorSpace(id, null);
    }
}
