// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The twenty operators of scoping filters, named as they are stored (semantics reference, 2.3). */
public enum ScopeOperator {
    EQUAL,
    NOTEQUAL,
    LESSTHAN,
    LESSTHAN_OR_EQUAL,
    GREATERTHAN,
    GREATERTHAN_OR_EQUAL,
    CONTAINS,
    NOTCONTAINS,
    STARTSWITH,
    NOTSTARTSWITH,
    ENDSWITH,
    NOTENDSWITH,
    ISNULL,
    ISNOTNULL,
    ISIN,
    ISNOTIN,
    ISBITSET,
    ISBITNOTSET,
    ISMEMBEROF,
    ISNOTMEMBEROF;

    /**
     * Spellings of the documentation that differ from what the product stores; read, never written.
     */
    private static final Map<String, ScopeOperator> OTHER_SPELLINGS =
            Map.of("ISNOTBITSET", ISBITNOTSET, "NOTSTARTWITH", NOTSTARTSWITH);

    /** Reads either spelling, in any case. */
    public static Optional<ScopeOperator> ofWord(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        for (ScopeOperator operator : values()) {
            if (operator.name().equals(upper)) {
                return Optional.of(operator);
            }
        }
        return Optional.ofNullable(OTHER_SPELLINGS.get(upper));
    }

    /** Whether the operator compares with a value; the presence tests do not. */
    public boolean needsValue() {
        return this != ISNULL && this != ISNOTNULL;
    }

    /**
     * A negative operator is true of an absent attribute, and of a multi-valued one when no value
     * matches.
     */
    public boolean isNegative() {
        return switch (this) {
            case NOTEQUAL,
                    NOTCONTAINS,
                    NOTSTARTSWITH,
                    NOTENDSWITH,
                    ISNULL,
                    ISNOTIN,
                    ISBITNOTSET,
                    ISNOTMEMBEROF ->
                    true;
            default -> false;
        };
    }
}
