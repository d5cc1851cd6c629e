// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.store.ConnectorCounts;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.JoinKey;
import org.syncline.store.MvObject;
import org.syncline.store.ObjectState;
import org.syncline.store.PendingQuery;
import org.syncline.store.PlanStore;

/** The connector spaces and the metaverse of a {@link MapStore}. */
@SuppressWarnings("unused") // called as the methods of a session are
final class MapObjects {
    final List<String> writes = new ArrayList<>();
    private final TreeMap<Long, CsObject> cs = new TreeMap<>();
    private final TreeMap<Long, MvObject> mv = new TreeMap<>();
    private final TreeSet<Long> due = new TreeSet<>();
    private final MapPlans plans;
    private long lastId;

    MapObjects() {
        plans = new MapPlans(this::connectorOf);
    }

    private MapObjects(MapObjects other) {
        plans = other.plans.copy(this::connectorOf);
    }

    private int connectorOf(long object) {
        return cs.containsKey(object) ? cs.get(object).connector() : 0;
    }

    MapObjects copy() {
        MapObjects copy = new MapObjects(this);
        copy.cs.putAll(cs);
        copy.mv.putAll(mv);
        copy.due.addAll(due);
        copy.writes.addAll(writes);
        copy.lastId = lastId;
        return copy;
    }

    public PlanStore plans() {
        return plans;
    }

    public void indexConnectorSpace(int connector, Set<String> attributes) {
        // everything is searched
    }

    public void indexMetaverse(Set<String> attributes) {
        // everything is searched
    }

    private List<CsObject> page(long after, int limit, Predicate<CsObject> wanted) {
        return cs.tailMap(after, false).values().stream().filter(wanted).limit(limit).toList();
    }

    public boolean isSpaceEmpty(int connector) {
        return csPage(connector, 0, 1).isEmpty();
    }

    public List<CsObject> csPage(int connector, long afterId, int limit) {
        return page(afterId, limit, o -> o.connector() == connector);
    }

    public List<CsObject> csLinkedPage(int connector, long afterId, int limit) {
        return page(afterId, limit, o -> o.connector() == connector && o.link() != null);
    }

    public List<CsObject> csPendingImportPage(int connector, long afterId, int limit) {
        return page(
                afterId,
                limit,
                o -> o.connector() == connector && o.importOperation() != Operation.NONE);
    }

    public List<CsObject> csSyncErrorPage(int connector, long afterId, int limit) {
        return page(
                afterId, limit, o -> o.connector() == connector && o.state().syncError() != null);
    }

    public void markDue(Collection<Long> metaverseIds) {
        due.addAll(metaverseIds);
    }

    public List<Long> duePage(long afterId, int limit) {
        return due.tailSet(afterId, false).stream().limit(limit).toList();
    }

    public void clearDue(Collection<Long> metaverseIds) {
        due.removeAll(metaverseIds);
    }

    public List<CsObject> csReferenceRetryPage(int connector, long afterId, int limit) {
        return page(afterId, limit, o -> o.connector() == connector && o.referenceRetry());
    }

    public List<CsObject> csTransientPage(int connector, long afterId, int limit) {
        return page(
                afterId, limit, o -> o.connector() == connector && o.state().transience() != null);
    }

    public List<CsObject> csDisconnectorPage(int connector, long afterId, int limit) {
        return page(afterId, limit, o -> o.connector() == connector && o.link() == null);
    }

    public List<Long> csNotSeenPage(int connector, long generation, long afterId, int limit) {
        return page(
                        afterId,
                        limit,
                        o ->
                                o.connector() == connector
                                        && o.seen() != generation
                                        && (o.anchor() != null
                                                || o.state().unconfirmed() != null
                                                || o.state().escrowed() != null))
                .stream()
                .map(CsObject::id)
                .toList();
    }

    public Map<Long, CsObject> csByIds(Collection<Long> ids) {
        return pick(cs, ids);
    }

