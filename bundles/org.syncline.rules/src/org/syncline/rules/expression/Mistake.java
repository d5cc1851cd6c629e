// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.Objects;

/**
 * Something in an expression that fails whenever it is evaluated, whatever the object.
 *
 * @param message what is wrong and what to do, a sentence for a person
 * @param offset where in the expression's text, from 0
 */
public record Mistake(String message, int offset) {
    public Mistake {
        Objects.requireNonNull(message, "message");
    }
}
