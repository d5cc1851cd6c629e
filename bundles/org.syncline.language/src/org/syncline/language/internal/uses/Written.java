// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.uses;

import java.util.Set;
import org.syncline.language.Quoting;

/** In which form a name stands at a place. */
enum Written {
    /** {@code "name"}. */
    TEXT,
    /** {@code name} or {@code 'odd name'}, where a keyword may be a name. */
    NAME,
    /** The same as the source of a flow, where some words mean something else. */
    SOURCE,
    /** The same where every keyword needs quotes. */
    PLAIN,
    /** {@code [name]}. */
    BRACKETS,
    /** {@code %name%}, in an expression or inside a text. */
    PERCENT;

    /**
     * Words that have another meaning as the source of a flow or behind the type of an attribute.
     */
    private static final Set<String> SPECIAL =
            Set.of(
                    "True",
                    "False",
                    "NULL",
                    "Nothing",
                    "AuthoritativeNull",
                    "IgnoreThisFlow",
                    "CRLF",
                    "constant",
                    "expression",
                    "multivalued");

    private static final Set<String> KEYWORDS = Keywords.all();

    boolean canWrite(String name) {
        return switch (this) {
            case TEXT, NAME, SOURCE, PLAIN -> Quoting.canQuote(name);
            case BRACKETS -> Quoting.isAttribute(name);
            case PERCENT -> Quoting.isParameter(name);
        };
    }

    String write(String name) {
        return switch (this) {
            case TEXT -> Quoting.string(name);
            case NAME, SOURCE -> SPECIAL.contains(name) ? quoted(name) : Quoting.name(name);
            case PLAIN -> KEYWORDS.contains(name) ? quoted(name) : Quoting.name(name);
            case BRACKETS -> "[" + name + "]";
            case PERCENT -> "%" + name + "%";
        };
    }

    private static String quoted(String name) {
        return "'" + name.replace("'", "''") + "'";
    }
}
