// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.store.CsObject;

/**
 * Writes connector space objects and everything that is derived from them: search keys and pending
 * exports. The only writer of these tables.
 */
final class CsWriter {
    private static final String INSERT =
            "INSERT INTO cs"
                    + " (dn_key, anchor_key, mv, imported, seen, flags, search_keys, record, linked,"
                    + " id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "UPDATE cs SET dn_key = ?, anchor_key = ?, mv = ?, imported = ?, seen = ?, flags = ?,"
                    + " search_keys = ?, record = ?,"
                    + " linked = CASE WHEN mv = ? THEN linked ELSE ? END WHERE id = ?";
    private static final String DERIVED =
            "SELECT id, flags, search_keys FROM cs --DERBY-PROPERTIES constraint=cs_pk\n"
                    + " WHERE id IN (#)";

    /** Place of the link among the columns. */
    private static final int LINK = 2;

    private final Sql sql;
    private final KeyHash hash;
    private final CsCodec codec;
    private final Sequences sequences;
    private final IndexedAttributes indexed;
    private final SearchKeys searchKeys;
    private final KeyIndex index;
    private final PendingExportTable exports;
    private final FlagsInUse inUse;
    private final Clock clock;

    CsWriter(
            Sql sql,
            KeyHash hash,
            CsCodec codec,
            IndexedAttributes indexed,
            PendingExportTable exports,
            FlagsInUse inUse,
            Clock clock) {
        this.inUse = inUse;
        this.clock = clock;
        this.sql = sql;
        this.hash = hash;
        this.codec = codec;
        this.indexed = indexed;
        this.exports = exports;
        sequences = new Sequences(sql);
        searchKeys = new SearchKeys(hash);
        index = KeyIndex.ofConnectorSpaces(sql);
    }

    /** What a row says of the rows that were derived from it. */
    private record Derived(int flags, Set<Key> keys) {
        static final Derived NONE = new Derived(0, Set.of());
    }

    List<CsObject> write(List<CsObject> objects) throws SQLException {
        List<CsObject> numbered = CsIds.number(objects, sequences);
        Map<Long, CsObject> byId = new LinkedHashMap<>();
        numbered.forEach(object -> byId.put(object.id(), object));
        Map<Long, Derived> before =
                derived(objects.stream().map(CsObject::id).filter(id -> id != 0).toList());
        check(objects, before);
        Map<Long, Derived> after = new LinkedHashMap<>();
        for (CsObject object : byId.values()) {
            Derived now = derive(object);
            inUse.add(now.flags());
            after.put(object.id(), now);
        }
        writeRows(byId.values(), before, after);
        changeKeys(before, after);
        exports.change(
                byId.values(),
                id -> Flag.PENDING_EXPORT.in(before.getOrDefault(id, Derived.NONE).flags()));
        return numbered;
    }

    void delete(Collection<Long> ids) throws SQLException {
        Map<Long, Derived> before = derived(ids);
        Map<Long, Derived> after = new HashMap<>();
        before.keySet().forEach(id -> after.put(id, Derived.NONE));
        changeKeys(before, after);
        exports.delete(before.keySet());
        Sql.Batch batch = sql.batch("DELETE FROM cs WHERE id = ?");
        for (long id : before.keySet()) {
            batch.add(id);
        }
        batch.run();
    }

    void markSeen(Collection<Long> ids, long generation) throws SQLException {
        Sql.Batch batch = sql.batch("UPDATE cs SET seen = ? WHERE id = ?");
        for (long id : ids) {
            batch.add(generation, id);
        }
        batch.run();
    }

    /** Brings the search keys of objects up to date without touching anything else. */
    void index(List<CsObject> objects) throws SQLException {
        Map<Long, Derived> before = derived(objects.stream().map(CsObject::id).toList());
        Map<Long, Derived> after = new LinkedHashMap<>();
        Sql.Batch batch = sql.batch("UPDATE cs SET search_keys = ? WHERE id = ?");
        for (CsObject object : objects) {
            Derived now = derive(object);
            if (!now.keys().equals(before.get(object.id()).keys())) {
                after.put(object.id(), now);
                batch.add(KeyIndex.pack(now.keys()), object.id());
            }
        }
        batch.run();
        changeKeys(before, after);
    }

