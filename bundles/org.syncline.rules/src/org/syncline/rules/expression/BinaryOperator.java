// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.Optional;

/** The operators of the expression language (semantics reference, section 3.1). */
public enum BinaryOperator {
    OR("||"),
    AND("&&"),
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    CONCATENATE("&");

    private final String symbol;

    BinaryOperator(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    public static Optional<BinaryOperator> ofSymbol(String symbol) {
        for (BinaryOperator operator : values()) {
            if (operator.symbol.equals(symbol)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }
}
