// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256. */
final class Digests {
    private static final int SHORT = 200;

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The bytes, or their digest when they are long. */
    static byte[] shortened(byte[] bytes) {
        return bytes.length <= SHORT ? bytes : sha256().digest(bytes);
    }
}
