// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The outside of a stored record: a byte with the version and whether the rest is deflated. Large
 * records, which are groups with thousands of members in mostly the same containers, shrink to a
 * fifth.
 */
final class Envelope {
    /** Version of the record format. Raise it when the codecs change, and keep reading the old. */
    static final int VERSION = 2;

    private static final int DEFLATED = 0x80;
    private static final int WORTH_DEFLATING = 16 * 1024;
    private static final int MAX_RATIO = 1100;

    private Envelope() {}

    static byte[] wrap(ByteWriter content) {
        if (content.size() < WORTH_DEFLATING) {
            return content.after(new ByteWriter(16).put(VERSION).putUnsigned(content.size()));
        }
        byte[] plain = content.toByteArray();
        return new ByteWriter()
                .put(VERSION | DEFLATED)
                .putUnsigned(plain.length)
                .putBytes(deflate(plain))
                .toByteArray();
    }

    static ByteReader unwrap(byte[] record) {
        ByteReader in = new ByteReader(record);
        int head = in.get();
        int version = head & ~DEFLATED;
        if (version < 1 || version > VERSION) {
            throw new DamagedRecordException("its format " + version + " is unknown");
        }
        if ((head & DEFLATED) == 0) {
            return in.getPart();
        }
        long size = in.getUnsigned();
        byte[] packed = in.getBytes();
        if (size < 0 || size > Integer.MAX_VALUE - 16 || size / MAX_RATIO > packed.length) {
            throw new DamagedRecordException("its size " + size + " cannot be");
        }
        return new ByteReader(inflate(packed, (int) size));
    }

    private static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(plain);
            deflater.finish();
            byte[] out = new byte[plain.length + plain.length / 1000 + 64];
            int length = deflater.deflate(out);
            return Arrays.copyOf(out, length);
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflate(byte[] packed, int size) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] out = new byte[size];
            int length = inflater.inflate(out);
            if (length != size || !inflater.finished() && inflater.inflate(new byte[1]) != 0) {
                throw new DamagedRecordException("it does not have the size that it tells");
            }
            return out;
        } catch (DataFormatException e) {
            throw new DamagedRecordException("it cannot be inflated", e);
        } finally {
            inflater.end();
        }
    }
}
