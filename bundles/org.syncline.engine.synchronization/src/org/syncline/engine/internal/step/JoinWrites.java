// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.store.CsObject;
import org.syncline.store.Link;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/** What a batch of joins has to write. New metaverse objects have temporary numbers until then. */
final class JoinWrites {
    private final Map<Long, MvObject> projected = new LinkedHashMap<>();
    private final Map<Long, MvObject> changed = new LinkedHashMap<>();
    private final List<CsObject> linked = new ArrayList<>();
    private final List<CsObject> remaining = new ArrayList<>();
    private final List<CsObject> givingWay = new ArrayList<>();

    /** A new metaverse object, with a temporary number. */
    void project(MvObject object) {
        projected.put(object.id(), object);
    }

    /** A metaverse object that has changed. */
    void change(MvObject object) {
        changed.put(object.id(), object);
    }

    /** An object that has a link now. */
    void link(CsObject object) {
        linked.add(object);
    }

    /** An object that remains a disconnector and is otherwise done. */
    void remain(CsObject object) {
        remaining.add(object);
    }

    /** An add that was never sent and makes room. */
    void giveWay(CsObject object) {
        givingWay.add(object);
    }

    /**
     * Writes all of it.
     *
     * @return the objects that were linked, with their links
     */
    List<CsObject> write(StoreSession session) {
        session.deleteCs(givingWay.stream().map(CsObject::id).toList());
        session.writeMv(List.copyOf(changed.values()));
        Map<Long, Long> ids = writeProjected(session);
        List<CsObject> writes = new ArrayList<>(remaining);
        for (CsObject object : linked) {
            Link link = object.link();
            long id = ids.getOrDefault(link.metaverseId(), link.metaverseId());
            writes.add(
                    object.withLink(new Link(id, link.ruleKey(), link.kind())).withImportApplied());
        }
        session.writeCs(writes);
        return writes.subList(remaining.size(), writes.size());
    }

    private Map<Long, Long> writeProjected(StoreSession session) {
        List<MvObject> news = List.copyOf(projected.values());
        List<MvObject> stored = session.writeMv(news.stream().map(mv -> mv.withId(0)).toList());
        Map<Long, Long> ids = new HashMap<>();
        for (int i = 0; i < news.size(); i++) {
            ids.put(news.get(i).id(), stored.get(i).id());
        }
        return ids;
    }

    /** Objects that made room. */
    List<CsObject> givingWay() {
        return givingWay;
    }
}
