// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * How far a file of changes was read. A file that still begins with what was read goes on from
 * there; any other is a new one.
 *
 * @param length in bytes
 * @param digest of that many bytes
 * @param lastLine where the last change of them begins, 0 for none
 */
record Position(long length, byte[] digest, long lastLine) {
    private static final int BUFFER = 1 << 16;
    private static final int DIGEST = 32;

    static final Position START = new Position(0, Digests.sha256().digest(), 0);

    /** The end of a file. */
    static Position atEnd(InputFile file, long lastLine) throws IOException {
        long length = Math.max(0, file.stamp().size());
        return new Position(length, digest(file, length), lastLine);
    }

    /** Whether a file holds still what was read, and perhaps more. */
    boolean isIn(InputFile file) throws IOException {
        return length <= Math.max(0, file.stamp().size())
                && Arrays.equals(digest, digest(file, length));
    }

    private static byte[] digest(InputFile file, long length) throws IOException {
        MessageDigest digest = Digests.sha256();
        try (InputStream in = file.bytes();
                DigestInputStream digested = new DigestInputStream(in, digest)) {
            byte[] buffer = new byte[BUFFER];
            long left = length;
            while (left > 0) {
                int read = digested.read(buffer, 0, (int) Math.min(left, BUFFER));
                if (read < 0) {
                    break;
                }
                left -= read;
            }
        }
        return digest.digest();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(length);
        out.write(digest);
        out.writeLong(lastLine);
    }

    static Position read(DataInputStream in) throws IOException {
        long length = in.readLong();
        byte[] digest = new byte[DIGEST];
        in.readFully(digest);
        return new Position(length, digest, in.readLong());
    }
}
