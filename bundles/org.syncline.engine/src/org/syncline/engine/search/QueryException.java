// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.search;

/** A query cannot be read. The message is for a person. */
public final class QueryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int column;

    /**
     * @param column where, in characters from 1
     */
    public QueryException(String message, int column) {
        super("Column " + column + ": " + message);
        this.column = column;
    }

    public int column() {
        return column;
    }
}
