// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the primitive parts of records into a growing array. */
final class ByteWriter {
    private static final int MAX = Integer.MAX_VALUE - 16;

    private byte[] buffer;
    private int size;

    ByteWriter() {
        this(1024);
    }

    /**
     * @param expected how many bytes it begins with room for
     */
    ByteWriter(int expected) {
        buffer = new byte[expected];
    }

    byte[] toByteArray() {
        return Arrays.copyOf(buffer, size);
    }

    /** What was written, with that of another before it. */
    byte[] after(ByteWriter head) {
        byte[] result = Arrays.copyOf(head.buffer, Math.addExact(head.size, size));
        System.arraycopy(buffer, 0, result, head.size, size);
        return result;
    }

    int size() {
        return size;
    }

    ByteWriter put(int value) {
        reserve(1);
        buffer[size++] = (byte) value;
        return this;
    }

    ByteWriter putBoolean(boolean value) {
        return put(value ? 1 : 0);
    }

    /** An unsigned number, small ones in few bytes. */
    ByteWriter putUnsigned(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            buffer[size++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
        return this;
    }

    /** A signed number, those near zero in few bytes. */
    ByteWriter putSigned(long value) {
        return putUnsigned(value << 1 ^ value >> 63);
    }

    ByteWriter putBytes(byte[] bytes) {
        putUnsigned(bytes.length);
        return putRaw(bytes);
    }

    /**
     * A text: UTF-8, or its UTF-16 units when it holds a lone surrogate, which UTF-8 would lose.
     * The lowest bit of the length tells which.
     */
    ByteWriter putText(String text) {
        return putAscii(text) ? this : putUnicode(text);
    }

    /** Most texts are plain, and are written without a copy; returns whether this one is. */
    private boolean putAscii(String text) {
        int start = size;
        int length = text.length();
        putUnsigned((long) length << 1);
        reserve(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > 0x7f) {
                size = start;
                return false;
            }
            buffer[size++] = (byte) c;
        }
        return true;
    }

    private ByteWriter putUnicode(String text) {
        if (hasLoneSurrogate(text)) {
            byte[] bytes = new byte[Math.multiplyExact(2, text.length())];
            for (int i = 0; i < text.length(); i++) {
                bytes[2 * i] = (byte) (text.charAt(i) >> 8);
                bytes[2 * i + 1] = (byte) text.charAt(i);
            }
            putUnsigned((long) bytes.length << 1 | 1);
            return putRaw(bytes);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        putUnsigned((long) bytes.length << 1);
        return putRaw(bytes);
    }

    private ByteWriter putRaw(byte[] bytes) {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
        return this;
    }

    private void reserve(int more) {
        int needed = Math.addExact(size, more);
        if (needed > buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.max(needed, Math.min(2L * size, MAX)));
        }
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 < text.length()
                        && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    i++;
                } else {
                    return true;
                }
            }
        }
        return false;
    }
}
