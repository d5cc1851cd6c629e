// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A file that is read from its beginning to its end, and must not change meanwhile.
 *
 * @param path the file
 * @param encoding its encoding, empty to go by the byte order mark
 * @param mayBeMissing whether it counts as empty when it is not there
 */
record InputFile(Path path, Optional<Charset> encoding, boolean mayBeMissing) {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_MARK = 3;

    /** What tells whether a file is still the same. */
    record Stamp(long size, long modified, Object key) {
        static final Stamp MISSING = new Stamp(-1, 0, "");
    }

    Stamp stamp() throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            if (!found.isRegularFile()) {
                throw new IOException("it is no regular file");
            }
            return new Stamp(
                    found.size(),
                    found.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS),
                    String.valueOf(found.fileKey()));
        } catch (NoSuchFileException e) {
            if (mayBeMissing) {
                return Stamp.MISSING;
            }
            throw e;
        }
    }

    boolean isMissing() throws IOException {
        return stamp().equals(Stamp.MISSING);
    }

    /** The bytes; empty for a file that may be missing and is. */
    InputStream bytes() throws IOException {
        return isMissing() ? InputStream.nullInputStream() : Files.newInputStream(path);
    }

    /** The text without a byte order mark. What is not in the encoding is a failure. */
    Reader text() throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes(), BUFFER);
        try {
            Charset charset = charset(in);
            return new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private Charset charset(BufferedInputStream in) throws IOException {
        in.mark(LONGEST_MARK);
        byte[] first = in.readNBytes(LONGEST_MARK);
        in.reset();
        Charset marked = null;
        int length = 2;
        if (begins(first, 0xef, 0xbb, 0xbf)) {
            marked = StandardCharsets.UTF_8;
            length = LONGEST_MARK;
        } else if (begins(first, 0xff, 0xfe)) {
            marked = StandardCharsets.UTF_16LE;
        } else if (begins(first, 0xfe, 0xff)) {
            marked = StandardCharsets.UTF_16BE;
        }
        boolean skips = marked != null && isSaidToBe(marked);
        if (skips) {
            in.skipNBytes(length);
        }
        return skips ? marked : encoding.orElse(StandardCharsets.UTF_8);
    }

    /** A mark that contradicts the setting is data. */
    private boolean isSaidToBe(Charset marked) {
        return encoding.isEmpty()
                || encoding.get().equals(marked)
                || encoding.get().equals(StandardCharsets.UTF_16);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
