// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

import java.util.EnumSet;
import java.util.Set;
import org.syncline.model.ValueType;
import org.syncline.rules.expression.ExpressionType;

/** The kinds of data between functions: one for each that evaluation tells apart. */
enum Kind {
    TEXT("a text", ExpressionType.STRING),
    NUMBER("a number", ExpressionType.INTEGER),
    BOOLEAN("a boolean", ExpressionType.BOOLEAN),
    BINARY("a binary value", ExpressionType.BINARY),
    REFERENCE("a reference", ExpressionType.REFERENCE),
    /** A reference inside the metaverse: it can be compared, counted and handed on. */
    LINK("a reference of the metaverse", ExpressionType.REFERENCE),
    DATE("a date", ExpressionType.DATE),
    NULL("no value", ExpressionType.NULL);

    /** What {@code CStr} and concatenation accept. */
    static final Set<Kind> SHOWABLE = EnumSet.of(TEXT, NUMBER, BOOLEAN, REFERENCE);

    static final Set<Kind> ANY = EnumSet.allOf(Kind.class);

    private final String words;
    private final ExpressionType type;

    Kind(String words, ExpressionType type) {
        this.words = words;
        this.type = type;
    }

    /** For messages, as evaluation words it. */
    String words() {
        return words;
    }

    ExpressionType type() {
        return type;
    }

    static Kind of(ValueType type, boolean metaverse) {
        return switch (type) {
            case STRING -> TEXT;
            case INTEGER -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case BINARY -> BINARY;
            case REFERENCE -> metaverse ? LINK : REFERENCE;
        };
    }
}
