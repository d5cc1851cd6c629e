// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of the small texts that imports keep in the store. */
final class Keys {
    private static final int LENGTH = 32;

    private Keys() {}

    /** A name of bounded length for something of a connector. */
    static String property(String what, String... parts) {
        return what + "/" + digest(String.join("\n", parts));
    }

    static String digest(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
