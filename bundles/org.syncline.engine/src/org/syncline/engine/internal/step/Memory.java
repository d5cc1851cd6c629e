// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.syncline.model.Dn;
import org.syncline.store.CsObject;

/** What a step remembers of its own doings, so that no order among equals decides. */
final class Memory {
    private final IdSet linkedNow = new IdSet();
    private final IdSet wasAdd = new IdSet();
    private final Set<Long> contested = new HashSet<>();
    private final Set<Long> lostByDelete = new HashSet<>();
    private final Set<Long> lostByFilter = new HashSet<>();
    private final Map<Integer, Set<Dn>> contestedNames = new HashMap<>();
    private final Map<Long, Boolean> ownedBeforeReverseJoin = new HashMap<>();
    private long marks;

    /** An object was linked in this step. */
    void linked(CsObject object, boolean pendingAdd) {
        linkedNow.add(object.id());
        if (pendingAdd) {
            wasAdd.add(object.id());
        }
    }

    boolean isLinkedNow(CsObject object) {
        return linkedNow.contains(object.id());
    }

    boolean wasPendingAdd(CsObject object) {
        return wasAdd.contains(object.id());
    }

    /** Metaverse objects that two objects of the connector want; undone after the join pass. */
    Set<Long> contested() {
        return contested;
    }

    /** Metaverse objects that lost a link because the object was deleted. */
    Set<Long> lostByDelete() {
        return lostByDelete;
    }

    /** Metaverse objects that lost a link because the object fell out of scope. */
    Set<Long> lostByFilter() {
        return lostByFilter;
    }

    /** Names that two metaverse objects want in a target. */
    Set<Dn> contestedNames(int connector) {
        return contestedNames.computeIfAbsent(connector, c -> new HashSet<>());
    }

    /** Objects joined by their name in this step: whether they were owned before. */
    Map<Long, Boolean> ownedBeforeReverseJoin() {
        return ownedBeforeReverseJoin;
    }

    /** Metaverse objects were marked to be looked at again. */
    void marked(int objects) {
        marks += objects;
    }

    long marks() {
        return marks;
    }
}
