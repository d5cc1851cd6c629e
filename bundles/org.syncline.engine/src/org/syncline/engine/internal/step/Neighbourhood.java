// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/**
 * Metaverse objects of a batch with all connector space objects linked to them, as they stand in
 * the course of the batch.
 */
final class Neighbourhood {
    private final Map<Long, MvObject> objects = new HashMap<>();
    private final Map<Long, Map<Long, CsObject>> linked = new HashMap<>();

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
            linked.put(object.id(), new LinkedHashMap<>());
            ids.add(object.id());
        }
        for (CsObject cs : session.csByMetaverse(ids)) {
            linked.get(cs.link().metaverseId()).put(cs.id(), cs);
        }
    }

    /** The metaverse object, or null when there is none. */
    MvObject object(long id) {
        return objects.get(id);
    }

    void put(MvObject object) {
        objects.put(object.id(), object);
        linked.computeIfAbsent(object.id(), id -> new LinkedHashMap<>());
    }

    /** The objects linked to a metaverse object. */
    List<CsObject> linked(long id) {
        return List.copyOf(linked.getOrDefault(id, Map.of()).values());
    }

    /** Takes note of a link, or of a changed object that is linked. */
    void link(CsObject cs) {
        linked.computeIfAbsent(cs.link().metaverseId(), id -> new LinkedHashMap<>())
                .put(cs.id(), cs);
    }

    /** Takes note of a lost link. */
    void unlink(CsObject cs) {
        Map<Long, CsObject> rest = linked.get(cs.link().metaverseId());
        if (rest != null) {
            rest.remove(cs.id());
        }
    }
}
