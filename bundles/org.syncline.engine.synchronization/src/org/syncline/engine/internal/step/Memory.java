// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.internal.run.IdSet;
import org.syncline.engine.internal.run.KnownKeys;
import org.syncline.model.Dn;
import org.syncline.store.CsObject;

/** What a step remembers of its own doings, so that no order among equals decides. */
final class Memory {
    private final Set<Long> lostByDelete = new HashSet<>();
    private final Set<Long> lostByFilter = new HashSet<>();
    private final Map<Integer, Set<Dn>> contestedNames = new HashMap<>();
    private final JoinedNow joined = new JoinedNow();
    private final IdSet computed = new IdSet();
    private final IdSet alive = new IdSet();
    private final IdSet deferred = new IdSet();
    private IdSet marked = new IdSet();
    private final Map<Integer, Long> placements = new HashMap<>();
    private final Map<Integer, KnownKeys> spaces = new HashMap<>();
    private SourceKeys sources;
    private final TargetCounts counts = new TargetCounts();
    private long marks;

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

    /** Target objects that were joined in this step. */
    JoinedNow joined() {
        return joined;
    }

    /**
     * Who wants what has to be found out anew: everything that could stand in the way of others and
     * goes in this step is gone.
     */
    void forgetContests() {
        contestedNames.clear();
        joined.forgetContests();
    }

    /** A metaverse object was computed, or could not be. */
    void computed(long id) {
        computed.add(id);
    }

    boolean isComputed(long id) {
        return computed.contains(id);
    }

    /** Whether a rule keeps a metaverse object alive, as it stands now. */
    void alive(long id, boolean kept) {
        if (kept) {
            alive.add(id);
        } else {
            alive.remove(id);
        }
    }

    /** Whether a metaverse object is known to be kept alive; false when that is not known. */
    boolean isAlive(long id) {
        return alive.contains(id);
    }

    /** Metaverse objects have got a place in a target that they had not. */
    void placed(int target, int objects) {
        placements.merge(target, (long) objects, Long::sum);
    }

    long placements(int target) {
        return placements.getOrDefault(target, 0L);
    }

    /** A connector space in which there was nothing when the step began. */
    void empty(int connector) {
        spaces.put(connector, KnownKeys.ofEmptySpace());
    }

    /** Which names there may be in a connector space. */
    KnownKeys names(int connector) {
        return spaces.computeIfAbsent(connector, number -> KnownKeys.unknown());
    }

    /** An object of a target has lost its link. */
    void released(CsObject object) {
        if (sources != null) {
            sources.released(object.connector(), object.id());
        }
    }

    TargetCounts counts() {
        return counts;
    }

    /** What the step has changed for disconnectors of targets, or null when all are looked at. */
    SourceKeys sources() {
        return sources;
    }

    void sources(SourceKeys watched) {
        sources = watched;
    }

    /** A metaverse object is on record as due for the next step. */
    void defer(long id) {
        deferred.add(id);
    }

    boolean isDeferred(long id) {
        return deferred.contains(id);
    }

    /** Metaverse objects were marked to be looked at again. */
    void marked(Collection<Long> ids) {
        ids.forEach(marked::add);
        marks += ids.size();
    }

    /** Whether a metaverse object was marked since {@link #forgetMarked}. */
    boolean isMarked(long id) {
        return marked.contains(id);
    }

    void forgetMarked() {
        marked = new IdSet();
    }

    long marks() {
        return marks;
    }
}
