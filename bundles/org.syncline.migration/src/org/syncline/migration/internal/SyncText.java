// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.regex.Pattern;
import org.syncline.language.Quoting;
import org.syncline.model.Printable;

/** Writes rule files: indentation, comments and strings that foreign text cannot break out of. */
public final class SyncText {
    private static final Pattern PARAMETER = Pattern.compile("%[A-Za-z0-9_.-]+%");
    private static final int COMMENT_WIDTH = 100;

    private final StringBuilder out = new StringBuilder();
    private int depth;

    /** Whether the text would be taken for a parameter such as {@code %Connector.ID%}. */
    public static boolean looksLikeParameter(String text) {
        return PARAMETER.matcher(text).find();
    }

    /** The text as a string of the rule language; what no line can hold is shown as an escape. */
    public static String quoted(String text) {
        return Quoting.string(Quoting.canQuote(text) ? text : Printable.of(text));
    }

    /** A line of its own; empty text gives an empty line. */
    public SyncText line(String text) {
        if (!text.isEmpty()) {
            out.append("    ".repeat(depth)).append(text);
        }
        out.append('\n');
        return this;
    }

    public SyncText blank() {
        return line("");
    }

    /**
     * A comment, folded between words, with the indentation that the text starts with; control
     * characters become visible.
     */
    public SyncText comment(String text) {
        String safe = Printable.of(text);
        String indent = " ".repeat(safe.length() - safe.stripLeading().length());
        StringBuilder current = new StringBuilder();
        int width = COMMENT_WIDTH - 4 * depth - 3 - indent.length();
        for (String word : safe.stripLeading().split(" ", -1)) {
            if (!current.isEmpty() && current.length() + 1 + word.length() > width) {
                line("// " + indent + current);
                current.setLength(0);
            }
            current.append(current.isEmpty() ? "" : " ").append(word);
        }
        return line(("// " + indent + current).stripTrailing());
    }

    public SyncText open(String head) {
        line(head + " {");
        depth++;
        return this;
    }

    public SyncText close() {
        depth--;
        return line("}");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
