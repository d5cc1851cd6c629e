// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.syncline.store.MvObject;

/** Reads and writes metaverse objects and their search keys. */
final class MvTable {
    private static final String SELECT = "SELECT id, record FROM mv --DERBY-PROPERTIES ";
    private static final String BY_ID = SELECT + "constraint=mv_pk\n WHERE id IN (#)";
    private static final String PAGE =
            SELECT + "constraint=mv_pk\n WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY";
    private static final String RETRY =
            SELECT
                    + "index=mv_retry\n WHERE reference_retry = 1 AND id > ?"
                    + " ORDER BY reference_retry, id FETCH FIRST ? ROWS ONLY";
    private static final String KEYS =
            "SELECT id, search_keys, reference_retry FROM mv --DERBY-PROPERTIES constraint=mv_pk\n WHERE id IN (#)";
    private static final String INSERT =
            "INSERT INTO mv (reference_retry, search_keys, record, id) VALUES (?, ?, ?, ?)";
    private static final String UPDATE =
            "UPDATE mv SET reference_retry = ?, search_keys = ?, record = ? WHERE id = ?";

    private final Sql sql;
    private final MvCodec codec;
    private final Sequences sequences;
    private final IndexedAttributes indexed;
    private final SearchKeys searchKeys;
    private final KeyIndex index;

    MvTable(Sql sql, KeyHash hash, MvCodec codec, IndexedAttributes indexed) {
        this.sql = sql;
        this.codec = codec;
        this.indexed = indexed;
        sequences = new Sequences(sql);
        searchKeys = new SearchKeys(hash);
        index = KeyIndex.ofMetaverse(sql);
    }

    List<MvObject> page(long afterId, int limit) throws SQLException {
        return sql.list(PAGE, this::read, afterId, Limits.page(limit));
    }

    /** Ids alone, which the index holds. */
    List<Long> idPage(long afterId, int limit) throws SQLException {
        return sql.list(
                "SELECT id FROM mv --DERBY-PROPERTIES constraint=mv_pk\n"
                        + " WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY",
                row -> row.getLong(1),
                afterId,
                Limits.page(limit));
    }

    List<MvObject> retryPage(long afterId, int limit) throws SQLException {
        return sql.list(RETRY, this::read, afterId, Limits.page(limit));
    }

    Map<Long, MvObject> byIds(Collection<Long> ids) throws SQLException {
        Map<Long, MvObject> found = new TreeMap<>();
        NumberList.each(sql, BY_ID, 1, ids, row -> found.put(row.getLong(1), read(row)));
        return found;
    }

    long count() throws SQLException {
        return sql.number(
                "SELECT COUNT(*) FROM mv --DERBY-PROPERTIES constraint=mv_pk\n WHERE id > 0");
    }

    List<MvObject> write(List<MvObject> objects) throws SQLException {
        List<MvObject> numbered = withIds(objects);
        Map<Long, MvObject> byId = new LinkedHashMap<>();
        numbered.forEach(object -> byId.put(object.id(), object));
        List<Long> known = objects.stream().map(MvObject::id).filter(id -> id != 0).toList();
        Map<Long, Set<Key>> before = keys(known);
        for (long id : known) {
            if (!before.containsKey(id)) {
                throw new IllegalArgumentException("The metaverse holds no object " + id);
            }
        }
        Map<Long, KeyIndex.Change> changes = new LinkedHashMap<>();
        Sql.Batch updates = sql.batch(UPDATE);
        Sql.Batch inserts = sql.batch(INSERT);
        for (MvObject object : byId.values()) {
            Set<Key> old = before.get(object.id());
            Set<Key> now = keysNow(object);
            changes.put(object.id(), new KeyIndex.Change(old == null ? Set.of() : old, now));
            (old == null ? inserts : updates)
                    .add(
                            object.referenceRetry(),
                            KeyIndex.pack(now),
                            codec.encode(object),
                            object.id());
        }
        updates.run();
        inserts.run();
        index.change(changes);
        return numbered;
    }

    /** Takes the flag along: see {@link PendingExportTable} for why a number is not enough. */
    void delete(Collection<Long> ids) throws SQLException {
        Map<Long, KeyIndex.Change> changes = new HashMap<>();
        Sql.Batch batch = sql.batch("DELETE FROM mv WHERE reference_retry = ? AND id = ?");
        Map<Long, Integer> flags = new TreeMap<>();
        sql.eachIn(
                KEYS,
                ids,
                row -> {
                    Set<Key> keys = KeyIndex.unpack(row.getBytes(2));
                    changes.put(row.getLong(1), new KeyIndex.Change(keys, Set.of()));
                    flags.put(row.getLong(1), row.getInt(3));
                });
        index.change(changes);
        for (Map.Entry<Long, Integer> object : flags.entrySet()) {
            batch.add(object.getValue(), object.getKey());
        }
        batch.run();
    }

    /** Brings the search keys of objects up to date without touching anything else. */
    void index(List<MvObject> objects) throws SQLException {
        Map<Long, Set<Key>> before = keys(objects.stream().map(MvObject::id).toList());
        Map<Long, KeyIndex.Change> changes = new LinkedHashMap<>();
        Sql.Batch batch = sql.batch("UPDATE mv SET search_keys = ? WHERE id = ?");
        for (MvObject object : objects) {
            Set<Key> now = keysNow(object);
            if (!now.equals(before.get(object.id()))) {
                changes.put(object.id(), new KeyIndex.Change(before.get(object.id()), now));
                batch.add(KeyIndex.pack(now), object.id());
            }
        }
        batch.run();
        index.change(changes);
    }

    /** The search keys that an object should have. */
    Set<Key> keysNow(MvObject object) throws SQLException {
        return searchKeys.of(object, indexed.of(IndexedAttributes.METAVERSE));
    }

    private Map<Long, Set<Key>> keys(Collection<Long> ids) throws SQLException {
        Map<Long, Set<Key>> found = new HashMap<>();
        NumberList.each(
                sql,
                KEYS,
                1,
                ids,
                row -> found.put(row.getLong(1), KeyIndex.unpack(row.getBytes(2))));
        return found;
    }

    private List<MvObject> withIds(List<MvObject> objects) throws SQLException {
        int fresh = (int) objects.stream().filter(object -> object.id() == 0).count();
        long next = fresh == 0 ? 0 : sequences.take(Sequences.METAVERSE, fresh);
        List<MvObject> numbered = new ArrayList<>(objects.size());
        for (MvObject object : objects) {
            numbered.add(object.id() == 0 ? object.withId(next++) : object);
        }
        return numbered;
    }

    /** Reads id and record, the first columns of a row. */
    MvObject read(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        try {
            return codec.decode(id, row.getBytes(2));
        } catch (DamagedRecordException e) {
            throw new DamagedRecordException(
                    "The record of metaverse object " + id + " is damaged: " + e.getMessage(), e);
        }
    }
}
