// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.script;

/** A position in a script, with the character classes of PowerShell. */
final class PsScanner {
    private final String script;
    private int at;
    private int line = 1;
    private int lineStart;

    PsScanner(String script) {
        this.script = script;
    }

    static boolean isSingleQuote(char c) {
        return c == '\'' || c >= '\u2018' && c <= '\u201b';
    }

    static boolean isDoubleQuote(char c) {
        return c == '"' || c >= '\u201c' && c <= '\u201e';
    }

    static boolean isDash(char c) {
        return c == '-' || c >= '\u2013' && c <= '\u2015';
    }

    static boolean isSpace(char c) {
        return c == ' '
                || c == '\t'
                || c == '\f'
                || c == '\u000b'
                || c == '\u00a0'
                || c == '\ufeff';
    }

    static boolean isNameStart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    int line() {
        return line;
    }

    int column() {
        return at - lineStart + 1;
    }

    boolean atEnd() {
        return atEnd(0);
    }

    boolean atEnd(int ahead) {
        return at + ahead >= script.length();
    }

    char peek() {
        return peek(0);
    }

    /** A character ahead, 0 behind the end. */
    char peek(int ahead) {
        return atEnd(ahead) ? 0 : script.charAt(at + ahead);
    }

    boolean isLineEnd(int ahead) {
        char c = peek(ahead);
        return (c == '\n' || c == '\r') && !atEnd(ahead);
    }

    /** Whether nothing but white space follows up to the end of the line. */
    boolean lineEndsAfter(int ahead) {
        int i = ahead;
        while (isSpace(peek(i))) {
            i++;
        }
        return isLineEnd(i);
    }

    void skip(int count) {
        for (int i = 0; i < count && !atEnd(); i++) {
            char c = script.charAt(at++);
            if (c == '\n' || c == '\r' && peek() != '\n') {
                line++;
                lineStart = at;
            }
        }
    }

    void skipLineEnd() {
        skip(peek() == '\r' && peek(1) == '\n' ? 2 : 1);
    }

    void skipLine() {
        while (!atEnd() && !isLineEnd(0)) {
            skip(1);
        }
    }

    void skipPast(String end) {
        int found = script.indexOf(end, at);
        skip(found < 0 ? script.length() - at : found + end.length() - at);
    }

    String take(int count) {
        int from = at;
        skip(count);
        return script.substring(from, at);
    }

    /** Characters up to one that is passed over, or to the end. */
    String until(char end) {
        int found = script.indexOf(end, at);
        String text = take(found < 0 ? script.length() - at : found - at);
        skip(1);
        return text;
    }

    /** Letters, digits, {@code _} and {@code -}. */
    String name() {
        int length = 0;
        while (isNameStart(peek(length)) || peek(length) == '-') {
            length++;
        }
        return take(length);
    }

    /** A variable's name, with its scope: {@code script:name}. */
    String variableName() {
        int length = 0;
        while (isNameStart(peek(length))
                || peek(length) == ':' && length > 0 && isNameStart(peek(length + 1))) {
            length++;
        }
        return take(length);
    }

    /** What follows an opening single quote; two quotes are one. Line ends become LF. */
    String singleQuoted() {
        StringBuilder text = new StringBuilder();
        while (!atEnd()) {
            char c = peek();
            if (isSingleQuote(c)) {
                skip(1);
                if (!isSingleQuote(peek())) {
                    break;
                }
                c = peek();
            }
            append(text, c);
        }
        return text.toString();
    }

    /** Appends the character at this place and moves on; CR LF becomes LF. */
    private void append(StringBuilder text, char c) {
        if (c != '\r' || peek(1) != '\n') {
            text.append(c);
        }
        skip(1);
    }

    /** The text of a here-string, at its {@code @}; without the line end before its closing. */
    String hereString(boolean doubleQuotes) {
        skip(2);
        skipLine();
        skipLineEnd();
        StringBuilder text = new StringBuilder();
        while (!atEnd() && !closes(doubleQuotes)) {
            while (!atEnd() && !isLineEnd(0)) {
                text.append(take(1));
            }
            if (!atEnd()) {
                skipLineEnd();
                text.append('\n');
            }
        }
        skip(2);
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    private boolean closes(boolean doubleQuotes) {
        char c = peek();
        return peek(1) == '@' && (doubleQuotes ? isDoubleQuote(c) : isSingleQuote(c));
    }
}
