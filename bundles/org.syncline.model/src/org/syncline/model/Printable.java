// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

/**
 * Makes text that came from a directory or a file safe to show: control characters, bidirectional
 * marks and lone surrogates become visible escapes, so that a value can neither move a terminal's
 * cursor nor pretend to be another value.
 */
public final class Printable {
    private Printable() {}

    /**
     * The text with every unsafe character shown as <code>\&#117;XXXX</code>; null becomes the
     * empty text.
     */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSafe(text, i)) {
                if (out != null) {
                    out.append(c);
                }
            } else {
                if (out == null) {
                    out = new StringBuilder(text.length() + 16).append(text, 0, i);
                }
                out.append(String.format("\\u%04X", (int) c));
            }
        }
        return out == null ? text : out.toString();
    }

    /** Like {@link #of(String)}, cut to {@code limit} characters with an ellipsis. */
    public static String of(String text, int limit) {
        String safe = of(text);
        return safe.length() <= limit ? safe : safe.substring(0, Math.max(0, limit - 1)) + "\u2026";
    }

    private static boolean isSafe(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x20 || c >= 0x7f && c < 0xa0 || c == 0x061c || c == 0xfeff) {
            return false;
        }
        if (c >= 0x200b && c <= 0x200f
                || c >= 0x2028 && c <= 0x202e
                || c >= 0x2060 && c <= 0x206f) {
            return false;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        return !Character.isLowSurrogate(c)
                || i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
