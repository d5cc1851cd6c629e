// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.preview;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/**
 * A session in which one object is the only one that waits: what goes through a space page by page
 * meets it, and what a step has reached from it, and nothing else. Reading by key, joins and
 * references see everything. So the steps of a run synchronize one object without knowing it. Also
 * keeps what all it writes looked like before.
 *
 * <p>What a step puts on record for the whole connector when it ends is not put on record here: the
 * others have not been looked at.
 */
public final class OneObject {
    private static final String STEP = "preview";
    private static final String KEPT = "rule-equivalence/";

    private final StoreSession all;
    private final int connector;
    private final long object;
    private final NavigableSet<Long> reached = new TreeSet<>();
    private final NavigableSet<Long> written = new TreeSet<>();
    private final Map<Long, CsObject> csBefore = new HashMap<>();
    private final Map<Long, MvObject> mvBefore = new HashMap<>();

    OneObject(StoreSession all, CsObject object) {
        this.all = all;
        this.connector = object.connector();
        this.object = object.id();
        written.add(object.id());
        reach(object);
    }

    /** An object comes into play: with it its metaverse object, and those that wait for it. */
    private void reach(CsObject cs) {
        if (cs.link() == null) {
            reached.addAll(waiting(List.of(cs)));
        } else if (reached.add(cs.link().metaverseId()) || cs.id() == object) {
            reached.addAll(waiting(all.csByMetaverse(List.of(cs.link().metaverseId()))));
        }
    }

    /** Metaverse objects with a reference to one of those objects that has not been resolved. */
    private Set<Long> waiting(Collection<CsObject> objects) {
        Set<Long> referring = new HashSet<>();
        for (CsObject cs : objects) {
            referring.addAll(all.csReferringTo(cs.connector(), List.of(cs.dn())));
        }
        Set<Long> linked = new HashSet<>();
        all.csByIds(referring).values().stream()
                .filter(cs -> cs.link() != null)
                .forEach(cs -> linked.add(cs.link().metaverseId()));
        Set<Long> waiting = new HashSet<>();
        all.mvByIds(linked).values().stream()
                .filter(MvObject::referenceRetry)
                .forEach(mv -> waiting.add(mv.id()));
        all.csByMetaverse(linked).stream()
                .filter(CsObject::referenceRetry)
                .forEach(cs -> waiting.add(cs.link().metaverseId()));
        return waiting;
    }