    private static <T> Map<Long, T> pick(Map<Long, T> all, Collection<Long> ids) {
        Map<Long, T> found = new HashMap<>();
        for (Long id : ids) {
            if (all.containsKey(id)) {
                found.put(id, all.get(id));
            }
        }
        return found;
    }

    public Map<Value.Binary, CsObject> csByAnchors(
            int connector, Collection<Value.Binary> anchors) {
        Set<Value.Binary> wanted = new HashSet<>(anchors);
        return cs.values().stream()
                .filter(o -> o.connector() == connector && wanted.contains(o.anchor()))
                .collect(Collectors.toMap(CsObject::anchor, o -> o));
    }

    /** An object that is gone may still have the name of another one, which then counts. */
    public Map<Dn, CsObject> csByDns(int connector, Collection<Dn> dns) {
        Map<Dn, CsObject> found = new HashMap<>();
        for (Dn dn : dns) {
            cs.values().stream()
                    .filter(o -> o.connector() == connector && o.dn().equals(dn))
                    .min(Comparator.comparing(o -> o.importOperation() == Operation.DELETE))
                    .ifPresent(o -> found.put(dn, o));
        }
        return found;
    }

    public List<CsObject> csByMetaverse(Collection<Long> metaverseIds) {
        Set<Long> wanted = new HashSet<>(metaverseIds);
        return page(
                0,
                Integer.MAX_VALUE,
                o -> o.link() != null && wanted.contains(o.link().metaverseId()));
    }

    public Map<JoinKey, Set<Long>> csByJoinKeys(int connector, Collection<JoinKey> keys) {
        Map<JoinKey, Set<Long>> found = new HashMap<>();
        Map<String, Map<String, List<JoinKey>>> wanted = wanted(keys);
        for (CsObject o : cs.values()) {
            if (o.connector() == connector && o.confirmed() != null) {
                collect(o.id(), o.confirmed()::get, wanted, found);
            }
        }
        return found;
    }

    private static Map<String, Map<String, List<JoinKey>>> wanted(Collection<JoinKey> keys) {
        Map<String, Map<String, List<JoinKey>>> wanted = new HashMap<>();
        for (JoinKey key : keys) {
            wanted.computeIfAbsent(key.attribute(), a -> new HashMap<>())
                    .computeIfAbsent(key.value().folded(), v -> new ArrayList<>())
                    .add(key);
        }
        return wanted;
    }

    private static void collect(
            long id,
            Function<String, Values> read,
            Map<String, Map<String, List<JoinKey>>> wanted,
            Map<JoinKey, Set<Long>> found) {
        wanted.forEach(
                (attribute, byValue) -> {
                    for (Value value : read.apply(attribute)) {
                        for (JoinKey key : byValue.getOrDefault(value.folded(), List.of())) {
                            found.computeIfAbsent(key, k -> new HashSet<>()).add(id);
                        }
                    }
                });
    }

    public Set<Long> csReferringTo(int connector, Collection<Dn> dns) {
        Set<Dn> wanted = new HashSet<>(dns);
        return cs.values().stream()
                .filter(o -> o.connector() == connector && o.confirmed() != null)
                .filter(o -> o.confirmed().references().anyMatch(wanted::contains))
                .map(CsObject::id)
                .collect(Collectors.toSet());
    }

    public List<CsObject> writeCs(List<CsObject> objects) {
        List<CsObject> written = new ArrayList<>();
        for (CsObject object : objects) {
            CsObject stored = object.id() == 0 ? object.withId(++lastId) : object;
            cs.put(stored.id(), stored);
            writes.add("cs " + stored.dn());
            written.add(stored);
        }
        return written;
    }

    public void deleteCs(Collection<Long> ids) {
        ids.forEach(
                id -> {
                    cs.remove(id);
                    writes.add("delete cs " + id);
                });
    }

    public List<MvObject> mvPage(long afterId, int limit) {
        return mv.tailMap(afterId, false).values().stream().limit(limit).toList();
    }

