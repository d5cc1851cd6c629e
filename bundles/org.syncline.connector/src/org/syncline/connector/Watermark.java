// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.util.Arrays;

/**
 * The point in a directory's history up to which changes were read. Opaque to everybody but the
 * connector that made it. Immutable.
 */
public final class Watermark {
    /** No watermark: a delta import is not possible from here. */
    public static final Watermark NONE = new Watermark(new byte[0]);

    private final byte[] bytes;

    public Watermark(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A copy of the content. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public boolean isNone() {
        return bytes.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Watermark that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
