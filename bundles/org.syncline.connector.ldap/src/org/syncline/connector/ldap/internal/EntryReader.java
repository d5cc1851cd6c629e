// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.syncline.connector.ImportRequest;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Turns entries of the server into objects of the connector. For one import. */
final class EntryReader {
    private static final String OBJECT_CLASS = "objectclass";

    /** The longest anchor that can be indexed (semantics reference, 1.2). */
    private static final int MAX_ANCHOR_BYTES = 900;

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private final List<String> anchors;

    /** By object type: the attributes to read by folded name. */
    private final Map<String, Map<String, AttributeSchema>> declared = new HashMap<>();

    EntryReader(List<String> anchors, ImportRequest request) {
        this.anchors = anchors;
        Set<String> excluded = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        excluded.addAll(request.excludedAttributes());
        for (String type : request.objectTypes()) {
            Map<String, AttributeSchema> attributes = new TreeMap<>();
            for (AttributeSchema attribute : request.schema().attributes(type).values()) {
                if (!excluded.contains(attribute.name())) {
                    attributes.put(attribute.name().toLowerCase(Locale.ROOT), attribute);
                }
            }
            declared.put(type, attributes);
        }
    }

    /** What a search has to ask for: what is declared, and what type and anchor need. */
    String[] requestedAttributes() {
        Set<String> names = new LinkedHashSet<>();
        names.add("objectClass");
        names.addAll(anchors);
        declared.values().stream()
                .flatMap(attributes -> attributes.values().stream())
                .map(AttributeSchema::name)
                .forEach(names::add);
        return names.toArray(String[]::new);
    }

    /** The object classes, empty when the server gave none. */
    static String[] objectClasses(RawEntry entry) {
        return entry.get(OBJECT_CLASS).stream()
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .toArray(String[]::new);
    }

    /**
     * The object.
     *
     * @throws DiscoveryProblem when it cannot be staged
     */
    Entry read(RawEntry entry, Dn dn, String type) throws DiscoveryProblem {
        Value.Binary anchor = anchor(entry);
        TreeMap<String, Values> attributes = new TreeMap<>();
        for (Map.Entry<String, AttributeSchema> attribute : declared.get(type).entrySet()) {
            List<byte[]> values = entry.get(attribute.getKey());
            if (!values.isEmpty()) {
                attributes.put(
                        attribute.getValue().name(),
                        ValueReader.read(attribute.getValue(), values));
            }
        }
        return new Entry(dn, type, anchor, attributes);
    }

    private Value.Binary anchor(RawEntry entry) throws DiscoveryProblem {
        for (String name : anchors) {
            List<byte[]> values = entry.get(name.toLowerCase(Locale.ROOT));
            if (values.size() > 1) {
                throw new DiscoveryProblem(
                        "multi-valued-anchor-component", name + " has more than one value.");
            }
            if (!values.isEmpty() && values.getFirst().length > 0) {
                return anchor(name, values.getFirst());
            }
        }
        throw new DiscoveryProblem(
                "missing-anchor-component",
                "The object has no "
                        + String.join(" and no ", anchors)
                        + ", or the account may not read it. Check profile and anchor of the connector.");
    }

    private static Value.Binary anchor(String name, byte[] value) throws DiscoveryProblem {
        if (value.length > MAX_ANCHOR_BYTES) {
            throw new DiscoveryProblem(
                    "anchor-too-long", name + " has " + value.length + " bytes.");
        }
        return new Value.Binary(packed(value));
    }

    /** A UUID in text form, which servers spell differently, as its 16 bytes. */
    private static byte[] packed(byte[] value) {
        if (value.length != 36) {
            return value;
        }
        String text = new String(value, StandardCharsets.US_ASCII);
        if (!UUID_TEXT.matcher(text).matches()) {
            return value;
        }
        UUID uuid = UUID.fromString(text);
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
