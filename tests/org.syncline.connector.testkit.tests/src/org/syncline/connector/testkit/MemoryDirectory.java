// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;

/** Objects by name, each with a number for ever, and the numbers of those that changed. */
final class MemoryDirectory {
    private final Map<Dn, Entry> objects = new LinkedHashMap<>();
    private final List<Value.Binary> journal = new ArrayList<>();
    private long lastNumber;
    private String leaseHolder;
    private Instant leaseEnd = Instant.EPOCH;

    List<Entry> objects() {
        return List.copyOf(objects.values());
    }

    Optional<Entry> byName(Dn dn) {
        return Optional.ofNullable(objects.get(dn));
    }

    Optional<Entry> byAnchor(Value.Binary anchor) {
        return objects().stream().filter(entry -> entry.anchor().equals(anchor)).findFirst();
    }

    int journalLength() {
        return journal.size();
    }

    List<Value.Binary> changedSince(int position) {
        return journal.subList(position, journal.size()).stream().distinct().toList();
    }

    Entry put(Entry entry) {
        Value.Binary anchor =
                byName(entry.dn()).map(Entry::anchor).orElseGet(() -> number(++lastNumber));
        Entry kept = new Entry(entry.dn(), entry.objectType(), anchor, entry.attributes());
        objects.put(entry.dn(), kept);
        journal.add(anchor);
        return kept;
    }

    private static Value.Binary number(long number) {
        return new Value.Binary(
                new byte[] {(byte) (number >> 16), (byte) (number >> 8), (byte) number});
    }

    void rename(Dn from, Dn to) {
        Entry entry = objects.remove(from);
        objects.put(to, entry.withDn(to));
        journal.add(entry.anchor());
    }

    void delete(Dn dn) {
        journal.add(objects.remove(dn).anchor());
    }

    String leaseHolder() {
        return leaseHolder;
    }

    Instant leaseEnd() {
        return leaseEnd;
    }

    void lease(String holder, Instant end) {
        leaseHolder = holder;
        leaseEnd = end;
    }
}
