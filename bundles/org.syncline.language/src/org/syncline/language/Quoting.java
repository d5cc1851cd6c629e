// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.util.regex.Pattern;
import org.syncline.model.Printable;

/**
 * Writes names and texts in the form that the rule language reads (decisions, "Strings have one
 * form everywhere"). For whatever produces rule files.
 */
public final class Quoting {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9_.-]+");

    private Quoting() {}

    /**
     * The text as a string of the language, with its quotes.
     *
     * @param text without line breaks: strings end at the line
     * @throws IllegalArgumentException when the text holds a line break
     */
    public static String string(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("A string of the rule language ends at its line");
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\"\"") + '"';
    }

    /** Whether {@link #string} can write the text. */
    public static boolean canQuote(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }

    /**
     * What the part between the quotes of a string stands for: {@code ""} is a quote, {@code \\} a
     * backslash, any other backslash stands for itself.
     */
    public static String unescape(String inner) {
        if (inner.indexOf('\\') < 0 && inner.indexOf('"') < 0) {
            return inner;
        }
        StringBuilder out = new StringBuilder(inner.length());
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            out.append(c);
            boolean doubled = i + 1 < inner.length() && inner.charAt(i + 1) == c;
            if (doubled && (c == '\\' || c == '"')) {
                i++;
            }
        }
        return out.toString();
    }

    /** The text of a string with its quotes, or the text itself when it has none. */
    public static String unquote(String string) {
        boolean quoted = string.length() > 1 && string.startsWith("\"") && string.endsWith("\"");
        return quoted ? unescape(string.substring(1, string.length() - 1)) : string;
    }

    /** A name or value in a message: quoted, safe to show, cut to a readable length. */
    public static String shown(String text) {
        return '"' + Printable.of(text, 80) + '"';
    }

    /**
     * The text as the name of an attribute or an object type: as it is, or in single quotes.
     *
     * @throws IllegalArgumentException when the text holds a line break
     */
    public static String name(String text) {
        if (isName(text)) {
            return text;
        }
        if (!canQuote(text)) {
            throw new IllegalArgumentException("A name of the rule language ends at its line");
        }
        return "'" + text.replace("'", "''") + "'";
    }

    /**
     * Whether the text can stand without quotes where the language wants the name of an attribute
     * or of an object type: as flow target, direct source, in scope, join and schema. Keywords can.
     */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Whether the text can stand between brackets in an expression. */
    public static boolean isAttribute(String text) {
        return canQuote(text) && text.indexOf(']') < 0;
    }

    /** Whether the text can stand between percent signs. */
    public static boolean isParameter(String text) {
        return PARAMETER.matcher(text).matches();
    }
}
