// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.syncline.store.StoreException;

/**
 * How Derby is told to encrypt a database, or to read an encrypted one. Derby encrypts pages and
 * log with a key of its own, which it keeps encrypted under the password.
 */
final class Encryption {
    /** Derby takes no shorter one. */
    private static final int SHORTEST = 8;

    private static final String FLAG = "dataEncryption";

    private static final String CREATE =
            "Write \"store derby password secret\" in the project, and keep the password under"
                    + " the name store.";

    private Encryption() {}

    /**
     * What to tell Derby when it boots a database. One that is there and not encrypted is encrypted
     * on the way.
     *
     * @param database its folder, which need not exist
     * @param password null when it is not to be encrypted
     * @throws StoreException when the password is too short, or missing for an encrypted database
     */
    static Map<String, String> attributes(Path database, String password) throws IOException {
        boolean encrypted = isEncrypted(database);
        if (password == null && encrypted) {
            throw locked("The store in " + database.getParent() + " is encrypted.", CREATE, null);
        }
        if (password == null) {
            return Map.of();
        }
        if (password.length() < SHORTEST) {
            throw locked(
                    "The password of the store is too short.",
                    "Take one of " + SHORTEST + " characters at least, better 20 random ones.",
                    null);
        }
        return encrypted
                ? Map.of("bootPassword", password)
                : Map.of(
                        FLAG,
                        "true",
                        "encryptionAlgorithm",
                        "AES/CBC/NoPadding",
                        "encryptionKeyLength",
                        "256",
                        "bootPassword",
                        password);
    }

    /** Derby says so in a file of its own; what it cannot read there it reports when it boots. */
    private static boolean isEncrypted(Path database) throws IOException {
        Path file = database.resolve("service.properties");
        if (!Files.isRegularFile(file)) {
            return false;
        }
        Properties service = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            service.load(in);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is damaged", e);
        }
        return Boolean.parseBoolean(service.getProperty(FLAG));
    }

    static StoreException locked(String message, String remedy, Throwable cause) {
        return new StoreException(StoreException.Kind.LOCKED, message, remedy, cause);
    }
}