    public List<MvObject> mvReferenceRetryPage(long afterId, int limit) {
        return mv.tailMap(afterId, false).values().stream()
                .filter(MvObject::referenceRetry)
                .limit(limit)
                .toList();
    }

    public Map<Long, MvObject> mvByIds(Collection<Long> ids) {
        return pick(mv, ids);
    }

    public Map<JoinKey, Set<Long>> mvByJoinKeys(Collection<JoinKey> keys) {
        Map<JoinKey, Set<Long>> found = new HashMap<>();
        Map<String, Map<String, List<JoinKey>>> wanted = wanted(keys);
        for (MvObject o : mv.values()) {
            collect(o.id(), o::get, wanted, found);
        }
        return found;
    }

    public List<MvObject> writeMv(List<MvObject> objects) {
        List<MvObject> written = new ArrayList<>();
        for (MvObject object : objects) {
            if (object.id() < 0) {
                throw new IllegalStateException("a temporary number reached the store");
            }
            MvObject stored = object.id() == 0 ? object.withId(++lastId) : object;
            mv.put(stored.id(), stored);
            writes.add("mv " + stored.id());
            written.add(stored);
        }
        return written;
    }

    public void deleteMv(Collection<Long> ids) {
        for (Long id : ids) {
            if (!csByMetaverse(List.of(id)).isEmpty()) {
                throw new IllegalStateException("still linked: metaverse object " + id);
            }
            mv.remove(id);
            writes.add("delete mv " + id);
        }
    }

    public long mvCount() {
        return mv.size();
    }

    public List<CsObject> pendingExports(PendingQuery query) {
        Comparator<CsObject> order =
                Comparator.comparing((CsObject o) -> o.dn().normalized())
                        .thenComparing(CsObject::id);
        return cs.values().stream()
                .filter(o -> o.connector() == query.connector() && o.pendingExport() != null)
                .filter(
                        o ->
                                query.operations().isEmpty()
                                        || query.operations()
                                                .contains(o.pendingExport().operation()))
                .filter(
                        o ->
                                o.dn().text()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(query.text().toLowerCase(Locale.ROOT)))
                .sorted(order)
                .filter(o -> query.after() == null || order.compare(o, query.after()) > 0)
                .limit(query.limit())
                .toList();
    }

    public List<CsObject> csByDisposition(
            int connector, Disposition disposition, long afterId, int limit) {
        return page(
                afterId, limit, o -> o.connector() == connector && o.disposition() == disposition);
    }

    public List<CsObject> csPendingExportPage(
            int connector, Set<Operation> operations, long afterId, int limit) {
        return page(
                afterId,
                limit,
                o ->
                        o.connector() == connector
                                && o.pendingExport() != null
                                && (operations.isEmpty()
                                        || operations.contains(o.pendingExport().operation())));
    }

    public Set<Long> mvLinkedTo(Collection<Long> ids) {
        return ids.stream()
                .map(cs::get)
                .filter(o -> o != null && o.link() != null)
                .map(o -> o.link().metaverseId())
                .collect(Collectors.toSet());
    }

    public List<CsObject> csStatePage(int connector, ObjectState state, long afterId, int limit) {
        throw new UnsupportedOperationException("no step asks for it");
    }

    public ConnectorCounts counts(int connector) {
        List<CsObject> all = page(0, Integer.MAX_VALUE, o -> o.connector() == connector);
        Map<Operation, Long> exports =
                all.stream()
                        .filter(o -> o.pendingExport() != null)
                        .collect(
                                Collectors.groupingBy(
                                        o -> o.pendingExport().operation(), Collectors.counting()));
        long linked = all.stream().filter(o -> o.link() != null).count();
        return new ConnectorCounts(
                all.size(),
                linked,
                all.size() - linked,
                all.stream().filter(o -> o.importOperation() != Operation.NONE).count(),
                exports,
                all.stream().filter(o -> o.disposition() == Disposition.ORPHAN).count(),
                all.stream().filter(o -> o.disposition() == Disposition.NOT_OURS).count(),
                Map.of());
    }
}
