// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.Base64;
import org.syncline.model.Value;
import org.syncline.model.ValueType;

/** Simple values of JSON as values of the model, and back. References are not its business. */
final class ValueCodec {
    private ValueCodec() {}

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException when it is no value of the type
     */
    static Value read(JsonElement leaf, ValueType type) {
        if (!leaf.isJsonPrimitive()) {
            throw new IllegalArgumentException("a list or object where a simple value should be");
        }
        String text = leaf.getAsString();
        return switch (type) {
            case BOOLEAN -> Value.of(bool(text));
            case INTEGER -> Value.of(Long.parseLong(text));
            case BINARY -> Value.of(binary(text));
            case STRING, REFERENCE -> Value.of(text);
        };
    }

    private static boolean bool(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return text.equalsIgnoreCase("true");
        }
        throw new IllegalArgumentException("neither true nor false");
    }

    /** Both alphabets are in use (RFC 7643, 2.3.6, errata). */
    private static byte[] binary(String text) {
        return Base64.getMimeDecoder().decode(text.replace('-', '+').replace('_', '/'));
    }

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException when it is no value of the attribute's type
     */
    static JsonElement write(Value value, Slot slot) {
        return switch (value) {
            case Value.Bool bool -> new JsonPrimitive(bool.value());
            case Value.Int number -> new JsonPrimitive(number.number());
            case Value.Text text -> text(text.text(), slot.scimType());
            default -> new JsonPrimitive(value.text());
        };
    }

    private static JsonElement text(String text, String scimType) {
        return switch (scimType) {
            case "boolean" -> new JsonPrimitive(bool(text));
            case "integer" -> new JsonPrimitive(Long.parseLong(text.strip()));
            case "decimal" -> new JsonPrimitive(new BigDecimal(text.strip()));
            default -> new JsonPrimitive(text);
        };
    }
}
