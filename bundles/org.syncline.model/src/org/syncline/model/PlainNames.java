// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

/**
 * Names as nearly all are: components of one attribute, separated by commas alone, with values of
 * ASCII letters, digits, a few signs and single blanks inside. Nothing in them is escaped, and
 * normalizing changes only their case.
 */
final class PlainNames {
    private static final String SIGNS = "_.@-";

    private PlainNames() {}

    static boolean isPlain(String text) {
        int at = 0;
        while (at >= 0 && at < text.length()) {
            at = value(text, attribute(text, at));
            if (at == text.length()) {
                return true;
            }
        }
        return false;
    }

    /** The place behind an attribute and its equals sign, or -1. */
    private static int attribute(String text, int from) {
        int at = from;
        while (at < text.length()
                && (isLetter(text.charAt(at))
                        || at > from && (isDigit(text.charAt(at)) || text.charAt(at) == '-'))) {
            at++;
        }
        return at > from && at < text.length() && text.charAt(at) == '=' ? at + 1 : -1;
    }

    /** The place behind a value: the end of the text, or behind a comma; or -1. */
    private static int value(String text, int from) {
        if (from < 0) {
            return -1;
        }
        int at = from;
        boolean blank = true;
        while (at < text.length() && text.charAt(at) != ',') {
            char c = text.charAt(at);
            boolean space = c == ' ';
            if (space ? blank : !isLetter(c) && !isDigit(c) && SIGNS.indexOf(c) < 0) {
                return -1;
            }
            blank = space;
            at++;
        }
        if (blank) {
            return -1;
        }
        return at == text.length() ? at : behindComma(text, at);
    }

    private static int behindComma(String text, int comma) {
        return comma + 1 < text.length() ? comma + 1 : -1;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The number of components of a plain name. */
    static int depth(String text) {
        int depth = 1;
        for (int at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) {
            depth++;
        }
        return depth;
    }

    /** Whether a plain name is another one or lies below it, both in lower case. */
    static boolean isAtOrBelow(String name, String ancestor) {
        int rest = name.length() - ancestor.length();
        return rest == 0 && name.equals(ancestor)
                || rest > 0 && name.charAt(rest - 1) == ',' && name.endsWith(ancestor);
    }
}
