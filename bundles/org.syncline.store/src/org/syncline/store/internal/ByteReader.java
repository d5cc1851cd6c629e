// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.nio.charset.StandardCharsets;

/**
 * Reads what {@link ByteWriter} wrote. A length or count is believed only as far as the bytes that
 * are left can hold it, so that a damaged record costs no memory.
 */
final class ByteReader {
    private final byte[] bytes;
    private final int end;
    private int at;

    ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ByteReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    int remaining() {
        return end - at;
    }

    int get() {
        if (at >= end) {
            throw new DamagedRecordException("it ends too early, at byte " + at);
        }
        return bytes[at++] & 0xff;
    }

    boolean getBoolean() {
        int value = get();
        if (value > 1) {
            throw new DamagedRecordException("byte " + (at - 1) + " is neither yes nor no");
        }
        return value == 1;
    }

    long getUnsigned() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int part = get();
            value |= (long) (part & 0x7f) << shift;
            if (part < 0x80) {
                return value;
            }
        }
        throw new DamagedRecordException("the number before byte " + at + " is too long");
    }

    long getSigned() {
        long value = getUnsigned();
        return value >>> 1 ^ -(value & 1);
    }

    /** A number of things each of which takes at least a byte. */
    int getCount() {
        long count = getUnsigned();
        if (count < 0 || count > remaining()) {
            throw new DamagedRecordException("the count before byte " + at + " is too high");
        }
        return (int) count;
    }

    byte[] getBytes() {
        int length = getCount();
        byte[] result = new byte[length];
        System.arraycopy(bytes, at, result, 0, length);
        at += length;
        return result;
    }

    /** Reads bytes with their length before them, by a reader of their own, without copying. */
    ByteReader getPart() {
        int length = getCount();
        int from = at;
        at += length;
        return new ByteReader(bytes, from, at);
    }

    String getText() {
        long header = getUnsigned();
        long length = header >>> 1;
        if (length > remaining()) {
            throw new DamagedRecordException("the text at byte " + at + " is too long");
        }
        boolean units = (header & 1) == 1;
        if (units && length % 2 != 0) {
            throw new DamagedRecordException("the text at byte " + at + " is cut");
        }
        int start = at;
        at += (int) length;
        return units
                ? units(start, (int) length / 2)
                : new String(bytes, start, (int) length, StandardCharsets.UTF_8);
    }

    private String units(int start, int count) {
        char[] chars = new char[count];
        for (int i = 0; i < count; i++) {
            int high = bytes[start + 2 * i] & 0xff;
            chars[i] = (char) (high << 8 | bytes[start + 2 * i + 1] & 0xff);
        }
        return new String(chars);
    }
}
