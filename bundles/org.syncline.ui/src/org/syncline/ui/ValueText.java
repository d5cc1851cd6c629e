// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.syncline.model.Printable;
import org.syncline.model.Value;

/** Values as a reviewer reads them: nothing invisible, identifiers readable, long ones cut. */
public final class ValueText {
    /** Characters shown of a value in a list; the text view shows it whole. */
    public static final int LIMIT = 1000;

    private static final int SHORT_BINARY = 24;
    private static final int GUID_LENGTH = 16;
    private static final char VISIBLE_BLANK = '\u2423';

    private ValueText() {}

    /** One value, safe to show. */
    public static String of(Value value) {
        return of(value, Map.of());
    }

    /**
     * One value, safe to show; a reference with the name of its object first.
     *
     * @param names readable names of objects by their name in the directory, unescaped
     */
    public static String of(Value value, Map<String, String> names) {
        return switch (value) {
            case Value.Reference reference when names.containsKey(reference.dn().text()) -> {
                String dn = reference.dn().text();
                yield Printable.of(names.get(dn), LIMIT) + "  \u00b7  " + Printable.of(dn, LIMIT);
            }
            case Value.Binary binary -> binary(binary.bytes());
            case Value.Text text when text.text().isEmpty() -> "(empty)";
            case Value.Text text -> Printable.of(blanksShown(text.text()), LIMIT);
            default -> Printable.of(value.text(), LIMIT);
        };
    }

    /** The text form of 16 bytes of an objectGUID, first three fields little-endian. */
    public static Optional<String> guid(byte[] bytes) {
        if (bytes.length != GUID_LENGTH) {
            return Optional.empty();
        }
        ByteBuffer little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long high =
                (little.getInt() & 0xffffffffL) << 32
                        | (little.getShort() & 0xffffL) << 16
                        | little.getShort() & 0xffffL;
        long low = ByteBuffer.wrap(bytes).getLong(8);
        return Optional.of(new UUID(high, low).toString());
    }

    private static String binary(byte[] bytes) {
        return guid(bytes)
                .or(() -> sid(bytes))
                .orElseGet(
                        () ->
                                bytes.length <= SHORT_BINARY
                                        ? HexFormat.ofDelimiter(" ").formatHex(bytes)
                                        : longBinary(bytes));
    }

    private static String longBinary(byte[] bytes) {
        String begin =
                Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes, SHORT_BINARY));
        return begin + "\u2026 (" + Numbers.of(bytes.length) + " bytes, base64)";
    }

    /** The text form of a security identifier (MS-DTYP 2.4.2.1). */
    private static Optional<String> sid(byte[] bytes) {
        if (bytes.length < 12 || bytes[0] != 1 || bytes[1] < 1 || bytes[1] > 15) {
            return Optional.empty();
        }
        if (bytes.length != 8 + 4 * bytes[1]) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long authority = buffer.getLong(0) & 0xffffffffffffL;
        StringBuilder sid = new StringBuilder("S-1-").append(authority);
        buffer.order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 8; at < bytes.length; at += 4) {
            sid.append('-').append(buffer.getInt(at) & 0xffffffffL);
        }
        return Optional.of(sid.toString());
    }

    /** A value that differs in a blank at its end only must not look the same. */
    private static String blanksShown(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        int to = text.length();
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return from == 0 && to == text.length()
                ? text
                : blanks(from) + text.substring(from, to) + blanks(text.length() - to);
    }

    private static String blanks(int count) {
        return String.valueOf(VISIBLE_BLANK).repeat(count);
    }
}
