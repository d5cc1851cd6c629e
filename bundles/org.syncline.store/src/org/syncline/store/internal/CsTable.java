// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.store.CsObject;

/** Reads connector space objects. Every statement names its index: there are no statistics. */
final class CsTable {
    private static final String SELECT = "SELECT id, seen, record FROM cs --DERBY-PROPERTIES ";
    private static final String BY_ID = SELECT + "constraint=cs_pk\n WHERE id IN (#)";
    private static final String BY_METAVERSE =
            "SELECT id, seen, record, mv FROM cs --DERBY-PROPERTIES index=cs_mv\n WHERE mv IN (#)";
    private static final String PAGE =
            SELECT
                    + "constraint=cs_pk\n WHERE id > ? AND id < ?"
                    + " ORDER BY id FETCH FIRST ? ROWS ONLY";
    private static final String LINKED =
            SELECT
                    + "constraint=cs_pk\n WHERE id > ? AND id < ? AND mv <> 0"
                    + " ORDER BY id FETCH FIRST ? ROWS ONLY";
    private static final String NOT_SEEN =
            "SELECT id FROM cs --DERBY-PROPERTIES constraint=cs_pk\n"
                    + " WHERE id > ? AND id < ? AND seen < ? AND imported = 1"
                    + " ORDER BY id FETCH FIRST ? ROWS ONLY";
    private static final String FLAGGED =
            "SELECT id FROM cs --DERBY-PROPERTIES index=cs_flags\n"
                    + " WHERE flags = ? AND id > ? AND id < ?"
                    + " ORDER BY flags, id FETCH FIRST ? ROWS ONLY";
    private static final String COUNT =
            "SELECT COUNT(*) FROM cs --DERBY-PROPERTIES index=cs_flags\n"
                    + " WHERE flags = ? AND id > ? AND id < ?";

    private final Sql sql;
    private final KeyHash hash;
    private final CsCodec codec;
    private final FlagsInUse inUse;

    CsTable(Sql sql, KeyHash hash, CsCodec codec, FlagsInUse inUse) {
        this.inUse = inUse;
        this.sql = sql;
        this.hash = hash;
        this.codec = codec;
    }

    List<CsObject> page(int connector, long afterId, int limit) throws SQLException {
        return sql.list(
                PAGE,
                this::read,
                CsIds.after(connector, afterId),
                CsIds.end(connector),
                Limits.page(limit));
    }

    List<CsObject> linkedPage(int connector, long afterId, int limit) throws SQLException {
        return sql.list(
                LINKED,
                this::read,
                CsIds.after(connector, afterId),
                CsIds.end(connector),
                Limits.page(limit));
    }

    List<Long> notSeenPage(int connector, long generation, long afterId, int limit)
            throws SQLException {
        return sql.list(
                NOT_SEEN,
                row -> row.getLong(1),
                CsIds.after(connector, afterId),
                CsIds.end(connector),
                generation,
                Limits.page(limit));
    }

    List<CsObject> flaggedPage(int connector, Flag flag, long afterId, int limit)
            throws SQLException {
        return inOrder(idPage(connector, flag::in, afterId, limit));
    }

    /** Ids of a page of objects with one of the combinations of flags that are wanted. */
    List<Long> idPage(int connector, IntPredicate wanted, long afterId, int limit)
            throws SQLException {
        Limits.page(limit);
        List<Long> ids = new ArrayList<>();
        for (int flags : inUse.all(wanted)) {
            sql.each(
                    FLAGGED,
                    row -> ids.add(row.getLong(1)),
                    flags,
                    CsIds.after(connector, afterId),
                    CsIds.end(connector),
                    limit);
        }
        return ids.stream().sorted().limit(limit).toList();
    }

    /** The number of objects of a connector with each combination of flags. */
    Map<Integer, Long> counts(int connector) throws SQLException {
        return counts(connector, flags -> true);
    }

    /** The same of those combinations that are wanted. */
    Map<Integer, Long> counts(int connector, IntPredicate wanted) throws SQLException {
        Map<Integer, Long> counts = new TreeMap<>();
        for (int flags : inUse.all(wanted)) {
            long start = CsIds.after(connector, 0);
            counts.put(flags, sql.number(COUNT, flags, start, CsIds.end(connector)));
        }
        return counts;
    }

