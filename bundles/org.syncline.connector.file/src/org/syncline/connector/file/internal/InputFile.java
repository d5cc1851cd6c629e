// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
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

    /**
     * How text is written in a file.
     *
     * @param mark the byte order mark in front, perhaps empty
     */
    record Coding(Charset charset, byte[] mark) {
        Writer writer(OutputStream out) throws IOException {
            out.write(mark);
            return new BufferedWriter(
                    new OutputStreamWriter(
                            out,
                            charset.newEncoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
        }
    }

    /** How the text is written, or is to be for a file that is missing. */
    Coding coding() throws IOException {
        try (InputStream in = bytes()) {
            byte[] first = in.readNBytes(LONGEST_MARK);
            Coding marked = marked(first);
            return marked != null && isSaidToBe(marked.charset())
                    ? marked
                    : new Coding(encoding.orElse(StandardCharsets.UTF_8), new byte[0]);
        }
    }

    /** The text without a byte order mark. What is not in the encoding is a failure. */
    @SuppressWarnings("resource") // closed with the reader
    Reader text() throws IOException {
        Coding coding = coding();
        BufferedInputStream in = new BufferedInputStream(bytes(), BUFFER);
        try {
            in.skipNBytes(coding.mark().length);
            return new InputStreamReader(
                    in,
                    coding.charset()
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static Coding marked(byte[] first) {
        if (begins(first, 0xef, 0xbb, 0xbf)) {
            return new Coding(StandardCharsets.UTF_8, first);
        }
        Charset wide =
                begins(first, 0xff, 0xfe)
                        ? StandardCharsets.UTF_16LE
                        : begins(first, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : null;
        return wide == null ? null : new Coding(wide, Arrays.copyOf(first, 2));
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
