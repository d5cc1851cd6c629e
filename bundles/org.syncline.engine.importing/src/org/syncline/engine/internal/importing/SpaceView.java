// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.syncline.engine.internal.run.KnownKeys;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/**
 * The part of a connector space that one batch touches, as it will be when the batch is written.
 * Objects that the store has not seen yet have numbers below 0 here. For one transaction.
 */
final class SpaceView {
    private final StoreSession session;
    private final int connector;
    private final KnownKeys known;
    private final Map<Long, CsObject> objects = new HashMap<>();

    /** The names that objects have in the store. */
    private final Map<Long, Dn> names = new HashMap<>();

    private final Map<Value.Binary, Long> byAnchor = new HashMap<>();
    private final Map<Dn, Long> byName = new HashMap<>();
    private final Set<Value.Binary> askedAnchors = new HashSet<>();
    private final Set<Dn> askedNames = new HashSet<>();
    private final Set<Long> changed = new LinkedHashSet<>();
    private final Set<Long> kept = new LinkedHashSet<>();
    private final Set<Long> removed = new LinkedHashSet<>();
    private long temporary;

    SpaceView(StoreSession session, int connector, KnownKeys known) {
        this.session = session;
        this.connector = connector;
        this.known = known;
    }

    /** Reads objects by their anchors, all at once. */
    void loadAnchors(Collection<Value.Binary> anchors) {
        List<Value.Binary> wanted = new ArrayList<>();
        for (Value.Binary anchor : anchors) {
            if (askedAnchors.add(anchor) && known.mayHold(anchor)) {
                wanted.add(anchor);
            }
        }
        if (!wanted.isEmpty()) {
            session.csByAnchors(connector, wanted).values().forEach(this::take);
        }
    }

    /** Reads the holders of names, all at once. */
    void loadNames(Collection<Dn> names) {
        List<Dn> wanted = new ArrayList<>();
        for (Dn name : names) {
            if (askedNames.add(name) && known.mayHold(name)) {
                wanted.add(name);
            }
        }
        if (!wanted.isEmpty()) {
            session.csByDns(connector, wanted).values().forEach(this::take);
        }
    }

    /** Adds an object that was read elsewhere. */
    void take(CsObject stored) {
        if (objects.containsKey(stored.id()) || removed.contains(stored.id())) {
            return;
        }
        names.put(stored.id(), stored.dn());
        objects.put(stored.id(), stored);
        index(stored);
    }

    private void index(CsObject object) {
        if (object.anchor() != null) {
            byAnchor.put(object.anchor(), object.id());
        }
        CsObject holder = objects.get(byName.getOrDefault(object.dn(), 0L));
        if (holder == null || isGone(holder) || !isGone(object)) {
            byName.put(object.dn(), object.id());
        }
    }

    /** Whether the news has come that the object is gone: it holds its name no more. */
    static boolean isGone(CsObject object) {
        return object.importOperation() == Operation.DELETE;
    }

    CsObject byAnchor(Value.Binary anchor) {
        loadAnchors(List.of(anchor));
        return objects.get(byAnchor.getOrDefault(anchor, 0L));
    }

    /** The object that has a name, or the one that had it last and is gone, or null. */
    CsObject byName(Dn name) {
        loadNames(List.of(name));
        return objects.get(byName.getOrDefault(name, 0L));
    }

    CsObject byId(long id) {
        CsObject here = objects.get(id);
        if (here == null && !removed.contains(id)) {
            session.csByIds(List.of(id)).values().forEach(this::take);
        }
        return objects.get(id);
    }

    /** A new object; returns it with its temporary number. */
    CsObject add(CsObject fresh) {
        CsObject numbered = fresh.withId(--temporary);
        put(numbered);
        return numbered;
    }

    /** An object as it is to be. */
    void put(CsObject after) {
        CsObject before = objects.put(after.id(), after);
        if (before != null) {
            forget(before);
        }
        index(after);
        changed.add(after.id());
        kept.remove(after.id());
    }

    private void forget(CsObject before) {
        if (before.anchor() != null) {
            byAnchor.remove(before.anchor(), before.id());
        }
        byName.remove(before.dn(), before.id());
    }

    /** An object that was reported without a change. */
    void keep(CsObject after) {
        objects.put(after.id(), after);
        if (!changed.contains(after.id())) {
            kept.add(after.id());
        }
    }

    void remove(CsObject object) {
        objects.remove(object.id());
        forget(object);
        changed.remove(object.id());
        kept.remove(object.id());
        if (object.id() > 0) {
            removed.add(object.id());
        }
    }

    /** Names that the batch changes, with the new one, or null for objects that are gone. */
    void renames(BiConsumer<Dn, Dn> consumer) {
        for (long id : removed) {
            consumer.accept(names.get(id), null);
        }
        for (long id : changed) {
            Dn before = names.get(id);
            CsObject now = objects.get(id);
            if (before != null && isGone(now)) {
                consumer.accept(before, null);
            } else if (before != null && !before.equals(now.dn())) {
                consumer.accept(before, now.dn());
            }
        }
    }

    /** Objects that were reported without a change, and are not written. */
    Set<Long> kept() {
        return kept;
    }

    /** Writes everything. */
    void write() {
        session.deleteCs(removed);
        Map<Long, CsObject> writes = new LinkedHashMap<>();
        for (long id : changed) {
            CsObject object = objects.get(id);
            known.add(object);
            writes.put(id, id < 0 ? object.withId(0) : object);
        }
        session.writeCs(List.copyOf(writes.values()));
    }
}
