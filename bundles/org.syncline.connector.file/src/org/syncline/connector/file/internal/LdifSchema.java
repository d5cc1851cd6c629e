// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import com.unboundid.ldap.sdk.schema.AttributeTypeDefinition;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.model.SecretAttributes;
import org.syncline.model.ValueType;

/**
 * Makes a schema of what objects hold. Attributes of the usual RFCs have their own type; of others
 * the content tells: binary what is no text, several values where an object has several.
 */
final class LdifSchema implements Format.Objects {
    private static final String SYNTAX = "1.3.6.1.4.1.1466.115.121.1.";
    private static final Set<String> REFERENCES = Set.of(SYNTAX + "12", SYNTAX + "34");
    private static final Set<String> BINARIES =
            Set.of("4", "5", "8", "9", "10", "23", "28", "40", "49");

    private final Map<String, NavigableMap<String, AttributeSchema>> types = new TreeMap<>();

    @Override
    public void object(RawObject raw) {
        String type = ObjectTypes.leaf(raw.types());
        if (type != null) {
            NavigableMap<String, AttributeSchema> known =
                    types.computeIfAbsent(type, name -> new TreeMap<>());
            raw.attributes().forEach((name, values) -> note(known, name, values));
        }
    }

    @Override
    public void malformed(long line, String error, String detail) {
        // What cannot be read says nothing of the schema; an import reports it.
    }

    private static void note(
            NavigableMap<String, AttributeSchema> known, String name, List<byte[]> values) {
        if (!SecretAttributes.contains(name)) {
            known.merge(name, attribute(name, values), LdifSchema::wider);
        }
    }

    private static AttributeSchema wider(AttributeSchema one, AttributeSchema other) {
        ValueType type = one.type() == ValueType.BINARY ? one.type() : other.type();
        return new AttributeSchema(one.name(), type, one.multiValued() || other.multiValued());
    }

    private static AttributeSchema attribute(String name, List<byte[]> values) {
        AttributeTypeDefinition standard =
                ObjectTypes.standardSchema() == null
                        ? null
                        : ObjectTypes.standardSchema().getAttributeType(name);
        if (standard == null) {
            ValueType type =
                    values.stream().allMatch(LdifSchema::isText)
                            ? ValueType.STRING
                            : ValueType.BINARY;
            return new AttributeSchema(name, type, values.size() > 1);
        }
        String syntax = standard.getBaseSyntaxOID(ObjectTypes.standardSchema());
        return new AttributeSchema(name, type(syntax), !standard.isSingleValued());
    }

    private static ValueType type(String syntax) {
        if (syntax == null || !syntax.startsWith(SYNTAX)) {
            return ValueType.STRING;
        }
        if (REFERENCES.contains(syntax)) {
            return ValueType.REFERENCE;
        }
        String number = syntax.substring(SYNTAX.length());
        return switch (number) {
            case "7" -> ValueType.BOOLEAN;
            case "27" -> ValueType.INTEGER;
            default -> BINARIES.contains(number) ? ValueType.BINARY : ValueType.STRING;
        };
    }

    @SuppressWarnings("unused") // only whether it can be decoded matters
    private static boolean isText(byte[] value) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    Schema schema() {
        return new Schema(new TreeMap<>(types));
    }
}
