// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.Locale;

/** What an expression can give, as far as it is known without an object. */
public enum ExpressionType {
    STRING,
    INTEGER,
    BOOLEAN,
    BINARY,
    REFERENCE,
    /** Exists only between functions; no attribute can hold it. */
    DATE,
    /** Never a value: {@code NULL} and the literals that count as it. */
    NULL,
    /** Depends on the object, or on an attribute whose type is not declared. */
    UNKNOWN;

    /** The name used in messages, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
