// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

/** A text is no expression. The message says what is wrong and what to do. */
public class ExpressionSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int column;

    public ExpressionSyntaxException(String message, int column) {
        super(message);
        this.column = column;
    }

    /** Where, from 1. */
    public int column() {
        return column;
    }
}
