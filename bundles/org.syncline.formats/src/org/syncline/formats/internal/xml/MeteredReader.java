// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.xml;

import java.io.FilterReader;
import java.io.IOException;

/**
 * Bounds what a parser may take in without giving anything back: an attribute or a tag without an
 * end would otherwise be collected until memory ends, whatever the file's size may be.
 */
final class MeteredReader extends FilterReader {
    private final CheckedTextReader text;
    private final int limit;
    private int taken;
    private char last = '>';
    private boolean ended;

    MeteredReader(CheckedTextReader text, int limit) {
        super(text);
        this.text = text;
        this.limit = limit;
    }

    /** The parser has given something back. */
    void progress() {
        taken = 0;
    }

    /** Whether the text ended inside a tag or a value. */
    boolean endsInside() {
        return ended && last != '>';
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        taken += Math.max(0, count);
        ended |= count < 0;
        for (int i = offset; i < offset + count; i++) {
            last = Character.isWhitespace(target[i]) ? last : target[i];
        }
        if (taken > limit) {
            throw new BadTextException(
                    text.line(),
                    text.column(),
                    "a tag or a value has more than " + limit + " characters",
                    "this is no export of the product; do not trust the file");
        }
        return count;
    }
}
