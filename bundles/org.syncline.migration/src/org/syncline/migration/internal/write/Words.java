// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.write;

import java.util.Set;
import java.util.regex.Pattern;
import org.syncline.language.Quoting;

/** Names and values of foreign configurations as words of the rule language. */
final class Words {
    /** Would be taken for options of the flow in the line above. */
    private static final Set<String> OPTIONS =
            Set.of(
                    "once",
                    "merge",
                    "replace",
                    "reads",
                    "ignoring-case",
                    "case-sensitive",
                    "and",
                    "or");

    /** Mean a value, not an attribute, where a flow's source stands. */
    private static final Set<String> LITERALS =
            Set.of(
                    "True",
                    "False",
                    "NULL",
                    "Nothing",
                    "AuthoritativeNull",
                    "IgnoreThisFlow",
                    "CRLF");

    private static final Set<String> ORIGINS = Set.of("constant", "expression");
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    private Words() {}

    /** Whether any name of the language can hold the text. */
    static boolean isWritable(String name) {
        return !name.isEmpty() && Quoting.canQuote(name);
    }

    static String target(String name) {
        return OPTIONS.contains(name) ? quoted(name) : Quoting.name(name);
    }

    static String directSource(String name) {
        boolean other = LITERALS.contains(name) || ORIGINS.contains(name);
        return other ? quoted(name) : Quoting.name(name);
    }

    private static String quoted(String name) {
        return "'" + name + "'";
    }

    /** Whether the text is a number in the form in which the language keeps it. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** A constant: as a person would write it when that is read as the same text. */
    static String constant(String text) {
        if (text.equals("True") || text.equals("False") || isNumber(text)) {
            return text;
        }
        boolean parameter = text.matches("%[A-Za-z0-9_.-]+%");
        return (parameter ? "constant " : "") + Quoting.string(text);
    }

    /** What a condition compares with. */
    static String scopeValue(String text) {
        boolean bare =
                text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false") || isNumber(text);
        return bare ? text : Quoting.string(text);
    }
}
