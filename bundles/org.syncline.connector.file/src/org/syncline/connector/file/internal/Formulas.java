// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What becomes of a cell that a spreadsheet would take for a formula. Values of directories are
 * hostile; a person who opens the file must not run them.
 */
enum Formulas {
    /** It begins with an apostrophe in the file, which is no part of the value. */
    ESCAPE,
    /** It stands in the file as it is. */
    KEEP;

    /** A sign before nothing but digits is a number, mostly of a telephone. */
    private static final Pattern FORMULA =
            Pattern.compile("'*(?![+-][0-9 ()./-]*\\z)[=+\\-@\t\r].*", Pattern.DOTALL);

    static Formulas of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String written(String cell) {
        return this == ESCAPE && FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    String read(String cell) {
        return this == ESCAPE && cell.startsWith("'") && FORMULA.matcher(cell).matches()
                ? cell.substring(1)
                : cell;
    }
}
