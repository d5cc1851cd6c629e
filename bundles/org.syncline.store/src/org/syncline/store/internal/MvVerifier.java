// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.syncline.model.Value;
import org.syncline.store.MvObject;

/** Verifies metaverse objects: records, search keys, references, and that something is linked. */
final class MvVerifier {
    private static final int PAGE = 500;
    private static final String ROWS =
            "SELECT id, record, reference_retry, search_keys"
                    + " FROM mv --DERBY-PROPERTIES constraint=mv_pk\n"
                    + " WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY";

    private final Sql sql;
    private final MvTable table;
    private final Findings findings;
    private final IndexVerifier index;
    private long last;

    MvVerifier(Sql sql, MvTable table, Findings findings) {
        this.sql = sql;
        this.table = table;
        this.findings = findings;
        index = new IndexVerifier(sql, "mv");
    }

    void verify() throws SQLException {
        boolean more = true;
        while (more) {
            List<MvObject> good = new ArrayList<>();
            long from = last;
            sql.each(ROWS, row -> readRow(row, good), from, PAGE);
            more = last > from;
            linked(good);
            references(good);
        }
        if (!index.holds()) {
            index.faults()
                    .forEach(
                            (id, what) ->
                                    findings.mismatch(
                                            "search-keys", name(id), "The object " + what + "."));
        }
    }

    private void readRow(ResultSet row, List<MvObject> good) throws SQLException {
        last = row.getLong(1);
        Set<Key> keys = KeyIndex.unpack(row.getBytes(4));
        index.expect(keys, last);
        try {
            MvObject object = table.read(row);
            good.add(object);
            if (!keys.equals(table.keysNow(object))
                    || row.getInt(3) != 0 != object.referenceRetry()) {
                findings.mismatch(
                        "column",
                        name(last),
                        "The object is listed under something that its record does not have.");
            }
        } catch (DamagedRecordException e) {
            findings.damage("damaged-record", name(last), e.getMessage() + ".");
        }
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
        Set<Long> missing = new HashSet<>();
        objects.forEach(object -> targets(object).forEach(missing::add));
        sql.eachIn(
                "SELECT id FROM mv --DERBY-PROPERTIES constraint=mv_pk\n WHERE id IN (#)",
                List.copyOf(missing),
                row -> missing.remove(row.getLong(1)));
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

    private static String name(long id) {
        return "metaverse: object " + id;
    }
}
