// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the encoding of a file from its first bytes and, for XML, its declaration. Real exports
 * come with and without byte order mark and declaration, and some tools write UTF-16 (formats
 * reference, 6.13), so nothing is taken for granted.
 */
final class Encodings {
    private static final int LOOK = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern CHARSET_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,40}");
    private static final String REMEDY =
            "open the file in an editor and save it as UTF-8 with the declaration"
                    + " encoding=\"utf-8\", or without a declaration";

    private Encodings() {}

    /** The first characters of a file, undecodable ones replaced, to find out what it is. */
    static String look(byte[] head) {
        Found found = byMark(head);
        return new String(head, found.mark, head.length - found.mark, found.charset);
    }

    /** A reader over the stream's text; a byte order mark is left out. */
    static CheckedTextReader open(InputStream stream) throws IOException {
        PushbackInputStream in = new PushbackInputStream(stream, LOOK);
        byte[] head = in.readNBytes(LOOK);
        Found found = byMark(head);
        Charset declared = declared(found, head);
        in.unread(head, found.mark, head.length - found.mark);
        return new CheckedTextReader(in, declared == null ? found.charset : declared);
    }

    private static Found byMark(byte[] head) {
        int a = at(head, 0);
        int b = at(head, 1);
        if (a == 0xEF && b == 0xBB && at(head, 2) == 0xBF) {
            return new Found(StandardCharsets.UTF_8, 3, true, false);
        }
        if (a == 0xFF && b == 0xFE) {
            return new Found(StandardCharsets.UTF_16LE, 2, true, true);
        }
        if (a == 0xFE && b == 0xFF) {
            return new Found(StandardCharsets.UTF_16BE, 2, true, true);
        }
        if (a > 0 && b == 0) {
            return new Found(StandardCharsets.UTF_16LE, 0, true, true);
        }
        if (a == 0 && b > 0) {
            return new Found(StandardCharsets.UTF_16BE, 0, true, true);
        }
        return new Found(StandardCharsets.UTF_8, 0, false, false);
    }

    private static int at(byte[] head, int index) {
        return index < head.length ? head[index] & 0xff : -1;
    }

    /** The declared charset where it says more than the bytes do, or null. */
    private static Charset declared(Found found, byte[] head) throws BadTextException {
        Charset look = found.wide ? found.charset : StandardCharsets.ISO_8859_1;
        String start = new String(head, found.mark, head.length - found.mark, look);
        Matcher matcher = DECLARED.matcher(start);
        if (!matcher.find()) {
            return null;
        }
        int column = matcher.start(1) + 1;
        String name = matcher.group(1);
        boolean wideName = name.toLowerCase(Locale.ROOT).startsWith("utf-16");
        if (wideName != found.wide) {
            throw new BadTextException(
                    1, column, mismatch(name, found.wide ? "UTF-16" : "8-bit text"), REMEDY);
        }
        Charset charset = wideName ? found.charset : charset(name, column);
        if (found.certain && !wideName && !charset.equals(found.charset)) {
            throw new BadTextException(1, column, mismatch(name, found.charset.name()), REMEDY);
        }
        return charset;
    }

    private static String mismatch(String declared, String real) {
        return "the file declares the encoding \"" + declared + "\" but holds " + real;
    }

    private static Charset charset(String name, int column) throws BadTextException {
        if (CHARSET_NAME.matcher(name).matches() && Charset.isSupported(name)) {
            return Charset.forName(name);
        }
        throw new BadTextException(1, column, "the encoding \"" + name + "\" is not known", REMEDY);
    }

    /**
     * What the first bytes say.
     *
     * @param mark length of the byte order mark
     * @param certain whether the bytes leave no choice
     * @param wide whether it is a 16-bit encoding
     */
    private record Found(Charset charset, int mark, boolean certain, boolean wide) {}
}
