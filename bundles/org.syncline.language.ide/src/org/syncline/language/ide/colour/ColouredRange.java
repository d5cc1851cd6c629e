// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.colour;

/** A stretch of text of one kind, in UTF-16 characters from the start of the file. */
public record ColouredRange(int offset, int length, TokenKind kind) {
    /** Behind the last character. */
    public int end() {
        return offset + length;
    }
}
