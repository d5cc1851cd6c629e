// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal;

import java.util.Arrays;
import org.syncline.rules.SourceLocation;

/** Turns offsets of a text into lines and columns. Immutable. */
public final class LineIndex {
    private final String path;
    private final int[] starts;

    public LineIndex(String path, String text) {
        this.path = path;
        int[] found = new int[64];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = i + 1;
        }
        this.starts = Arrays.copyOf(found, count);
    }

    public SourceLocation location(int offset) {
        int position = Arrays.binarySearch(starts, Math.max(0, offset));
        int line = position >= 0 ? position : -position - 2;
        return new SourceLocation(path, line + 1, Math.max(0, offset) - starts[line] + 1);
    }

    public String path() {
        return path;
    }
}
