// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.syncline.model.Value;
import org.syncline.store.MvObject;

/** Verifies metaverse objects: records, search keys, references, and that something is linked. */
final class MvVerifier extends ObjectVerifier<MvObject> {
    private final Sql sql;
    private final MvTable table;
    private final Findings findings;

    MvVerifier(Sql sql, MvTable table, Findings findings) {
        super(sql, findings, "mv", "id, record, reference_retry, search_keys");
        this.sql = sql;
        this.table = table;
        this.findings = findings;
    }

    @Override
    Set<Key> keys(ResultSet row) throws SQLException {
        return KeyIndex.unpack(row.getBytes(4));
    }

    @Override
    MvObject read(ResultSet row) throws SQLException {
        return table.read(row);
    }

    @Override
    void columns(ResultSet row, MvObject object) throws SQLException {
        if (!keys(row).equals(table.keysNow(object))
                || row.getInt(3) != 0 != object.referenceRetry()) {
            findings.mismatch(
                    "column",
                    name(object.id()),
                    "The object is listed under something that its record does not have.");
        }
    }

    @Override
    void page(List<MvObject> objects) throws SQLException {
        linked(objects);
        references(objects);
    }

    @Override
    void rest() {
        // nothing is about the table as a whole
    }

    private void linked(List<MvObject> objects) throws SQLException {
        Set<Long> alone = new HashSet<>(objects.stream().map(MvObject::id).toList());
        sql.eachIn(
                "SELECT DISTINCT mv FROM cs --DERBY-PROPERTIES index=cs_mv\n WHERE mv IN (#)",
                List.copyOf(alone),
                row -> alone.remove(row.getLong(1)));
        for (long id : alone) {
            findings.note(
                    "object-without-link",
                    name(id),
                    "Nothing is linked to the object.",
                    "A full synchronization removes it.");
        }
    }

    private void references(List<MvObject> objects) throws SQLException {
        Set<Long> missing =
                missing(objects.stream().flatMap(object -> targets(object).stream()).toList());
        for (MvObject object : objects) {
            if (targets(object).stream().anyMatch(missing::contains)) {
                findings.note(
                        "reference-without-object",
                        name(object.id()),
                        "The object refers to a metaverse object that does not exist.",
                        "A full synchronization computes its references anew.");
            }
        }
    }

    private static List<Long> targets(MvObject object) {
        return object.attributes().values().stream()
                .flatMap(attribute -> attribute.values().stream())
                .filter(Value.Link.class::isInstance)
                .map(value -> ((Value.Link) value).metaverseId())
                .toList();
    }

    @Override
    String name(long id) {
        return "metaverse: object " + id;
    }
}
