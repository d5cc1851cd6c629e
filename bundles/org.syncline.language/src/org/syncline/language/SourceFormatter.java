// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.util.List;
import java.util.Objects;
import org.syncline.language.internal.format.BlankChanges;
import org.syncline.language.internal.format.SourceLayout;

/**
 * Lays out the text of a rule file the one way that {@code docs/language.md} describes. What is
 * formatted twice stays as it is. Only blanks and line breaks change: no token, and no comment
 * beside its indentation. Safe for use by many threads.
 */
public final class SourceFormatter {
    private final SourceLayout layout;

    public SourceFormatter() {
        this.layout = new SourceLayout(SyncLanguage.injector());
    }

    /**
     * Formats a text.
     *
     * <p>A text with syntax errors is returned as it is: what an error hides from the parser cannot
     * be laid out. So is one that is longer than {@link ProjectCompiler#MAX_FILE_BYTES} characters,
     * or would become so. Line breaks are all written like the first one of the text; a byte order
     * mark is left out.
     *
     * @param text of a whole file
     * @return ends with one line break, unless it is empty or unchanged
     */
    public String format(String text) {
        Objects.requireNonNull(text, "text");
        if (text.length() > ProjectCompiler.MAX_FILE_BYTES) {
            return text;
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return layout.of(lines, ProjectCompiler.MAX_FILE_BYTES)
                .map(
                        formatted ->
                                usesCarriageReturn(text)
                                        ? formatted.replace("\n", "\r\n")
                                        : formatted)
                .orElse(text);
    }

    /** What {@link #format} changes: blanks and line breaks here and there, in order. */
    public List<TextChange> changes(String text) {
        return new BlankChanges(text, format(text)).list();
    }

    private static boolean usesCarriageReturn(String text) {
        int lineFeed = text.indexOf('\n');
        return lineFeed > 0 && text.charAt(lineFeed - 1) == '\r';
    }
}
