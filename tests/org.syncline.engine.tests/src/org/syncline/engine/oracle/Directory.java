// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.ImportSink;
import org.syncline.connector.Watermark;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;

/**
 * A directory in memory. It keeps references to what it renames, as directories do, and goes on
 * showing the last name of what is gone.
 */
final class Directory {
    private final String connector;
    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final Map<String, String> lastNames = new HashMap<>();
    private int made;
    private final List<Map<Value.Binary, Entry>> snapshots = new ArrayList<>();

    Directory(String connector) {
        this.connector = connector;
    }

    /** Does what a directory does; what it would refuse, a name in use, has no effect. */
    void apply(Case.Change change) {
        switch (change) {
            case Case.Change.Put put -> put(put.thing());
            case Case.Change.Remove remove -> things.remove(remove.anchor());
        }
    }

    boolean put(Thing thing) {
        Thing holder = named(thing.dn());
        if (holder != null && !holder.anchor().equals(thing.anchor())) {
            return false;
        }
        things.put(thing.anchor(), thing);
        lastNames.put(thing.anchor(), thing.dn());
        return true;
    }

    void remove(String anchor) {
        things.remove(anchor);
    }

    /** The anchor for an object that the directory makes itself. */
    String newAnchor() {
        return "made " + ++made;
    }

    /** Everything that is there, by anchor. */
    Map<String, Thing> things() {
        return Map.copyOf(things);
    }

    Thing named(String dn) {
        Dn name = Dn.of(dn);
        return things.values().stream()
                .filter(thing -> Dn.of(thing.dn()).equals(name))
                .findFirst()
                .orElse(null);
    }

    Thing get(String anchor) {
        return things.get(anchor);
    }

    /** What the directory would tell of every object. */
    List<Entry> entries() {
        return things.values().stream().map(this::entry).toList();
    }

    private Entry entry(Thing thing) {
        TreeMap<String, Values> attributes = new TreeMap<>();
        thing.attributes()
                .forEach(
                        (name, texts) ->
                                attributes.put(
                                        name,
                                        Values.of(
                                                texts.stream()
                                                        .map(text -> value(name, text))
                                                        .toList())));
        return new Entry(Dn.of(thing.dn()), thing.type(), thing.anchorValue(), attributes);
    }

    /** What it tells of one value, which it keeps as a text. */
    Value value(String attribute, String text) {
        return switch (Vocabulary.type(attribute)) {
            case REFERENCE ->
                    Value.of(
                            Dn.of(
                                    text.contains("=")
                                            ? text
                                            : lastNames.getOrDefault(
                                                    text, "CN=" + text + ",DC=" + connector)));
            case BOOLEAN -> Value.of(text.equals("True"));
            default -> Value.of(text);
        };
    }

    /** Reports everything, in the given order of chance, or as it was made for null. */
    Watermark report(ImportSink sink, Random order) throws ConnectorException {
        for (Entry entry : shuffled(entries(), order)) {
            sink.object(entry);
        }
        return mark();
    }

    /** Reports what is different from what it was at the watermark. */
    Watermark reportChanges(Watermark from, DeltaSink sink, Random order)
            throws ConnectorException {
        Map<Value.Binary, Entry> before = snapshots.get(ByteBuffer.wrap(from.bytes()).getInt());
        Map<Value.Binary, Entry> now = snapshot();
        for (Entry old : shuffled(List.copyOf(before.values()), order)) {
            if (!now.containsKey(old.anchor())) {
                sink.deleted(old.anchor(), old.dn());
            }
        }
        for (Entry entry : shuffled(List.copyOf(now.values()), order)) {
            Entry old = before.get(entry.anchor());
            if (old == null || !old.sameContent(entry)) {
                sink.object(entry);
            }
        }
        return mark();
    }

    private Watermark mark() {
        snapshots.add(snapshot());
        return new Watermark(ByteBuffer.allocate(4).putInt(snapshots.size() - 1).array());
    }

    private Map<Value.Binary, Entry> snapshot() {
        Map<Value.Binary, Entry> all = new LinkedHashMap<>();
        entries().forEach(entry -> all.put(entry.anchor(), entry));
        return all;
    }

    private static List<Entry> shuffled(List<Entry> entries, Random order) {
        List<Entry> copy = new ArrayList<>(entries);
        if (order != null) {
            Collections.shuffle(copy, order);
        }
        return copy;
    }
}
