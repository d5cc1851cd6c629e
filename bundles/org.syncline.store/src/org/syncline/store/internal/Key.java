// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.nio.ByteBuffer;

/**
 * A search key: the first 128 bits of a SHA-256. Long enough that neither chance nor malice finds
 * two inputs with one key, short enough for millions of index rows.
 */
record Key(long high, long low) {
    /** Size in bytes, as stored. */
    static final int SIZE = 16;

    static Key of(byte[] bytes, int offset) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, SIZE);
        return new Key(buffer.getLong(), buffer.getLong());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(SIZE).putLong(high).putLong(low).array();
    }
}
