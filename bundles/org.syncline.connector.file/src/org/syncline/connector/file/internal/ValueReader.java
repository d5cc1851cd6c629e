// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.InvalidDnException;
import org.syncline.model.Printable;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Gives values the types of the schema, and back. */
record ValueReader(Format format) {
    private static final int MAX_SHOWN = 100;

    /** The values in what a file holds of an attribute. */
    Values read(AttributeSchema attribute, List<byte[]> held) throws Problem {
        List<Value> read = new ArrayList<>();
        for (byte[] value : format.values(attribute, held)) {
            read.add(value(attribute, value));
        }
        Values values = Values.of(read);
        if (values.size() > 1 && !attribute.multiValued()) {
            throw tooMany(attribute.name(), values.size());
        }
        return values;
    }

    static Problem tooMany(String attribute, int values) {
        return new Problem(
                "multi-single-mismatch",
                attribute
                        + " has "
                        + values
                        + " values, but the schema allows one. Declare it multivalued.");
    }

    private Value value(AttributeSchema attribute, byte[] bytes) throws Problem {
        return switch (attribute.type()) {
            case BINARY -> Value.of(format.binaryIsBase64() ? decoded(attribute, bytes) : bytes);
            case STRING -> Value.of(text(attribute, bytes));
            case INTEGER -> number(attribute, text(attribute, bytes).strip());
            case BOOLEAN -> bool(attribute, text(attribute, bytes).strip());
            case REFERENCE -> reference(attribute, text(attribute, bytes));
        };
    }

    @SuppressWarnings("unused") // the exception says no more
    private static byte[] decoded(AttributeSchema attribute, byte[] bytes) throws Problem {
        try {
            return Base64.getDecoder().decode(bytes);
        } catch (IllegalArgumentException e) {
            throw new Problem(
                    "invalid-base64-value", attribute.name() + " is binary, but not in base64.");
        }
    }

    @SuppressWarnings("unused") // the exception says no more
    private static String text(AttributeSchema attribute, byte[] bytes) throws Problem {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Problem(
                    "invalid-attribute-value",
                    attribute.name() + " has a value that is no text. Declare it binary.");
        }
    }

    @SuppressWarnings("unused") // the exception says no more
    private static Value number(AttributeSchema attribute, String text) throws Problem {
        try {
            return Value.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw invalid("invalid-numeric-value", attribute, text, "is no number of 64 bits");
        }
    }

    private static Value bool(AttributeSchema attribute, String text) throws Problem {
        if (text.equalsIgnoreCase("true") || text.equals("1")) {
            return Value.of(true);
        }
        if (text.equalsIgnoreCase("false") || text.equals("0")) {
            return Value.of(false);
        }
        throw invalid("invalid-boolean-value", attribute, text, "is neither true nor false");
    }

    private static Value reference(AttributeSchema attribute, String text) throws Problem {
        try {
            return Value.of(Dn.of(text));
        } catch (InvalidDnException e) {
            throw new Problem(
                    "invalid-reference-value",
                    attribute.name()
                            + " cannot be followed: "
                            + Printable.of(e.getMessage(), Failures.MAX_SHOWN));
        }
    }

    private static Problem invalid(
            String error, AttributeSchema attribute, String text, String what) {
        return new Problem(
                error,
                attribute.name() + ": \"" + Printable.of(text, MAX_SHOWN) + "\" " + what + ".");
    }

    /** A value as the file holds it. */
    byte[] written(Value value) {
        return switch (value) {
            case Value.Binary binary ->
                    format.binaryIsBase64()
                            ? Base64.getEncoder().encode(binary.bytes())
                            : binary.bytes();
            case Value.Bool flag -> text(flag.value() ? "TRUE" : "FALSE");
            default -> text(value.text());
        };
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
