// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.asn1.ASN1OctetString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.InvalidDnException;
import org.syncline.model.Value;
import org.syncline.model.ValueType;
import org.syncline.model.Values;

/** Turns typed values into the bytes of a server, and live bytes into values to compare with. */
final class ValueWriter {
    private static final String AD_PASSWORD = "unicodepwd";
    private static final String OBJECT_CLASS = "objectclass";

    private ValueWriter() {}

    /** The values as the server takes them. */
    static ASN1OctetString[] bytes(String attribute, Values values) {
        return values.stream()
                .map(value -> new ASN1OctetString(bytes(attribute, value)))
                .toArray(ASN1OctetString[]::new);
    }

    static byte[] bytes(String attribute, Value value) {
        return switch (value) {
            case Value.Binary binary -> binary.bytes();
            case Value.Bool bool -> utf8(bool.value() ? "TRUE" : "FALSE");
            case Value.Int number -> utf8(Long.toString(number.number()));
            case Value.Reference reference -> utf8(reference.dn().text());
            case Value.Text text -> text(attribute, text.text());
            case Value.Link link ->
                    throw new IllegalArgumentException("a link inside the metaverse: " + link);
        };
    }

    /** Active Directory takes a new password in quotes and as UTF-16 ([MS-ADTS] 3.1.1.3.1.5). */
    private static byte[] text(String attribute, String text) {
        return attribute.toLowerCase(Locale.ROOT).equals(AD_PASSWORD)
                ? ('"' + text + '"').getBytes(StandardCharsets.UTF_16LE)
                : utf8(text);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Live values, in the type that a change has, so that they can be compared with its values. */
    static Values live(AttributeChange change, List<byte[]> values) {
        ValueType type = type(change);
        return Values.of(values.stream().map(value -> live(change, type, value)).toList());
    }

    /** Values of a change in the form in which they are compared. */
    static Values comparable(AttributeChange change, Values values) {
        return isObjectClass(change)
                ? Values.of(values.stream().map(value -> Value.of(value.folded())).toList())
                : values;
    }

    private static ValueType type(AttributeChange change) {
        Value example = change.after().first();
        if (example == null) {
            example = change.before().first();
        }
        return example == null ? ValueType.STRING : example.type();
    }

    @SuppressWarnings("unused") // a live value of another type is simply not equal
    private static Value live(AttributeChange change, ValueType type, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            return switch (type) {
                case BINARY -> Value.of(bytes);
                case INTEGER -> Value.of(Long.parseLong(text));
                case BOOLEAN -> bool(text);
                case REFERENCE -> Value.of(Dn.of(text));
                case STRING ->
                        Value.of(isObjectClass(change) ? text.toLowerCase(Locale.ROOT) : text);
            };
        } catch (NumberFormatException | InvalidDnException e) {
            return Value.of(bytes);
        }
    }

    private static Value bool(String text) {
        boolean known = text.equalsIgnoreCase("TRUE") || text.equalsIgnoreCase("FALSE");
        return known ? Value.of(text.equalsIgnoreCase("TRUE")) : Value.of(text);
    }

    private static boolean isObjectClass(AttributeChange change) {
        return change.attribute().toLowerCase(Locale.ROOT).equals(OBJECT_CLASS);
    }
}
