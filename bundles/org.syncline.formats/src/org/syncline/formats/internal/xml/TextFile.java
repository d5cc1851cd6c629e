// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.syncline.formats.FormatException;
import org.syncline.model.Printable;
import org.syncline.rules.SourceLocation;

/**
 * A text file of unknown origin, whole. The encoding is found as for XML; scripts may also be in
 * the old code page of Western Windows, which old editors write without a mark.
 *
 * @param text what it says, without byte order mark
 * @param oldCodePage whether it is in Windows-1252 because it is no UTF-8
 */
public record TextFile(String text, boolean oldCodePage) {
    private static final int LOOK = 8_192;

    /** The first characters of a file, to find out what it is. */
    public static String look(Path path, String name) throws FormatException {
        try (InputStream in = Files.newInputStream(path)) {
            return Encodings.look(in.readNBytes(LOOK));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /**
     * Reads a file.
     *
     * @param name what messages call it
     * @param limit most bytes that are read
     * @param orOldCodePage whether Windows-1252 is tried when it is no Unicode
     */
    public static TextFile read(Path path, String name, long limit, boolean orOldCodePage)
            throws FormatException {
        try {
            check(Files.size(path), name, limit);
            try (InputStream in = new BufferedInputStream(Files.newInputStream(path));
                    CheckedTextReader reader = Encodings.open(in)) {
                return new TextFile(all(reader), false);
            }
        } catch (BadTextException e) {
            if (orOldCodePage) {
                return old(path, name);
            }
            SourceLocation place = new SourceLocation(name, e.line(), e.column());
            throw new FormatException(place, e.getMessage(), e.remedy(), e);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static TextFile old(Path path, String name) throws FormatException {
        try {
            byte[] bytes = Files.readAllBytes(path);
            Charset charset =
                    Charset.isSupported("windows-1252")
                            ? Charset.forName("windows-1252")
                            : StandardCharsets.ISO_8859_1;
            return new TextFile(new String(bytes, charset), true);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static String all(CheckedTextReader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] block = new char[16_384];
        for (int n = reader.read(block); n >= 0; n = reader.read(block)) {
            text.append(block, 0, n);
        }
        return text.toString();
    }

    private static void check(long size, String name, long limit) throws FormatException {
        if (size > limit) {
            throw new FormatException(
                    new SourceLocation(name, 0, 0),
                    "the file has "
                            + XmlFile.megabytes(size)
                            + " MB, and no more than "
                            + XmlFile.megabytes(limit)
                            + " MB are read",
                    "a configuration is a few MB at most; check that it is the right file");
        }
    }

    private static FormatException unreadable(String name, IOException e) {
        return new FormatException(
                new SourceLocation(name, 0, 0),
                "the file cannot be read: " + Printable.of(String.valueOf(e.getMessage())),
                "check that the file exists and that you may read it",
                e);
    }
}
