// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;

/**
 * Lines of an LDIF file as the SDK's reader may see them: counted, of bounded length, and without
 * values that are fetched from elsewhere.
 */
final class LimitedLines extends BufferedReader {
    private static final int MAX_LINE = 1 << 24;
    private static final Pattern FETCHED = Pattern.compile("^([^:\\s#][^:]*):<.*", Pattern.DOTALL);

    private long line;

    LimitedLines(Reader in) {
        super(in, 1 << 16);
    }

    long line() {
        return line;
    }

    @Override
    public String readLine() throws IOException {
        StringBuilder text = new StringBuilder();
        int next = read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (text.length() == MAX_LINE) {
                throw new IOException("a line is longer than " + MAX_LINE + " characters");
            }
            text.append((char) next);
            next = read();
        }
        line++;
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) == '\r') {
            text.setLength(end - 1);
        }
        return withoutFetching(text.toString());
    }

    /** RFC 2849 lets a value name a file or URL. Such a line is made one that cannot be read. */
    private static String withoutFetching(String text) {
        return text.indexOf(":<") > 0 && FETCHED.matcher(text).matches()
                ? FETCHED.matcher(text).replaceFirst("$1:: values-from-other-files-are-refused")
                : text;
    }
}
