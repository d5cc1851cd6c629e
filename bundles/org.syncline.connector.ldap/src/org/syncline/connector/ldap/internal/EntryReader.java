// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.connector.ImportRequest;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Turns entries of the server into objects of the connector. For one import. */
final class EntryReader {
    private static final String OBJECT_CLASS = "objectclass";

    private final Anchors anchors;

    /** By object type: the attributes to read by folded name. */
    private final Map<String, Map<String, AttributeSchema>> declared = new HashMap<>();

    EntryReader(Anchors anchors, ImportRequest request) {
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

    /**
     * What a search has to ask for: what is declared, and what type and anchor need.
     *
     * @param besides what else the search needs
     */
    String[] requestedAttributes(List<String> besides) {
        Set<String> names = new LinkedHashSet<>(besides);
        names.add("objectClass");
        names.addAll(anchors.attributes());
        declared.values().stream()
                .flatMap(attributes -> attributes.values().stream())
                .map(AttributeSchema::name)
                .forEach(names::add);
        return names.toArray(String[]::new);
    }

    /** An attribute that is read of objects of a type, by folded name; null when it is not. */
    AttributeSchema attribute(String type, String foldedName) {
        return declared.get(type).get(foldedName);
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
        Value.Binary anchor = anchors.of(entry);
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
}
