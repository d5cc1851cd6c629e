// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Objects for tests. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-03-01T10:15:30.123456789Z");
    public static final Lineage LINEAGE = new Lineage("rule-1", "digest-1", 7, NOW);

    private Samples() {}

    public static Value.Binary anchor(long number) {
        return new Value.Binary(ByteBuffer.allocate(16).putLong(8, number).array());
    }

    public static Dn dn(int number) {
        return Dn.of("CN=Person %05d,OU=People,DC=contoso,DC=com".formatted(number));
    }

    public static Entry entry(int number, Map<String, Values> attributes) {
        return new Entry(dn(number), "user", anchor(number), new TreeMap<>(attributes));
    }

    public static Entry entry(int number) {
        return entry(number, Map.of("mail", Values.texts("Person" + number + "@contoso.com")));
    }

    public static CsObject imported(int connector, int number) {
        return CsObject.imported(connector, entry(number), 1);
    }

    public static List<CsObject> imported(int connector, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> imported(connector, i)).toList();
    }

    public static Link link(long metaverseId) {
        return new Link(metaverseId, "rule-1", Link.Kind.INBOUND_PROJECTION);
    }

    public static PendingExport export(Operation operation) {
        return new PendingExport(operation, null, List.of(), LINEAGE);
    }

    public static PendingExport update(String attribute, Values before, Values after) {
        return new PendingExport(
                Operation.UPDATE,
                null,
                List.of(
                        new ExportChange(
                                new AttributeChange(attribute, true, before, after), LINEAGE)),
                LINEAGE);
    }

    public static MvObject person(Map<String, Values> attributes) {
        TreeMap<String, MvAttribute> held = new TreeMap<>();
        attributes.forEach(
                (name, values) -> held.put(name, new MvAttribute(values, List.of(LINEAGE))));
        return new MvObject(0, "person", held, false);
    }
}
