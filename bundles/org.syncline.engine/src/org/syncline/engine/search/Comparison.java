// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.search;

import java.util.Arrays;
import java.util.Optional;

/**
 * How a clause of a search compares (semantics reference, 7.5). Case does not count. A clause on an
 * attribute with several values holds when one of them fits; {@link #NOT_CONTAINS} holds when none
 * contains the text, so also where there is no value.
 */
public enum Comparison {
    EQUALS("Equals", "="),
    CONTAINS("Contains", "~"),
    NOT_CONTAINS("NotContains", "!~"),
    STARTS_WITH("StartsWith", "^="),
    ENDS_WITH("EndsWith", "$="),
    IS_PRESENT("IsPresent", ""),
    IS_NOT_PRESENT("IsNotPresent", "");

    private final String label;
    private final String symbol;

    Comparison(String label, String symbol) {
        this.label = label;
        this.symbol = symbol;
    }

    /** The name that people know. */
    public String label() {
        return label;
    }

    /** What stands between attribute and value in a query; empty for those without a value. */
    public String symbol() {
        return symbol;
    }

    public boolean needsValue() {
        return !symbol.isEmpty();
    }

    /** The one with a symbol. */
    public static Optional<Comparison> ofSymbol(String symbol) {
        return Arrays.stream(values())
                .filter(one -> one.needsValue() && one.symbol.equals(symbol))
                .findFirst();
    }
}
