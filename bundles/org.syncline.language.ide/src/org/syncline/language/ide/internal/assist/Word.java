// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.assist;

import org.syncline.language.ide.colour.TokenKind;

/**
 * One token that counts: no blank, no comment.
 *
 * @param offset of its first character
 * @param text as written
 * @param kind by the lexer
 * @param firstOfLine whether nothing but blanks stands before it on its line
 */
record Word(int offset, String text, TokenKind kind, boolean firstOfLine) {
    int end() {
        return offset + text.length();
    }

    boolean is(String other) {
        return text.equals(other);
    }

    /** Attribute, type and other names, which may be spelled like keywords. */
    boolean isName() {
        return kind == TokenKind.KEYWORD || Character.isLetter(text.charAt(0)) || is("_");
    }

    /** A string's content, closed or not. */
    String unquoted() {
        if (kind != TokenKind.STRING) {
            return text;
        }
        int end = text.length() > 1 && text.endsWith("\"") ? text.length() - 1 : text.length();
        return text.substring(1, end).replace("\"\"", "\"");
    }
}
