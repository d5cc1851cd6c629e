// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes bytes to text and names the place of the first byte that is none. The usual readers put a
 * replacement character there, and a filter would then compare with a value that nobody wrote.
 */
final class CheckedTextReader extends Reader {
    private static final int BLOCK = 16_384;

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).flip();
    private boolean inputEnded;
    private boolean finished;
    private int line = 1;
    private int column = 1;

    CheckedTextReader(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
        this.decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0 && !finished) {
            fill();
            CoderResult result = decoder.decode(bytes, chars, inputEnded);
            count(target, offset, chars.position());
            if (result.isError()) {
                throw bad();
            }
            if (inputEnded && result.isUnderflow()) {
                finished = true;
            }
        }
        return chars.position() == 0 ? -1 : chars.position();
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            inputEnded = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private void count(char[] target, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (target[i] == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
    }

    /** Whether the whole file was decoded and ends at this place, give or take the last tag. */
    boolean endsAt(int otherLine, int otherColumn) {
        return finished && otherLine == line && Math.abs(otherColumn - column) <= 1;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    private BadTextException bad() {
        String found =
                bytes.hasRemaining()
                        ? String.format("byte 0x%02X", bytes.get(bytes.position()) & 0xff)
                        : "an incomplete character at the end of the file";
        return new BadTextException(
                line,
                column,
                "this is not " + charset.name() + " text: " + found,
                "save the file in the encoding that it declares, or correct the declaration in its"
                        + " first line");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
