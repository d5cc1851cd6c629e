// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
     * @param text of a whole file
     * @return as {@link #layout} has it, or the text itself where there is none
     */
    public String format(String text) {
        return layout(text).orElse(text);
    }

    /**
     * The text in its layout. Line breaks are all written like the first one of the text; a byte
     * order mark is left out.
     *
     * @param text of a whole file
     * @return ends with one line break, unless it is empty; nothing when the text has syntax
     *     errors, because what an error hides from the parser cannot be laid out, and when it is
     *     longer than {@link ProjectCompiler#MAX_FILE_BYTES} characters or would become so
     */
    public Optional<String> layout(String text) {
        Objects.requireNonNull(text, "text");
        if (text.length() > ProjectCompiler.MAX_FILE_BYTES) {
            return Optional.empty();
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        Optional<String> formatted = layout.of(lines, ProjectCompiler.MAX_FILE_BYTES);
        return usesCarriageReturn(text)
                ? formatted.map(laidOut -> laidOut.replace("\n", "\r\n"))
                : formatted;
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
