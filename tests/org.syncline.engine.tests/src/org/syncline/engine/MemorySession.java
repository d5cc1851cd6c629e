// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.store.ConnectorCounts;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.JoinKey;
import org.syncline.store.MvObject;
import org.syncline.store.ObjectError;
import org.syncline.store.PendingQuery;
import org.syncline.store.StepRecord;
import org.syncline.store.StoreSession;

/** The session of {@link MemoryStore}. */
final class MemorySession implements StoreSession {
    final TreeMap<Long, CsObject> cs = new TreeMap<>();
    final TreeMap<Long, MvObject> mv = new TreeMap<>();
    final java.util.TreeSet<Long> due = new java.util.TreeSet<>();
    final List<String> writes = new ArrayList<>();
    private final TreeMap<Integer, ConnectorRecord> connectors = new TreeMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private final TreeMap<Long, StepRecord> steps = new TreeMap<>();
    private final Map<String, Long> names = new HashMap<>();
    private final List<ObjectError> errors = new ArrayList<>();
    private long lastId;
    private long runs;

    MemorySession copy() {
        MemorySession copy = new MemorySession();
        copy.cs.putAll(cs);
        copy.mv.putAll(mv);
        copy.names.putAll(names);
        copy.due.addAll(due);
        copy.writes.addAll(writes);
        copy.connectors.putAll(connectors);
        copy.properties.putAll(properties);
        copy.steps.putAll(steps);
        copy.errors.addAll(errors);
        copy.lastId = lastId;
        copy.runs = runs;
        return copy;
    }

    private static String name(CsObject o) {
        return o.connector() + " " + o.dn().normalized();
    }

    @Override
    public ConnectorRecord connector(String key, String name) {
        for (ConnectorRecord record : connectors.values()) {
            if (record.key().equals(key)) {
                return record;
            }
        }
        ConnectorRecord made =
                new ConnectorRecord(connectors.size() + 1, key, name, new byte[0], 0, false);
        connectors.put(made.number(), made);
        return made;
    }

    @Override
    public List<ConnectorRecord> connectors() {
        return List.copyOf(connectors.values());
    }

    private void change(int number, byte[] watermark, long generation, boolean required) {
        ConnectorRecord old = connectors.get(number);
        connectors.put(
                number,
                new ConnectorRecord(
                        number, old.key(), old.name(), watermark, generation, required));
    }

    @Override
    public long nextGeneration(int connector) {
        ConnectorRecord old = connectors.get(connector);
        change(connector, old.watermark(), old.generation() + 1, old.fullSyncRequired());
        return old.generation() + 1;
    }

    @Override
    public void saveWatermark(int connector, byte[] watermark) {
        ConnectorRecord old = connectors.get(connector);
        change(connector, watermark, old.generation(), old.fullSyncRequired());
    }

    @Override
    public void setFullSyncRequired(int connector, boolean required) {
        ConnectorRecord old = connectors.get(connector);
        change(connector, old.watermark(), old.generation(), required);
    }

    @Override
    public Optional<String> property(String key) {
        return Optional.ofNullable(properties.get(key));
    }

    @Override
    public void setProperty(String key, String value) {
        properties.put(key, value);
    }

    @Override
    public void indexConnectorSpace(int connector, Set<String> attributes) {
        // everything is searched
    }

    @Override
    public void indexMetaverse(Set<String> attributes) {
        // everything is searched
    }

    private List<CsObject> page(long after, int limit, Predicate<CsObject> wanted) {
        return cs.tailMap(after, false).values().stream().filter(wanted).limit(limit).toList();
    }

    @Override
    public List<CsObject> csPage(int connector, long afterId, int limit) {
        return page(afterId, limit, o -> o.connector() == connector);
    }

    @Override
    public List<CsObject> csPendingImportPage(int connector, long afterId, int limit) {
        return page(
                afterId,
                limit,
                o -> o.connector() == connector && o.importOperation() != Operation.NONE);
    }