    /** The objects of those ids, in the order of the ids. */
    List<CsObject> inOrder(List<Long> ids) throws SQLException {
        Map<Long, CsObject> found = byIds(ids);
        return ids.stream().map(found::get).toList();
    }

    Map<Long, CsObject> byIds(Collection<Long> ids) throws SQLException {
        Map<Long, CsObject> found = new TreeMap<>();
        NumberList.each(sql, BY_ID, 1, ids, row -> found.put(row.getLong(1), read(row)));
        return found;
    }

    /** When objects were linked or disconnected last, as far as it is on record. */
    Map<Long, Instant> linkChanges(Collection<Long> ids) throws SQLException {
        Map<Long, Instant> found = new TreeMap<>();
        sql.eachIn(
                "SELECT id, linked FROM cs --DERBY-PROPERTIES constraint=cs_pk\n"
                        + " WHERE linked > 0 AND id IN (#)",
                ids,
                row -> found.put(row.getLong(1), Instant.ofEpochMilli(row.getLong(2))));
        return found;
    }

    Map<Value.Binary, CsObject> byAnchors(int connector, Collection<Value.Binary> anchors)
            throws SQLException {
        Set<Value.Binary> wanted = Set.copyOf(anchors);
        List<Key> keys = wanted.stream().map(anchor -> hash.anchor(connector, anchor)).toList();
        Map<Value.Binary, CsObject> found = new HashMap<>();
        sql.eachIn(
                SELECT + "constraint=cs_anchor\n WHERE anchor_key IN (#)",
                keys,
                row -> {
                    CsObject object = read(row);
                    if (wanted.contains(object.anchor())) {
                        found.put(object.anchor(), object);
                    }
                });
        return found;
    }

    Map<Dn, CsObject> byDns(int connector, Collection<Dn> dns) throws SQLException {
        Set<Dn> wanted = Set.copyOf(dns);
        List<Key> keys = wanted.stream().map(dn -> hash.name(connector, dn)).toList();
        Map<Dn, CsObject> found = new LinkedHashMap<>();
        sql.eachIn(
                SELECT + "index=cs_name\n WHERE dn_key IN (#)",
                keys,
                row -> {
                    CsObject object = read(row);
                    if (wanted.contains(object.dn())) {
                        found.merge(object.dn(), object, CsTable::present);
                    }
                });
        return found;
    }

    List<CsObject> byMetaverse(Collection<Long> metaverseIds) throws SQLException {
        List<CsObject> found = new ArrayList<>();
        Set<Long> linked = Set.copyOf(metaverseIds);
        NumberList.each(
                sql,
                BY_METAVERSE,
                4,
                linked.stream().filter(id -> id != 0).toList(),
                row -> found.add(read(row)));
        found.sort(java.util.Comparator.comparingLong(CsObject::id));
        return found;
    }

    Set<Long> metaverseIds(Collection<Long> ids) throws SQLException {
        Set<Long> found = new TreeSet<>();
        sql.eachIn(
                "SELECT mv FROM cs --DERBY-PROPERTIES constraint=cs_pk\n WHERE id IN (#)",
                ids,
                row -> found.add(row.getLong(1)));
        found.remove(0L);
        return found;
    }

    /** A name that passed from one object to another belongs to the one that will stay. */
    private static CsObject present(CsObject one, CsObject other) {
        boolean oneGoes = one.importOperation() == Operation.DELETE;
        boolean otherGoes = other.importOperation() == Operation.DELETE;
        if (oneGoes != otherGoes) {
            return oneGoes ? other : one;
        }
        return one.id() > other.id() ? one : other;
    }

    /** Reads id, generation and record, the first columns of a row. */
    CsObject read(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        try {
            return codec.decode(id, row.getLong(2), row.getBytes(3));
        } catch (DamagedRecordException e) {
            throw new DamagedRecordException(
                    "The record of connector space object " + id + " is damaged: " + e.getMessage(),
                    e);
        }
    }
}
