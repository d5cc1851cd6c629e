// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.xml;

import java.io.IOException;

/** The bytes of a file do not form text. */
final class BadTextException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String remedy;

    BadTextException(int line, int column, String message, String remedy) {
        super(message);
        this.line = line;
        this.column = column;
        this.remedy = remedy;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    String remedy() {
        return remedy;
    }
}
