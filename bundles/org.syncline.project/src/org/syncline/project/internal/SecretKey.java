// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.syncline.project.ProjectException;

/** The key of the secret store: 256 random bits in a file that only its owner can read. */
final class SecretKey {
    private static final int BYTES = 32;
    private static final int LEAST = 32;
    private static final int LARGEST = 4096;

    private final Path file;
    private final boolean made;

    /**
     * @param made whether a missing key is made; not where a person named the file
     */
    SecretKey(Path file, boolean made) {
        this.file = file;
        this.made = made;
    }

    Path file() {
        return file;
    }

    /**
     * The key.
     *
     * @throws ProjectException when it cannot be read, or others can read it too
     */
    char[] read() {
        try {
            OwnerFiles.requireOwnOnly(file);
            if (Files.size(file) > LARGEST) {
                throw new IOException("it is too long");
            }
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (text.length() < LEAST) {
                throw new IOException("it has fewer than " + LEAST + " characters");
            }
            return text.toCharArray();
        } catch (IOException e) {
            throw new ProjectException(
                    "The key of the secret store, "
                            + file
                            + ", cannot be read: "
                            + Causes.sentence(e)
                            + ".",
                    made
                            ? "Put it back from a backup, or delete the stores beside it and give the"
                                    + " passwords again with \"syncline secret\"."
                            : "Let SYNCLINE_SECRETS_KEY name a file with at least "
                                    + LEAST
                                    + " random characters, for example from"
                                    + " \"openssl rand -hex 32\".",
                    e);
        }
    }

    /** The key, made when there is none. Called while the folder is locked. */
    char[] readOrMake() throws IOException {
        if (made && !Files.exists(file)) {
            byte[] bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            String text = HexFormat.of().formatHex(bytes) + "\n";
            new OwnerFiles(file.getParent())
                    .write(file, out -> out.write(text.getBytes(StandardCharsets.US_ASCII)));
        }
        return read();
    }
}
