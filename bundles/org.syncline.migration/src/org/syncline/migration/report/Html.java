// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.report;

import java.util.Objects;
import org.syncline.model.Printable;

/**
 * A piece of text that is safe to stand inside an element. There is no way to make one from markup:
 * every factory escapes what it is given. Immutable.
 */
public final class Html {
    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /** Plain text. Control and bidirectional characters become visible; null is empty. */
    public static Html text(String text) {
        return new Html(escaped(text));
    }

    /** A value of a configuration, such as a name or an expression, in a fixed-width font. */
    public static Html code(String text) {
        String inner = escaped(text);
        return new Html(inner.isEmpty() ? "" : "<code>" + inner + "</code>");
    }

    /** A short word that stands out. */
    public static Html mark(Tone tone, String word) {
        Objects.requireNonNull(tone, "tone");
        return new Html(
                "<span class=\"mark " + tone.cssClass() + "\">" + escaped(word) + "</span>");
    }

    /** Several pieces, one after the other with a blank between them. */
    public static Html joined(Html... pieces) {
        StringBuilder all = new StringBuilder();
        for (Html piece : pieces) {
            if (!piece.markup.isEmpty()) {
                all.append(all.isEmpty() ? "" : " ").append(piece.markup);
            }
        }
        return new Html(all.toString());
    }

    /** Several pieces, each in a line of its own. */
    public static Html lines(Iterable<Html> pieces) {
        StringBuilder all = new StringBuilder();
        for (Html piece : pieces) {
            all.append(all.isEmpty() ? "" : "<br>").append(piece.markup);
        }
        return new Html(all.toString());
    }

    /** The text with everything escaped that means something in HTML, in or out of attributes. */
    static String escaped(String text) {
        String safe = Printable.of(text);
        StringBuilder out = new StringBuilder(safe.length() + 16);
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** The markup. */
    @Override
    public String toString() {
        return markup;
    }
}