    private static void check(List<CsObject> objects, Map<Long, Derived> stored) {
        for (CsObject object : objects) {
            if (object.id() != 0
                    && (!stored.containsKey(object.id())
                            || CsIds.connector(object.id()) != object.connector())) {
                throw new IllegalArgumentException(
                        "Connector space %d holds no object %d"
                                .formatted(object.connector(), object.id()));
            }
        }
    }

    private Derived derive(CsObject object) throws SQLException {
        return new Derived(Flag.of(object), searchKeys.of(object, indexed.of(object.connector())));
    }

    private Map<Long, Derived> derived(Collection<Long> ids) throws SQLException {
        Map<Long, Derived> found = new HashMap<>();
        sql.eachIn(
                DERIVED,
                ids,
                row ->
                        found.put(
                                row.getLong(1),
                                new Derived(row.getInt(2), KeyIndex.unpack(row.getBytes(3)))));
        return found;
    }

    /** Updates go first: one of them may give up an anchor that an insert takes. */
    private void writeRows(
            Collection<CsObject> objects, Map<Long, Derived> before, Map<Long, Derived> after)
            throws SQLException {
        long now = clock.millis();
        Sql.Batch updates = sql.batch(UPDATE);
        Sql.Batch inserts = sql.batch(INSERT);
        for (CsObject object : objects) {
            if (before.containsKey(object.id())) {
                updates.add(withLinkTime(columns(object, after.get(object.id())), true, now));
            }
        }
        updates.run();
        for (CsObject object : objects) {
            if (!before.containsKey(object.id())) {
                inserts.add(withLinkTime(columns(object, after.get(object.id())), false, now));
            }
        }
        inserts.run();
    }

    /** The columns with the time of the link in front of the id: an update keeps an old one. */
    private static Object[] withLinkTime(Object[] columns, boolean update, long now) {
        int id = columns.length - 1;
        List<Object> parameters = new ArrayList<>(Arrays.asList(columns).subList(0, id));
        if (update) {
            parameters.add(columns[LINK]);
        }
        parameters.add(now);
        parameters.add(columns[id]);
        return parameters.toArray();
    }

    /**
     * The values that an object's row has, in the order of {@link #INSERT}: name, anchor, link,
     * whether imports can report it, generation, flags, search keys, record, id. The time of the
     * link is not among them: it does not follow from the object.
     */
    Object[] columns(CsObject object) throws SQLException {
        return columns(object, derive(object));
    }

    private Object[] columns(CsObject object, Derived derived) {
        return new Object[] {
            hash.name(object.connector(), object.dn()),
            object.anchor() == null ? Sql.NO_KEY : hash.anchor(object.connector(), object.anchor()),
            object.link() == null ? 0L : object.link().metaverseId(),
            canBeReported(object),
            object.seen(),
            derived.flags(),
            KeyIndex.pack(derived.keys()),
            codec.encode(object),
            object.id()
        };
    }

    /** Whether an import could report the object: one did, or it was sent to the directory. */
    private static boolean canBeReported(CsObject object) {
        return object.synchronizedEntry() != null
                || object.importedEntry() != null
                || object.state().unconfirmed() != null
                || object.state().escrowed() != null;
    }

    private void changeKeys(Map<Long, Derived> before, Map<Long, Derived> after)
            throws SQLException {
        Map<Long, KeyIndex.Change> changes = new LinkedHashMap<>();
        after.forEach(
                (id, now) -> {
                    Derived old = before.getOrDefault(id, Derived.NONE);
                    changes.put(id, new KeyIndex.Change(old.keys(), now.keys()));
                });
        index.change(changes);
    }
}
