// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.InvalidDnException;
import org.syncline.model.Printable;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Turns the bytes of values into typed values. Values are hostile: nothing is taken on trust. */
final class ValueReader {
    /** The longest value accepted. */
    static final int MAX_VALUE_BYTES = 10 << 20;

    private static final int MAX_SHOWN = 100;

    private ValueReader() {}

    /**
     * The values of one attribute.
     *
     * @throws DiscoveryProblem when a value does not fit the schema
     */
    static Values read(AttributeSchema attribute, List<byte[]> values) throws DiscoveryProblem {
        if (values.size() > 1 && !attribute.multiValued()) {
            throw new DiscoveryProblem(
                    "multi-single-mismatch",
                    attribute.name()
                            + " has "
                            + values.size()
                            + " values, but the schema allows one. Declare it multivalued.");
        }
        List<Value> read = new ArrayList<>(values.size());
        for (byte[] value : values) {
            if (value.length > MAX_VALUE_BYTES) {
                throw new DiscoveryProblem(
                        "invalid-attribute-value",
                        attribute.name()
                                + " has a value of "
                                + value.length
                                + " bytes; more than "
                                + MAX_VALUE_BYTES
                                + " are refused.");
            }
            read.add(read(attribute, value));
        }
        return Values.of(read);
    }

    private static Value read(AttributeSchema attribute, byte[] value) throws DiscoveryProblem {
        return switch (attribute.type()) {
            case BINARY -> Value.of(value);
            case STRING -> Value.of(text(attribute, value));
            case INTEGER -> number(attribute, text(attribute, value));
            case BOOLEAN -> bool(attribute, text(attribute, value));
            case REFERENCE -> reference(attribute, text(attribute, value));
        };
    }

    private static String text(AttributeSchema attribute, byte[] value) throws DiscoveryProblem {
        String text = new String(value, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') >= 0 && !isUtf8(value)) {
            throw new DiscoveryProblem(
                    "invalid-attribute-value",
                    attribute.name() + " has a value that is no text. Declare it binary.");
        }
        return text;
    }

    @SuppressWarnings("unused") // only whether it can be decoded matters
    private static boolean isUtf8(byte[] value) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @SuppressWarnings("unused") // the exception says no more than the value
    private static Value number(AttributeSchema attribute, String text) throws DiscoveryProblem {
        try {
            return Value.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw invalid("invalid-numeric-value", attribute, text, "is no number of 64 bits");
        }
    }

    private static Value bool(AttributeSchema attribute, String text) throws DiscoveryProblem {
        if (text.equalsIgnoreCase("TRUE")) {
            return Value.of(true);
        }
        if (text.equalsIgnoreCase("FALSE")) {
            return Value.of(false);
        }
        throw invalid("invalid-boolean-value", attribute, text, "is neither TRUE nor FALSE");
    }

    private static Value reference(AttributeSchema attribute, String text) throws DiscoveryProblem {
        try {
            return Value.of(Dn.of(text));
        } catch (InvalidDnException e) {
            throw new DiscoveryProblem(
                    "invalid-reference-value",
                    attribute.name() + " cannot be followed: " + e.getMessage());
        }
    }

    private static DiscoveryProblem invalid(
            String error, AttributeSchema attribute, String text, String what) {
        return new DiscoveryProblem(
                error,
                attribute.name() + ": \"" + Printable.of(text, MAX_SHOWN) + "\" " + what + ".");
    }
}
