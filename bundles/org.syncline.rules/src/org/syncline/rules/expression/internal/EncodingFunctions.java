// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.syncline.rules.expression.EvaluationException;

/** Bytes, identifiers and their text forms (semantics reference, 3.4, conversion). */
final class EncodingFunctions {
    private static final List<String> ENCODINGS = List.of("Unicode", "ASCII", "UTF8");

    private static final Pattern GUID =
            Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");

    private EncodingFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.of(
                        "bin CGuid(str guid)",
                        "The 16 bytes of a GUID text, with or without braces, in the byte order of"
                                + " objectGUID. Test it with IsGuid().",
                        Datum.Absent.NULL,
                        EncodingFunctions::cGuid),
                Function.of(
                        "str ConvertFromBase64(str value [, enum encoding])",
                        "Decodes to text; encoding Unicode (UTF-16, the default), ASCII or UTF8.",
                        Datum.Absent.NULL,
                        EncodingFunctions::fromBase64),
                Function.of(
                        "str ConvertToBase64(str value)",
                        "Encodes the UTF-16 form of a text, or the bytes of a binary value.",
                        Datum.Absent.NULL,
                        EncodingFunctions::toBase64),
                Function.of(
                        "str ConvertFromUTF8Hex(str value)",
                        "Decodes pairs of hexadecimal digits to text.",
                        Datum.Absent.NULL,
                        EncodingFunctions::fromHex),
                Function.of(
                        "str ConvertToUTF8Hex(str value)",
                        "The UTF-8 form of a text in upper-case hexadecimal digits.",
                        Datum.Absent.NULL,
                        EncodingFunctions::toHex),
                Function.of(
                        "str StringFromGuid(bin guid)",
                        "The text form of the 16 bytes of a GUID, without braces.",
                        Datum.Absent.NULL,
                        EncodingFunctions::stringFromGuid),
                Function.of(
                        "str StringFromSid(bin sid)",
                        "The text form S-1-… of a security identifier.",
                        Datum.Absent.NULL,
                        EncodingFunctions::stringFromSid),
                Function.of(
                        "bin Thumbprint(bin value)",
                        "The SHA-256 hash of the bytes.",
                        Datum.Absent.NULL,
                        a -> new Datum.Bytes(sha256(a.bytes(0)))));
    }

    /** Reads a GUID text with or without braces. */
    static Optional<UUID> guid(String text) {
        String bare =
                text.startsWith("{") && text.endsWith("}")
                        ? text.substring(1, Math.max(1, text.length() - 1))
                        : text;
        return GUID.matcher(bare).matches() ? Optional.of(UUID.fromString(bare)) : Optional.empty();
    }

    private static Datum cGuid(Arguments a) throws EvaluationException {
        String text = a.text(0);
        UUID guid = guid(text).orElseThrow(() -> a.fail("\"" + text + "\" is no GUID."));
        long high = guid.getMostSignificantBits();
        ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
        bytes.order(ByteOrder.BIG_ENDIAN).putLong(guid.getLeastSignificantBits());
        return new Datum.Bytes(bytes.array());
    }

    private static Datum stringFromGuid(Arguments a) throws EvaluationException {
        byte[] bytes = a.bytes(0);
        if (bytes.length != 16) {
            throw a.fail("a GUID has 16 bytes, this value has " + bytes.length + ".");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long high = buffer.getInt() & 0xffffffffL;
        high = high << 16 | buffer.getShort() & 0xffff;
        high = high << 16 | buffer.getShort() & 0xffff;
        long low = buffer.order(ByteOrder.BIG_ENDIAN).getLong();
        return new Datum.Text(new UUID(high, low).toString());
    }

    private static Datum fromBase64(Arguments a) throws EvaluationException {
        Charset charset =
                switch (a.word(1, "Unicode", ENCODINGS)) {
                    case "UTF8" -> StandardCharsets.UTF_8;
                    case "ASCII" -> StandardCharsets.US_ASCII;
                    default -> StandardCharsets.UTF_16LE;
                };
        try {
            return a.result(
                    decode(
                            Base64.getDecoder().decode(BLANKS.matcher(a.text(0)).replaceAll("")),
                            charset,
                            a));
        } catch (IllegalArgumentException e) {
            throw a.failAt(0, "the value is no base64 text. Test it before, or correct it.", e);
        }
    }

    private static Datum toBase64(Arguments a) throws EvaluationException {
        byte[] bytes =
                a.get(0) instanceof Datum.Bytes
                        ? a.bytes(0)
                        : a.text(0).getBytes(StandardCharsets.UTF_16LE);
        return a.result(Base64.getEncoder().encodeToString(bytes));
    }

    private static Datum fromHex(Arguments a) throws EvaluationException {
        try {
            return a.result(decode(HexFormat.of().parseHex(a.text(0)), StandardCharsets.UTF_8, a));
        } catch (IllegalArgumentException e) {
            throw a.failAt(0, "the value is not made of pairs of hexadecimal digits.", e);
        }
    }

    private static Datum toHex(Arguments a) throws EvaluationException {
        byte[] bytes = a.text(0).getBytes(StandardCharsets.UTF_8);
        return a.result(HexFormat.of().withUpperCase().formatHex(bytes));
    }

    private static String decode(byte[] bytes, Charset charset, Arguments a)
            throws EvaluationException {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw a.failAt(0, "the bytes are no text in " + charset + ".", e);
        }
    }

    private static Datum stringFromSid(Arguments a) throws EvaluationException {
        byte[] bytes = a.bytes(0);
        if (bytes.length < 8 || bytes.length != 8 + 4 * (bytes[1] & 0xff)) {
            throw a.fail("a value of " + bytes.length + " bytes is no security identifier.");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long authority = buffer.getLong(0) & 0xffffffffffffL;
        StringBuilder sid = new StringBuilder("S-").append(bytes[0] & 0xff);
        sid.append('-').append(authority);
        buffer.order(ByteOrder.LITTLE_ENDIAN).position(8);
        while (buffer.hasRemaining()) {
            sid.append('-').append(Integer.toUnsignedString(buffer.getInt()));
        }
        return new Datum.Text(sid.toString());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
