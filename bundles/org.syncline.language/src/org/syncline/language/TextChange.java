// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A piece of a text and what stands there instead. Immutable.
 *
 * @param offset of the first character that goes, from 0
 * @param length of what goes
 * @param text what comes
 */
public record TextChange(int offset, int length, String text) {
    public TextChange {
        Objects.requireNonNull(text, "text");
    }

    /** Behind the last character that goes. */
    public int end() {
        return offset + length;
    }

    /**
     * The text with all changes made.
     *
     * @param changes in any order; none overlaps another
     */
    public static String apply(String text, Collection<TextChange> changes) {
        List<TextChange> sorted =
                changes.stream().sorted(Comparator.comparingInt(TextChange::offset)).toList();
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        for (TextChange change : sorted) {
            out.append(text, done, change.offset()).append(change.text());
            done = change.end();
        }
        return out.append(text, done, text.length()).toString();
    }
}
