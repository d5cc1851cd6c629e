// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.EntryDelta;
import org.syncline.connector.EntryDelta.ValueDelta;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.ImportsChanges;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.ResolvesContainers;
import org.syncline.connector.Watermark;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;

/**
 * A directory in memory with a history, reported as a log of single changes or as the present state
 * of what changed. A renamed container is reported alone, its children never.
 */
final class ChangingDirectory implements ImportsFully, ImportsChanges, ResolvesContainers {
    final Map<Value.Binary, Entry> entries = new LinkedHashMap<>();
    final Map<String, Dn> containers = new HashMap<>();
    final List<ImportRequest> requests = new ArrayList<>();
    boolean states;
    boolean deletesByName;
    boolean followsReferences;
    ConnectorException.Kind failure;
    int failAfter = Integer.MAX_VALUE;
    private final List<Change> history = new ArrayList<>();

    /** One change: the object before and after it, null for none. */
    record Change(Entry before, Entry after) {}

    void put(Entry entry) {
        Entry before = entries.put(entry.anchor(), entry);
        history.add(new Change(before, entry));
        if (before != null && !before.dn().equals(entry.dn())) {
            moved(before.dn(), entry.dn());
        }
    }

    void put(People object) {
        put(object.entry());
    }

    private void moved(Dn from, Dn to) {
        entries.replaceAll(
                (anchor, entry) ->
                        !entry.dn().equals(to) && entry.dn().isAtOrBelow(from)
                                ? entry.withDn(entry.dn().moved(from, to))
                                : entry);
        if (followsReferences) {
            entries.replaceAll((anchor, entry) -> followed(entry, from, to));
        }
    }

    private static Entry followed(Entry entry, Dn from, Dn to) {
        Entry after = entry;
        for (Map.Entry<String, Values> attribute : entry.attributes().entrySet()) {
            List<Value> now = new ArrayList<>();
            for (Value value : attribute.getValue()) {
                boolean moves = value instanceof Value.Reference r && r.dn().isAtOrBelow(from);
                Dn name = moves ? ((Value.Reference) value).dn() : null;
                if (!moves) {
                    now.add(value);
                } else if (to != null) {
                    now.add(Value.of(name.moved(from, to)));
                }
            }
            after = after.with(attribute.getKey(), Values.of(now));
        }
        return after;
    }

    void remove(Value.Binary anchor) {
        Entry gone = entries.remove(anchor);
        history.add(new Change(gone, null));
        if (followsReferences) {
            entries.replaceAll((key, entry) -> followed(entry, gone.dn(), null));
        }
    }

    private Watermark now() {
        return new Watermark(new byte[] {1, (byte) (history.size() >> 8), (byte) history.size()});
    }

    @Override
    public Watermark importAll(ImportRequest request, ImportSink sink, Cancellation cancellation)
            throws ConnectorException {
        requests.add(request);
        int reported = 0;
        for (Entry entry : List.copyOf(entries.values())) {
            if (request.scopes().stream().anyMatch(scope -> scope.includes(entry.dn()))) {
                fail(reported++);
                sink.object(entry);
            }
        }
        return now();
    }

    private void fail(int reported) throws ConnectorException {
        if (failure != null && reported >= failAfter) {
            throw new ConnectorException(failure, "The line went dead.", "Try again.", null);
        }
    }

    @Override
    public Watermark importChanges(
            ImportRequest request, Watermark from, DeltaSink sink, Cancellation cancellation)
            throws ConnectorException {
        requests.add(request);
        byte[] mark = from.bytes();
        List<Change> since =
                history.subList((mark[1] & 0xff) << 8 | mark[2] & 0xff, history.size());
        int reported = 0;
        for (Change change : states ? present(since) : since) {
            if (concerns(request, change.before()) || concerns(request, change.after())) {
                fail(reported++);
                report(change, sink);
            }
        }
        fail(reported);
        return now();
    }

    private static boolean concerns(ImportRequest request, Entry entry) {
        return entry != null
                && request.scopes().stream().anyMatch(scope -> scope.includes(entry.dn()));
    }

    /** What is there now of what changed: deletions, then objects from the top down. */
    private List<Change> present(List<Change> since) {
        Map<Value.Binary, Change> last = new LinkedHashMap<>();
        for (Change change : since) {
            Entry any = change.after() == null ? change.before() : change.after();
            last.put(any.anchor(), new Change(any, entries.get(any.anchor())));
        }
        return last.values().stream()
                .sorted(
                        Comparator.comparingInt(
                                c -> c.after() == null ? 0 : c.after().dn().depth()))
                .toList();
    }

    private void report(Change change, DeltaSink sink) throws ConnectorException {
        Entry before = change.before();
        Entry after = change.after();
        if (after == null) {
            sink.deleted(deletesByName ? null : before.anchor(), before.dn());
        } else if (states || before == null || !before.objectType().equals(after.objectType())) {
            sink.object(after);
        } else {
            Dn name = before.dn().text().equals(after.dn().text()) ? null : after.dn();
            sink.changed(new EntryDelta(after.anchor(), name, difference(before, after)));
        }
    }

    private static NavigableMap<String, ValueDelta> difference(Entry before, Entry after) {
        TreeMap<String, ValueDelta> changes = new TreeMap<>();
        TreeMap<String, Values> all = new TreeMap<>(before.attributes());
        all.putAll(after.attributes());
        for (String name : all.keySet()) {
            Values old = before.get(name);
            Values now = after.get(name);
            if (!old.equals(now)) {
                boolean replaces = old.size() + now.size() < 3;
                changes.put(
                        name,
                        replaces
                                ? new ValueDelta(true, now, Values.NONE)
                                : new ValueDelta(false, now.minus(old), old.minus(now)));
            }
        }
        return changes;
    }

    @Override
    public boolean reportsFollowedReferences() {
        return !followsReferences;
    }

    @Override
    public Optional<Dn> containerName(String id, Dn partition) {
        return Optional.ofNullable(containers.get(id));
    }

    @Override
    public Optional<String> containerId(Dn name) {
        return containers.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    List<ContainerScope> lastScopes() {
        return requests.getLast().scopes();
    }

    @Override
    public void close() {
        // nothing to give up
    }
}