    /**
     * The session for steps: methods that are declared here too come here, the others go through.
     */
    StoreSession session() {
        return (StoreSession)
                Proxy.newProxyInstance(
                        StoreSession.class.getClassLoader(),
                        new Class<?>[] {StoreSession.class},
                        (proxy, method, arguments) -> call(method, arguments));
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            Method own = own(method);
            return own == null ? method.invoke(all, arguments) : own.invoke(this, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @SuppressWarnings("unused") // that there is no such method is the answer
    private static Method own(Method method) {
        try {
            return OneObject.class.getMethod(method.getName(), method.getParameterTypes());
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    /** As objects were that have been written or deleted; null for new ones. */
    Map<Long, CsObject> csBefore() {
        return csBefore;
    }

    /** The same of metaverse objects. */
    Map<Long, MvObject> mvBefore() {
        return mvBefore;
    }

    public List<CsObject> csPage(int space, long afterId, int limit) {
        return ours(space, afterId, limit, cs -> true);
    }

    public List<CsObject> csLinkedPage(int space, long afterId, int limit) {
        return ours(space, afterId, limit, cs -> cs.link() != null);
    }

    public List<CsObject> csPendingImportPage(int space, long afterId, int limit) {
        return ours(space, afterId, limit, cs -> cs.importOperation() != Operation.NONE);
    }

    public List<CsObject> csSyncErrorPage(int space, long afterId, int limit) {
        return ours(space, afterId, limit, cs -> cs.state().syncError() != null);
    }

    /** Also target objects that have just lost their link. */
    public List<CsObject> csDisconnectorPage(int space, long afterId, int limit) {
        return page(written, space, afterId, limit, cs -> cs.link() == null);
    }

    public List<CsObject> csReferenceRetryPage(int space, long afterId, int limit) {
        NavigableSet<Long> linked = new TreeSet<>();
        all.csByMetaverse(reached).forEach(cs -> linked.add(cs.id()));
        return page(linked, space, afterId, limit, CsObject::referenceRetry);
    }

    private List<CsObject> ours(int space, long afterId, int limit, Predicate<CsObject> condition) {
        return space == connector
                ? page(new TreeSet<>(List.of(object)), space, afterId, limit, condition)
                : List.of();
    }

    private List<CsObject> page(
            NavigableSet<Long> ids,
            int space,
            long afterId,
            int limit,
            Predicate<CsObject> condition) {
        return all.csByIds(ids.tailSet(afterId, false)).values().stream()
                .filter(cs -> cs.connector() == space && condition.test(cs))
                .sorted(Comparator.comparingLong(CsObject::id))
                .limit(limit)
                .toList();
    }

    public List<MvObject> mvPage(long afterId, int limit) {
        return page(afterId, limit, mv -> true);
    }

    public List<MvObject> mvReferenceRetryPage(long afterId, int limit) {
        return page(afterId, limit, MvObject::referenceRetry);
    }

    private List<MvObject> page(long afterId, int limit, Predicate<MvObject> condition) {
        return all.mvByIds(reached.tailSet(afterId, false)).values().stream()
                .filter(condition)
                .sorted(Comparator.comparingLong(MvObject::id))
                .limit(limit)
                .toList();
    }

    public List<Long> duePage(long afterId, int limit) {
        return reached.tailSet(afterId, false).stream().filter(this::isDue).limit(limit).toList();
    }

    private boolean isDue(long id) {
        return all.duePage(id - 1, 1).contains(id);
    }

    public void markDue(Collection<Long> metaverseIds) {
        reached.addAll(metaverseIds);
        all.markDue(metaverseIds);
    }

    public List<CsObject> writeCs(List<CsObject> objects) {
        keepCs(objects.stream().map(CsObject::id).toList());
        List<CsObject> stored = all.writeCs(objects);
        for (CsObject cs : stored) {
            csBefore.putIfAbsent(cs.id(), null);
            written.add(cs.id());
            if (cs.link() != null) {
                reach(cs);
            }
        }
        return stored;
    }

    public void deleteCs(Collection<Long> ids) {
        keepCs(ids);
        all.deleteCs(ids);
    }

    private void keepCs(Collection<Long> ids) {
        List<Long> unknown =
                ids.stream().filter(id -> id != 0 && !csBefore.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            csBefore.putAll(all.csByIds(unknown));
        }
    }

    public List<MvObject> writeMv(List<MvObject> objects) {
        keepMv(objects.stream().map(MvObject::id).toList());
        List<MvObject> stored = all.writeMv(objects);
        for (MvObject mv : stored) {
            mvBefore.putIfAbsent(mv.id(), null);
            reached.add(mv.id());
        }
        return stored;
    }

    public void deleteMv(Collection<Long> ids) {
        keepMv(ids);
        all.deleteMv(ids);
    }

    private void keepMv(Collection<Long> ids) {
        List<Long> unknown =
                ids.stream().filter(id -> id != 0 && !mvBefore.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            mvBefore.putAll(all.mvByIds(unknown));
        }
    }

    public void setProperty(String key, String value) {
        if (key.startsWith(KEPT)) {
            all.setProperty(key, value);
        }
    }

    public void setFullSyncRequired(int space, boolean required) {
        if (required) {
            all.setFullSyncRequired(space, true);
        }
    }

    /** A step on one object is one of its own kind in the history. */
    @SuppressWarnings("unused") // the kind of step that runs
    public long startStep(long run, int space, String step, Instant started) {
        return all.startStep(run, space, STEP, started);
    }

    /** Everything that was written and is still there. */
    List<CsObject> changed() {
        List<Long> ids = new ArrayList<>(csBefore.keySet());
        return List.copyOf(all.csByIds(ids).values());
    }
}
