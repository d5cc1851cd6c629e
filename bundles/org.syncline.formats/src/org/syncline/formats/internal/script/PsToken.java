// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.script;

import java.util.List;

/**
 * One token of a PowerShell script.
 *
 * @param text of a string what it says, of a variable its name without {@code $}, of a parameter
 *     its name without the dash, of anything else the characters
 * @param parts of a string in double quotes what it is made of, else null
 * @param spaced whether white space or a line's end stands before it
 * @param lineStart whether it is the first of its line
 */
record PsToken(
        Kind kind,
        String text,
        List<PsPart> parts,
        int line,
        int column,
        boolean spaced,
        boolean lineStart) {
    enum Kind {
        /** A bare word: command, number, operator. */
        WORD,
        /** {@code -Name} or {@code -Name:}; the colon is part of the text. */
        PARAMETER,
        /** A string, in quotes of either kind or as a here-string. */
        STRING,
        /** {@code $name}. */
        VARIABLE,
        /** {@code @name}: the parameters come from a table. */
        SPLAT,
        /** One of <code>( ) [ ] { } , ; | = .</code>, or {@code @(}, {@code @{}, {@code $(}. */
        MARK,
        /** The end of a line. */
        NEWLINE,
        END
    }

    /** About what stands in the script. */
    String source() {
        return switch (kind) {
            case STRING -> "'" + text + "'";
            case VARIABLE -> "$" + text;
            case PARAMETER -> "-" + text;
            case SPLAT -> "@" + text;
            case WORD, MARK, NEWLINE, END -> text;
        };
    }

    boolean is(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }
}
