// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.format;

import java.util.ArrayList;
import java.util.List;
import org.syncline.language.TextChange;

/** Finds what differs between two texts that are the same apart from blanks. */
public final class BlankChanges {
    private final String before;
    private final String after;

    public BlankChanges(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /** In order; what did not change is in none of them. */
    public List<TextChange> list() {
        List<TextChange> changes = new ArrayList<>();
        int left = 0;
        int right = 0;
        while (left < before.length() || right < after.length()) {
            int leftEnd = endOfBlanks(before, left);
            int rightEnd = endOfBlanks(after, right);
            String blanks = after.substring(right, rightEnd);
            if (!before.substring(left, leftEnd).equals(blanks)) {
                changes.add(new TextChange(left, leftEnd - left, blanks));
            }
            left = leftEnd + 1;
            right = rightEnd + 1;
        }
        return changes;
    }

    private static int endOfBlanks(String text, int from) {
        int end = from;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\uFEFF';
    }
}
