// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.format;

import java.util.List;

/**
 * A token of a rule file that is not blank.
 *
 * @param text as written
 * @param keyword whether it stands in the grammar itself
 * @param rule the grammar rule that it was read by
 * @param item the kind of the item that it starts, or null
 * @param comments between the token before and this one
 * @param lineBreaks between the last comment, or the token before, and this one
 */
record SourceToken(
        String text,
        boolean keyword,
        String rule,
        String item,
        List<Comment> comments,
        int lineBreaks) {
    /** The width of what no line holds. */
    static final int NO_LINE = 1_000_000;

    boolean is(String keywordText, String inRule) {
        return keyword && text.equals(keywordText) && rule.equals(inRule);
    }

    boolean is(String keywordText) {
        return keyword && text.equals(keywordText);
    }

    /** Whether a break stands before it or in one of its comments. */
    boolean breaksLine() {
        return lineBreaks > 0
                || comments.stream().anyMatch(c -> c.lineBreaks() > 0 || c.endsLine());
    }

    /** Columns that it takes with its comments. */
    int width() {
        int width = text.length();
        for (Comment comment : comments) {
            width = comment.endsLine() ? NO_LINE : width + comment.text().length() + 1;
        }
        return Math.min(width, NO_LINE);
    }
}
