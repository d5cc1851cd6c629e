// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

/** What is wrong with one object of a file. */
final class Problem extends Exception {
    private static final long serialVersionUID = 1L;

    private final String error;

    /**
     * @param error name of the error (semantics reference, 6.8 and 6.10)
     * @param detail what is wrong, a sentence
     */
    Problem(String error, String detail) {
        super(detail);
        this.error = error;
    }

    String error() {
        return error;
    }
}
