// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.schema.AttributeTypeDefinition;
import com.unboundid.ldap.sdk.schema.DITContentRuleDefinition;
import com.unboundid.ldap.sdk.schema.ObjectClassDefinition;
import com.unboundid.ldap.sdk.schema.ObjectClassType;
import com.unboundid.ldap.sdk.schema.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.syncline.model.AttributeSchema;
import org.syncline.model.ValueType;

/** Turns a server's schema into object types with typed attributes. For one schema. */
final class SchemaReader {
    private static final String LDAP_SYNTAX = "1.3.6.1.4.1.1466.115.121.1.";

    /** Syntaxes whose values are not text (RFC 4517, and those of Active Directory). */
    private static final Map<String, ValueType> TYPES =
            Map.ofEntries(
                    Map.entry(LDAP_SYNTAX + "7", ValueType.BOOLEAN),
                    Map.entry(LDAP_SYNTAX + "27", ValueType.INTEGER),
                    Map.entry("1.2.840.113556.1.4.906", ValueType.INTEGER),
                    Map.entry(LDAP_SYNTAX + "12", ValueType.REFERENCE),
                    Map.entry(LDAP_SYNTAX + "34", ValueType.REFERENCE),
                    Map.entry(LDAP_SYNTAX + "4", ValueType.BINARY),
                    Map.entry(LDAP_SYNTAX + "5", ValueType.BINARY),
                    Map.entry(LDAP_SYNTAX + "8", ValueType.BINARY),
                    Map.entry(LDAP_SYNTAX + "9", ValueType.BINARY),
                    Map.entry(LDAP_SYNTAX + "10", ValueType.BINARY),
                    Map.entry(LDAP_SYNTAX + "23", ValueType.BINARY),
                    Map.entry(LDAP_SYNTAX + "28", ValueType.BINARY),
                    Map.entry(LDAP_SYNTAX + "40", ValueType.BINARY),
                    Map.entry(LDAP_SYNTAX + "49", ValueType.BINARY),
                    Map.entry("1.2.840.113556.1.4.907", ValueType.BINARY));

    private final Schema schema;
    private final Map<String, AttributeSchema> known = new HashMap<>();

    SchemaReader(Schema schema) {
        this.schema = schema;
    }

    org.syncline.model.Schema read() {
        NavigableMap<String, NavigableMap<String, AttributeSchema>> types = new TreeMap<>();
        for (ObjectClassDefinition objectClass : schema.getObjectClasses()) {
            if (objectClass.getObjectClassType(schema) == ObjectClassType.STRUCTURAL) {
                types.put(objectClass.getNameOrOID(), attributes(objectClass));
            }
        }
        return new org.syncline.model.Schema(types);
    }

    private NavigableMap<String, AttributeSchema> attributes(ObjectClassDefinition structural) {
        NavigableMap<String, AttributeSchema> attributes = new TreeMap<>();
        Deque<ObjectClassDefinition> open = new ArrayDeque<>(Set.of(structural));
        Set<ObjectClassDefinition> seen = new HashSet<>();
        DITContentRuleDefinition rule = schema.getDITContentRule(structural.getOID());
        if (rule != null) {
            add(rule.getRequiredAttributes(), attributes);
            add(rule.getOptionalAttributes(), attributes);
            push(rule.getAuxiliaryClasses(), open);
        }
        while (!open.isEmpty()) {
            ObjectClassDefinition next = open.pop();
            if (seen.add(next)) {
                add(next.getRequiredAttributes(), attributes);
                add(next.getOptionalAttributes(), attributes);
                push(next.getSuperiorClasses(), open);
            }
        }
        return attributes;
    }

    private void push(String[] names, Deque<ObjectClassDefinition> open) {
        for (String name : names) {
            ObjectClassDefinition objectClass = schema.getObjectClass(name);
            if (objectClass != null) {
                open.push(objectClass);
            }
        }
    }

    private void add(String[] names, Map<String, AttributeSchema> attributes) {
        for (String name : names) {
            AttributeSchema attribute = known.computeIfAbsent(name, this::attribute);
            attributes.put(attribute.name(), attribute);
        }
    }

    /** An attribute that the schema names without describing it is taken as text. */
    private AttributeSchema attribute(String name) {
        AttributeTypeDefinition definition = schema.getAttributeType(name);
        if (definition == null) {
            return new AttributeSchema(name, ValueType.STRING, true);
        }
        String syntax = definition.getBaseSyntaxOID(schema);
        return new AttributeSchema(
                definition.getNameOrOID(),
                TYPES.getOrDefault(syntax == null ? "" : syntax, ValueType.STRING),
                !definition.isSingleValued());
    }
}
