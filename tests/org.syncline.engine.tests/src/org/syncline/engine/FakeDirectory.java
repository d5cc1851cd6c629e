// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.Watermark;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** A directory in memory that reports its entries, in any order, and fails when it is told to. */
final class FakeDirectory {
    final Map<Value.Binary, Entry> entries = new LinkedHashMap<>();
    final List<Entry> extra = new ArrayList<>();
    Random order;
    int failAfter = -1;
    ConnectorException.Kind failure;
    String discoveryError;
    byte[] watermark = {1};
    ImportRequest lastRequest;

    void put(Entry entry) {
        entries.put(entry.anchor(), entry);
    }

    void remove(String anchor) {
        entries.remove(new Value.Binary(anchor.getBytes(StandardCharsets.UTF_8)));
    }

    void removeNamed(String dn) {
        entries.values().removeIf(entry -> entry.dn().equals(Dn.of(dn)));
    }

    /** Does what a pending change says. */
    void apply(PendingChange change) {
        Entry old =
                entries.values().stream()
                        .filter(e -> e.dn().equals(Dn.of(change.dn())))
                        .findFirst()
                        .orElse(null);
        TreeMap<String, Values> attributes = new TreeMap<>();
        if (old != null) {
            attributes.putAll(old.attributes());
        }
        change.lines()
                .forEach(line -> attributes.put(line.change().attribute(), line.change().after()));
        Value.Binary anchor =
                old != null
                        ? old.anchor()
                        : new Value.Binary(
                                ("made " + change.dn()).getBytes(StandardCharsets.UTF_8));
        String dn = change.newDn() == null ? change.dn() : change.newDn();
        entries.put(anchor, new Entry(Dn.of(dn), change.objectType(), anchor, attributes));
        if (change.newDn() != null) {
            entries.replaceAll((key, entry) -> follow(entry, change));
        }
    }

    /** A directory keeps references to what it renames. */
    private static Entry follow(Entry entry, PendingChange change) {
        Value old = Value.of(Dn.of(change.dn()));
        Entry after = entry;
        for (Map.Entry<String, Values> attribute : entry.attributes().entrySet()) {
            if (attribute.getValue().contains(old)) {
                Values rest = attribute.getValue().minus(Values.of(old));
                after =
                        after.with(
                                attribute.getKey(),
                                rest.plus(Values.of(Value.of(Dn.of(change.newDn())))));
            }
        }
        return after;
    }

    /** A connector to it. */
    ImportsFully connector() {
        return new ImportsFully() {
            @Override
            public Watermark importAll(
                    ImportRequest request, ImportSink sink, Cancellation cancellation)
                    throws ConnectorException {
                lastRequest = request;
                return report(sink);
            }

            @Override
            public void close() {
                // nothing to give up
            }
        };
    }

    private Watermark report(ImportSink sink) throws ConnectorException {
        List<Entry> all = new ArrayList<>(entries.values());
        if (order != null) {
            Collections.shuffle(all, order);
        }
        all.addAll(extra);
        int reported = 0;
        for (Entry entry : all) {
            if (reported++ == failAfter) {
                throw new ConnectorException(failure, "The line went dead.", "Try again.", null);
            }
            sink.object(entry);
        }
        if (discoveryError != null) {
            sink.discoveryError("CN=bad", discoveryError, "It is bad.");
        }
        return new Watermark(watermark);
    }
}
