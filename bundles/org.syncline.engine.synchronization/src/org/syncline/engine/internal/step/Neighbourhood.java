// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/**
 * Metaverse objects of a batch with all connector space objects linked to them, as they stand in
 * the course of the batch.
 */
final class Neighbourhood {
    private final Map<Long, MvObject> objects = new HashMap<>();
    private final Map<Long, Linked> linked = new HashMap<>();

    /** Objects by their number, and the same as a list until they change. */
    private static final class Linked {
        private final Map<Long, CsObject> byId = new LinkedHashMap<>();
        private List<CsObject> list;

        void put(CsObject object) {
            byId.put(object.id(), object);
            list = null;
        }

        void remove(CsObject object) {
            byId.remove(object.id());
            list = null;
        }

        List<CsObject> list() {
            if (list == null) {
                list = List.copyOf(byId.values());
            }
            return list;
        }
    }

    /** Reads the objects of those ids with their links; ids that are known already are kept. */
    void load(StoreSession session, Collection<Long> ids) {
        List<Long> missing =
                ids.stream().filter(id -> !objects.containsKey(id)).distinct().toList();
        load(session, session.mvByIds(missing).values());
    }

    /** Reads the links of objects. */
    void load(StoreSession session, Iterable<MvObject> found) {
        List<Long> ids = new ArrayList<>();
        for (MvObject object : found) {
            objects.put(object.id(), object);
            linked.put(object.id(), new Linked());
            ids.add(object.id());
        }
        for (CsObject cs : session.csByMetaverse(ids)) {
            linked.get(cs.link().metaverseId()).put(cs);
        }
    }

    /** The metaverse object, or null when there is none. */
    MvObject object(long id) {
        return objects.get(id);
    }

    /** All metaverse objects, by rising id. */
    Collection<MvObject> objects() {
        return new TreeMap<>(objects).values();
    }

    void put(MvObject object) {
        objects.put(object.id(), object);
        linked.computeIfAbsent(object.id(), id -> new Linked());
    }

    /** The objects linked to a metaverse object. */
    List<CsObject> linked(long id) {
        Linked found = linked.get(id);
        return found == null ? List.of() : found.list();
    }

    /** Takes note of a link, or of a changed object that is linked. */
    void link(CsObject cs) {
        linked.computeIfAbsent(cs.link().metaverseId(), id -> new Linked()).put(cs);
    }

    /** Takes note of a lost link. */
    void unlink(CsObject cs) {
        Linked rest = linked.get(cs.link().metaverseId());
        if (rest != null) {
            rest.remove(cs);
        }
    }
}
