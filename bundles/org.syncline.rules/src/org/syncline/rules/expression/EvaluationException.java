// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import org.syncline.model.Printable;

/**
 * An expression could not be evaluated for one object. The message is a sentence for a person;
 * values inside it are made safe to show and cut.
 */
public final class EvaluationException extends Exception {
    private static final long serialVersionUID = 1L;

    private static final int MAX_MESSAGE = 1000;

    private final int offset;
    private final boolean raisedByRule;

    /**
     * @param message what went wrong and what to do
     * @param offset where in the expression's text, from 0
     * @param raisedByRule whether the rule itself asked for the failure with {@code Error()}
     */
    public EvaluationException(String message, int offset, boolean raisedByRule) {
        this(message, offset, raisedByRule, null);
    }

    /**
     * @param cause what failed inside, or null
     */
    public EvaluationException(String message, int offset, boolean raisedByRule, Throwable cause) {
        // No stack trace: an import of a large directory may raise one of these for each object.
        super(Printable.of(message, MAX_MESSAGE), cause, false, false);
        this.offset = offset;
        this.raisedByRule = raisedByRule;
    }

    /** Where in the expression's text, from 0. */
    public int offset() {
        return offset;
    }

    /**
     * Whether {@code Error()} was evaluated: status {@code sync-rule-error-function-triggered}
     * (semantics reference, 3.4, program flow).
     */
    public boolean isRaisedByRule() {
        return raisedByRule;
    }
}
