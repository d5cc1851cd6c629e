// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.syncline.formats.internal.xml.XmlElement;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;

/**
 * The schema block of a management agent (formats reference, 2.2): classes refer to attributes and
 * to the class above them by {@code #id}; names are separate from ids in exports of Active
 * Directory and equal to them elsewhere.
 */
public final class DsmlSchema {
    private static final int MAX_SUPERIORS = 32;

    private final Map<String, AttributeSchema> attributesById = new HashMap<>();
    private final Map<String, XmlElement> classesById = new HashMap<>();

    /** Attributes that content rules add to a class, by the class's id. */
    private final Map<String, XmlElement> contentRulesById = new HashMap<>();

    private DsmlSchema(XmlElement directorySchema) {
        directorySchema
                .all("attribute-type")
                .forEach(type -> attributesById.put(type.attribute("id"), attribute(type)));
        directorySchema.all("class").forEach(type -> classesById.put(type.attribute("id"), type));
        directorySchema
                .all("dit-content-rule")
                .forEach(rule -> contentRulesById.put(rule.attribute("id"), rule));
    }

    /** All types with all attributes that they have, inherited ones included. */
    public static Schema read(XmlElement agent) {
        return agent.path("schema", "dsml", "directory-schema")
                .findFirst()
                .map(block -> new DsmlSchema(block).schema())
                .orElse(Schema.EMPTY);
    }

    private Schema schema() {
        TreeMap<String, NavigableMap<String, AttributeSchema>> types = new TreeMap<>();
        NavigableMap<String, AttributeSchema> attachable = attachable();
        for (XmlElement type : classesById.values()) {
            NavigableMap<String, AttributeSchema> attributes = new TreeMap<>(attachable);
            Set<String> seen = new HashSet<>();
            Optional<XmlElement> level = Optional.of(type);
            while (level.isPresent() && seen.size() < MAX_SUPERIORS) {
                XmlElement current = level.get();
                own(current).forEach(found -> attributes.putIfAbsent(found.name(), found));
                Optional.ofNullable(contentRulesById.get(current.attribute("id"))).stream()
                        .flatMap(this::own)
                        .forEach(found -> attributes.putIfAbsent(found.name(), found));
                String superior = id(current.attribute("superior"));
                level =
                        seen.add(superior)
                                ? Optional.ofNullable(classesById.get(superior))
                                : Optional.empty();
            }
            types.put(name(type), attributes);
        }
        return new Schema(types);
    }

    /**
     * The attributes of auxiliary classes, which any object may have: without content rules the
     * export does not say which class they belong to, and sAMAccountName or extensionAttribute15
     * come that way.
     */
    private NavigableMap<String, AttributeSchema> attachable() {
        NavigableMap<String, AttributeSchema> attributes = new TreeMap<>();
        if (contentRulesById.isEmpty()) {
            classesById.values().stream()
                    .filter(type -> type.attribute("type").equals("auxiliary"))
                    .flatMap(this::own)
                    .forEach(found -> attributes.putIfAbsent(found.name(), found));
        }
        return attributes;
    }

    private Stream<AttributeSchema> own(XmlElement type) {
        return type.all("attribute")
                .map(reference -> attributesById.get(id(reference.attribute("ref"))))
                .filter(java.util.Objects::nonNull);
    }

    private static String id(String reference) {
        return reference.startsWith("#") ? reference.substring(1) : reference;
    }

    private static String name(XmlElement declared) {
        String name = declared.childText("name");
        return name.isEmpty() ? declared.attribute("id") : name;
    }

    private static AttributeSchema attribute(XmlElement type) {
        return new AttributeSchema(
                name(type),
                type(type.childText("syntax")),
                !type.attribute("single-value").equals("true"));
    }

    /**
     * The stored type for an LDAP or Active Directory syntax (RFC 4517; [MS-ADTS] 3.1.1.2.2.2).
     * Dates stay text, as in the old connector space; a security descriptor, a certificate or a
     * name with bytes is binary.
     */
    private static ValueType type(String syntax) {
        return switch (syntax) {
            case "1.3.6.1.4.1.1466.115.121.1.7" -> ValueType.BOOLEAN;
            case "1.3.6.1.4.1.1466.115.121.1.27", "1.2.840.113556.1.4.906" -> ValueType.INTEGER;
            case "1.3.6.1.4.1.1466.115.121.1.12" -> ValueType.REFERENCE;
            case "1.3.6.1.4.1.1466.115.121.1.40",
                    "1.3.6.1.4.1.1466.115.121.1.5",
                    "1.3.6.1.4.1.1466.115.121.1.8",
                    "1.2.840.113556.1.4.907",
                    "1.2.840.113556.1.4.903" ->
                    ValueType.BINARY;
            default -> ValueType.STRING;
        };
    }
}
