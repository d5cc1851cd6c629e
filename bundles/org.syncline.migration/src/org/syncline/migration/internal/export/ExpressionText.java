// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.export;

/**
 * The text of an expression for a format that knows no comments. Line breaks and indentation stay:
 * newer default rules have them too.
 */
final class ExpressionText {
    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private ExpressionText(String text) {
        this.text = text;
    }

    /** The text with each comment replaced by a blank, and with {@code \n} at the ends of lines. */
    static String withoutComments(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return new ExpressionText(lines).strip();
    }

    private String strip() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("//", at)) {
                skip("\n");
            } else if (text.startsWith("/*", at)) {
                skip("*/");
                at += 2;
                out.append(' ');
            } else if (c == '"') {
                copyTo('"');
            } else if (c == '[') {
                copyTo(']');
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString().strip();
    }

    /** A doubled quote ends one string and begins the next, which copies the same characters. */
    private void copyTo(char end) {
        int found = text.indexOf(end, at + 1);
        int next = found < 0 ? text.length() : found + 1;
        out.append(text, at, next);
        at = next;
    }

    private void skip(String end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found;
    }
}