    @Override
    public List<CsObject> csSyncErrorPage(int connector, long afterId, int limit) {
        return page(
                afterId, limit, o -> o.connector() == connector && o.state().syncError() != null);
    }

    @Override
    public void markDue(Collection<Long> metaverseIds) {
        due.addAll(metaverseIds);
    }

    @Override
    public List<Long> duePage(long afterId, int limit) {
        return due.tailSet(afterId, false).stream().limit(limit).toList();
    }

    @Override
    public void clearDue(Collection<Long> metaverseIds) {
        due.removeAll(metaverseIds);
    }

    @Override
    public List<CsObject> csReferenceRetryPage(int connector, long afterId, int limit) {
        return page(afterId, limit, o -> o.connector() == connector && o.referenceRetry());
    }

    @Override
    public List<CsObject> csTransientPage(int connector, long afterId, int limit) {
        return page(
                afterId, limit, o -> o.connector() == connector && o.state().transience() != null);
    }

    @Override
    public List<CsObject> csDisconnectorPage(int connector, long afterId, int limit) {
        return page(afterId, limit, o -> o.connector() == connector && o.link() == null);
    }

    @Override
    public List<CsObject> csNotSeenPage(int connector, long generation, long afterId, int limit) {
        return page(
                afterId,
                limit,
                o ->
                        o.connector() == connector
                                && o.seen() != generation
                                && (o.anchor() != null
                                        || o.state().unconfirmed() != null
                                        || o.state().escrowed() != null));
    }

    @Override
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

    @Override
    public Map<Value.Binary, CsObject> csByAnchors(
            int connector, Collection<Value.Binary> anchors) {
        Set<Value.Binary> wanted = new HashSet<>(anchors);
        return cs.values().stream()
                .filter(o -> o.connector() == connector && wanted.contains(o.anchor()))
                .collect(Collectors.toMap(CsObject::anchor, o -> o));
    }

    @Override
    public Map<Dn, CsObject> csByDns(int connector, Collection<Dn> dns) {
        Map<Dn, CsObject> found = new HashMap<>();
        for (Dn dn : dns) {
            Long id = names.get(connector + " " + dn.normalized());
            if (id != null) {
                found.put(dn, cs.get(id));
            }
        }
        return found;
    }

    @Override
    public List<CsObject> csByMetaverse(Collection<Long> metaverseIds) {
        Set<Long> wanted = new HashSet<>(metaverseIds);
        return page(
                0,
                Integer.MAX_VALUE,
                o -> o.link() != null && wanted.contains(o.link().metaverseId()));
    }

    @Override
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

    @Override
    public Set<Long> csReferringTo(int connector, Collection<Dn> dns) {
        Set<Dn> wanted = new HashSet<>(dns);
        return cs.values().stream()
                .filter(o -> o.connector() == connector && o.confirmed() != null)
                .filter(o -> o.confirmed().references().anyMatch(wanted::contains))
                .map(CsObject::id)
                .collect(Collectors.toSet());
    }

    @Override
    public List<CsObject> writeCs(List<CsObject> objects) {
        List<CsObject> written = new ArrayList<>();
        for (CsObject object : objects) {
            CsObject stored = object.id() == 0 ? object.withId(++lastId) : object;
            CsObject old = cs.get(stored.id());
            if (old != null) {
                names.remove(name(old), old.id());
            }
            Long holder = names.put(name(stored), stored.id());
            if (holder != null) {
                throw new IllegalStateException("two objects named " + stored.dn());
            }
            cs.put(stored.id(), stored);
            writes.add("cs " + stored.dn());
            written.add(stored);
        }
        return written;
    }

    @Override
    public void markSeen(Collection<Long> ids, long generation) {
        for (Long id : ids) {
            CsObject o = cs.get(id);
            cs.put(
                    id,
                    new CsObject(
                            o.id(),
                            o.connector(),
                            o.dn(),
                            o.anchor(),
                            o.objectType(),
                            o.synchronizedEntry(),
                            o.importOperation(),
                            o.importedEntry(),
                            o.pendingExport(),
                            o.link(),
                            o.owned(),
                            o.disposition(),
                            o.referenceRetry(),
                            generation,
                            o.state()));
        }
    }

