// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.Locale;

/** Operations on text that several functions share. Positions are those of Java, from 0. */
final class Texts {
    private Texts() {}

    /**
     * The part of a text; bounds that would cut a character outside the BMP in two move inwards.
     */
    static String part(String text, int from, int to) {
        int start = splits(text, from) ? from + 1 : from;
        int end = splits(text, to) ? to - 1 : to;
        return end <= start ? "" : text.substring(start, end);
    }

    private static boolean splits(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    static String stripLeading(String text) {
        return strip(text, true, false);
    }

    static String stripTrailing(String text) {
        return strip(text, false, true);
    }

    /** Removes white space as .NET sees it: that of Unicode, no-break spaces included. */
    static String strip(String text, boolean leading, boolean trailing) {
        int start = 0;
        int end = text.length();
        while (leading && start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (trailing && end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /**
     * The first letter of each blank-separated word upper, the rest lower. Words in capitals stay
     * as they are: they may be abbreviations.
     */
    static String properCase(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (String word : text.split("(?<= )", -1)) {
            out.append(word.codePoints().anyMatch(Character::isLowerCase) ? proper(word) : word);
        }
        return out.toString();
    }

    private static String proper(String word) {
        StringBuilder out = new StringBuilder(word.length());
        boolean start = true;
        for (char c : word.toCharArray()) {
            String letter = String.valueOf(c);
            out.append(
                    start && Character.isLetter(c)
                            ? letter.toUpperCase(Locale.ROOT)
                            : letter.toLowerCase(Locale.ROOT));
            start &= !Character.isLetterOrDigit(c);
        }
        return out.toString();
    }

    /** Lower case without regard to locale, character by character, so that positions stay. */
    static String fold(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.toLowerCase(Character.toUpperCase(chars[i]));
        }
        return new String(chars);
    }

    static String unescapeMonikers(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    }
}
