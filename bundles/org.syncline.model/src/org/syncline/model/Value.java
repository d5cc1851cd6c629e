// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/**
 * One value of an attribute. Immutable. Equality is exact: text by its characters, binary by its
 * bytes, references by name; comparisons that ignore case are the business of the rule that asks
 * for them.
 */
public sealed interface Value {
    /** The stored type. */
    ValueType type();

    /**
     * The value as text, without loss of meaning: binary in base64, booleans as {@code True} and
     * {@code False} (the words of the rule language), references by their name. Not escaped; wrap
     * it in {@link Printable} before showing it.
     */
    String text();

    /** A text, possibly empty, never null. */
    record Text(String text) implements Value {
        public Text {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ValueType type() {
            return ValueType.STRING;
        }
    }

    /** A 64-bit signed number. */
    record Int(long number) implements Value {
        @Override
        public ValueType type() {
            return ValueType.INTEGER;
        }

        @Override
        public String text() {
            return Long.toString(number);
        }
    }

    /** True or false. */
    record Bool(boolean value) implements Value {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }

        @Override
        public String text() {
            return value ? "True" : "False";
        }
    }

    /** Bytes, for example an objectGUID. The array is copied on the way in and out. */
    final class Binary implements Value {
        private final byte[] bytes;

        public Binary(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        /** A copy of the bytes. */
        public byte[] bytes() {
            return bytes.clone();
        }

        /** The number of bytes. */
        public int length() {
            return bytes.length;
        }

        @Override
        public ValueType type() {
            return ValueType.BINARY;
        }

        @Override
        public String text() {
            return Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Binary that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Binary[" + text() + "]";
        }
    }

    /** A reference to another object of the same connector space, by its name. */
    record Reference(Dn dn) implements Value {
        public Reference {
            Objects.requireNonNull(dn, "dn");
        }

        @Override
        public ValueType type() {
            return ValueType.REFERENCE;
        }

        @Override
        public String text() {
            return dn.text();
        }
    }

    /**
     * A reference inside the metaverse, by the identifier of the metaverse object. Connector spaces
     * never hold it; the engine turns {@link Reference} into it on the way in and back on the way
     * out (semantics reference, section 1.8).
     */
    record Link(long metaverseId) implements Value {
        @Override
        public ValueType type() {
            return ValueType.REFERENCE;
        }

        @Override
        public String text() {
            return "metaverse:" + metaverseId;
        }
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(long number) {
        return new Int(number);
    }

    static Value of(boolean value) {
        return new Bool(value);
    }

    static Value of(byte[] bytes) {
        return new Binary(bytes);
    }

    static Value of(Dn dn) {
        return new Reference(dn);
    }

    /**
     * The form that decides a match which ignores case: text folded to lower case without regard to
     * locale, everything else as {@link #text()}. References by their normalized name.
     */
    default String folded() {
        return switch (this) {
            case Text t -> t.text().toLowerCase(Locale.ROOT);
            case Reference r -> r.dn().normalized();
            default -> text().toLowerCase(Locale.ROOT);
        };
    }
}