    @Override
    public void deleteCs(Collection<Long> ids) {
        ids.forEach(
                id -> {
                    CsObject gone = cs.remove(id);
                    if (gone != null) {
                        names.remove(name(gone), id);
                    }
                    writes.add("delete cs " + id);
                });
    }

    @Override
    public List<MvObject> mvPage(long afterId, int limit) {
        return mv.tailMap(afterId, false).values().stream().limit(limit).toList();
    }

    @Override
    public List<MvObject> mvReferenceRetryPage(long afterId, int limit) {
        return mv.tailMap(afterId, false).values().stream()
                .filter(MvObject::referenceRetry)
                .limit(limit)
                .toList();
    }

    @Override
    public Map<Long, MvObject> mvByIds(Collection<Long> ids) {
        return pick(mv, ids);
    }

    @Override
    public Map<JoinKey, Set<Long>> mvByJoinKeys(Collection<JoinKey> keys) {
        Map<JoinKey, Set<Long>> found = new HashMap<>();
        Map<String, Map<String, List<JoinKey>>> wanted = wanted(keys);
        for (MvObject o : mv.values()) {
            collect(o.id(), o::get, wanted, found);
        }
        return found;
    }

    @Override
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

    @Override
    public void deleteMv(Collection<Long> ids) {
        for (Long id : ids) {
            if (!csByMetaverse(List.of(id)).isEmpty()) {
                throw new IllegalStateException("still linked: metaverse object " + id);
            }
            mv.remove(id);
            writes.add("delete mv " + id);
        }
    }

    @Override
    public long mvCount() {
        return mv.size();
    }

    @Override
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

    @Override
    public List<CsObject> csByDisposition(
            int connector, Disposition disposition, long afterId, int limit) {
        return page(
                afterId, limit, o -> o.connector() == connector && o.disposition() == disposition);
    }

    @Override
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
                all.stream().filter(o -> o.disposition() == Disposition.NOT_OURS).count());
    }

    @Override
    public long startRun(String profile, Instant started) {
        return ++runs;
    }

    @Override
    public long startStep(long run, int connector, String step, Instant started) {
        long id = steps.size() + 1;
        steps.put(
                id,
                new StepRecord(
                        id,
                        run,
                        connector,
                        step,
                        StepRecord.IN_PROGRESS,
                        "",
                        started,
                        null,
                        new TreeMap<>()));
        return id;
    }

    @Override
    public void recordProgress(
            long step, SortedMap<String, Long> counters, List<ObjectError> found) {
        StepRecord old = steps.get(step);
        steps.put(
                step,
                new StepRecord(
                        step,
                        old.run(),
                        old.connector(),
                        old.step(),
                        old.status(),
                        old.detail(),
                        old.started(),
                        old.ended(),
                        counters));
        errors.addAll(found);
    }

    @Override
    public void finishStep(
            long step,
            String status,
            String detail,
            Instant ended,
            SortedMap<String, Long> counters) {
        StepRecord old = steps.get(step);
        steps.put(
                step,
                new StepRecord(
                        step,
                        old.run(),
                        old.connector(),
                        old.step(),
                        status,
                        detail,
                        old.started(),
                        ended,
                        counters));
    }

    @Override
    public List<StepRecord> steps(int limit) {
        return steps.descendingMap().values().stream().limit(limit).toList();
    }

    @Override
    public List<ObjectError> errors(long step) {
        return errors.stream().filter(error -> error.step() == step).toList();
    }

    @Override
    public long currentErrors(int connector) {
        Map<String, Long> newest = new HashMap<>();
        steps.values().stream()
                .filter(step -> step.connector() == connector && step.ended() != null)
                .forEach(step -> newest.put(step.step(), step.id()));
        return errors.stream().filter(error -> newest.containsValue(error.step())).count();
    }
}
