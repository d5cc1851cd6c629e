// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

/**
 * The types that a stored attribute value can have: the ATYPE list of the connector space
 * (semantics reference, section 1.5). Dates exist only between functions of the expression language
 * and are no attribute type.
 */
public enum ValueType {
    STRING,
    INTEGER,
    BOOLEAN,
    BINARY,
    REFERENCE;

    /** The name used in rule files and in JSON, in lower case. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Reads {@link #word()}, ignoring case.
     *
     * @throws IllegalArgumentException when the word names no type
     */
    public static ValueType ofWord(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
}
