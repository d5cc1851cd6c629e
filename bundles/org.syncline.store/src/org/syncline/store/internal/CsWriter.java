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

    /** For rows that keep name and anchor: indexes that are not named cost nothing. */
    private static final String UPDATE_STATE =
            "UPDATE cs SET mv = ?, imported = ?, seen = ?, flags = ?, search_keys = ?, record = ?,"
                    + " linked = CASE WHEN mv = ? THEN linked ELSE ? END WHERE id = ?";

    /** For rows of which no index but that of search keys says anything new. */
    private static final String UPDATE_CONTENT =
            "UPDATE cs SET imported = ?, seen = ?, search_keys = ?, record = ? WHERE id = ?";

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

    List<CsObject> write(List<CsObject> objects) throws SQLException {
        List<CsObject> numbered = CsIds.number(objects, sequences);
        Map<Long, CsObject> byId = new LinkedHashMap<>();
        numbered.forEach(object -> byId.put(object.id(), object));
        Map<Long, CsRow> before =
                CsRow.read(sql, objects.stream().map(CsObject::id).filter(id -> id != 0).toList());
        check(objects, before);
        Map<Long, CsRow> after = new LinkedHashMap<>();
        for (CsObject object : byId.values()) {
            CsRow now = derive(object);
            inUse.add(now.flags());
            after.put(object.id(), now);
        }
        writeRows(byId.values(), before, after);
        changeKeys(before, after);
        exports.change(
                byId.values(),
                id -> Flag.PENDING_EXPORT.in(before.getOrDefault(id, CsRow.NONE).flags()));
        return numbered;
    }

    void delete(Collection<Long> ids) throws SQLException {
        Map<Long, CsRow> before = CsRow.read(sql, ids);
        Map<Long, CsRow> after = new HashMap<>();
        before.keySet().forEach(id -> after.put(id, CsRow.NONE));
        changeKeys(before, after);
        exports.delete(before.keySet());
        Sql.Batch batch = sql.batch("DELETE FROM cs WHERE id = ?");
        for (long id : before.keySet()) {
            batch.add(id);
        }
        batch.run();
    }

    /** Brings the search keys of objects up to date without touching anything else. */
    void index(List<CsObject> objects) throws SQLException {
        Map<Long, CsRow> before = CsRow.read(sql, objects.stream().map(CsObject::id).toList());
        Map<Long, CsRow> after = new LinkedHashMap<>();
        Sql.Batch batch = sql.batch("UPDATE cs SET search_keys = ? WHERE id = ?");
        for (CsObject object : objects) {
            CsRow now = derive(object);
            if (!now.keys().equals(before.get(object.id()).keys())) {
                after.put(object.id(), now);
                batch.add(KeyIndex.pack(now.keys()), object.id());
            }
        }
        batch.run();
        changeKeys(before, after);
    }

    private static void check(List<CsObject> objects, Map<Long, CsRow> stored) {
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

    private CsRow derive(CsObject object) throws SQLException {
        int connector = object.connector();
        return new CsRow(
                Flag.of(object),
                searchKeys.of(object, indexed.of(connector)),
                hash.name(connector, object.dn()),
                object.anchor() == null ? null : hash.anchor(connector, object.anchor()),
                object.link() == null ? 0L : object.link().metaverseId());
    }

    /** Updates go first: one of them may give up an anchor that an insert takes. */
    private void writeRows(
            Collection<CsObject> objects, Map<Long, CsRow> before, Map<Long, CsRow> after)
            throws SQLException {
        long now = clock.millis();
        update(objects, before, after, now);
        Sql.Batch inserts = sql.batch(INSERT);
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

    private void update(
            Collection<CsObject> objects,
            Map<Long, CsRow> before,
            Map<Long, CsRow> after,
            long time)
            throws SQLException {
        Sql.Batch all = sql.batch(UPDATE);
        Sql.Batch states = sql.batch(UPDATE_STATE);
        Sql.Batch contents = sql.batch(UPDATE_CONTENT);
        for (CsObject object : objects) {
            CsRow old = before.get(object.id());
            if (old != null) {
                CsRow now = after.get(object.id());
                Object[] columns = columns(object, now);
                Object[] row = withLinkTime(columns, true, time);
                if (!now.hasNamesOf(old)) {
                    all.add(row);
                } else if (!now.hasStateOf(old)) {
                    states.add(Arrays.copyOfRange(row, LINK, row.length));
                } else {
                    contents.add(columns[3], columns[4], columns[6], columns[7], columns[8]);
                }
            }
        }
        all.run();
        states.run();
        contents.run();
    }

    /**
     * The values that an object's row has, in the order of {@link #INSERT}: name, anchor, link,
     * whether imports can report it, generation, flags, search keys, record, id. The time of the
     * link is not among them: it does not follow from the object.
     */
    Object[] columns(CsObject object) throws SQLException {
        return columns(object, derive(object));
    }

    private Object[] columns(CsObject object, CsRow row) {
        return new Object[] {
            row.name(),
            row.anchor() == null ? Sql.NO_KEY : row.anchor(),
            row.mv(),
            canBeReported(object),
            object.seen(),
            row.flags(),
            KeyIndex.pack(row.keys()),
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

    private void changeKeys(Map<Long, CsRow> before, Map<Long, CsRow> after) throws SQLException {
        Map<Long, KeyIndex.Change> changes = new LinkedHashMap<>();
        after.forEach(
                (id, now) -> {
                    CsRow old = before.getOrDefault(id, CsRow.NONE);
                    changes.put(id, new KeyIndex.Change(old.keys(), now.keys()));
                });
        index.change(changes);
    }
}
