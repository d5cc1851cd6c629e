// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.crypto.spec.SecretKeySpec;
import org.syncline.model.Printable;
import org.syncline.project.ProjectException;

/**
 * The kept secrets of one project: a PKCS #12 key store of the user, outside the project, whose
 * password is the key of {@link SecretKey}. Encryption and integrity are Java's (AES-256 and an
 * HMAC, both with SHA-256). It protects what is copied without the key, such as one file of a
 * backup; whoever may read both files as this user does, can read the secrets.
 */
final class SecretFile {
    /** The key store wants a name of what a key is for; these are texts and used for nothing. */
    private static final String ALGORITHM = "HmacSHA256";

    private static final String TYPE = "PKCS12";
    private static final long LARGEST = 4 << 20;

    private final Path file;
    private final SecretKey key;
    private final OwnerFiles files;

    /**
     * @param file the store; its folder is made when something is kept
     */
    SecretFile(Path file, SecretKey key) {
        this.file = file;
        this.key = key;
        this.files = new OwnerFiles(file.getParent());
    }

    /** The store of a project, in the place that the environment says. */
    static SecretFile of(Path projectFolder, Map<String, String> environment) {
        SecretPlace place = SecretPlace.of(projectFolder, environment);
        return new SecretFile(place.file(), new SecretKey(place.key(), place.keyIsMade()));
    }

    Optional<String> get(String name) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        char[] password = key.read();
        try {
            Key found = open(password).getKey(alias(name), password);
            return Optional.ofNullable(found)
                    .map(Key::getEncoded)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(e);
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    SortedSet<String> names() {
        if (!Files.exists(file)) {
            return new TreeSet<>();
        }
        char[] password = key.read();
        try {
            SortedSet<String> names = new TreeSet<>();
            open(password).aliases().asIterator().forEachRemaining(alias -> names.add(name(alias)));
            return names;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw unreadable(e);
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    void put(String name, char[] value) {
        if (value.length == 0) {
            throw new ProjectException(
                    "An empty password is not kept.",
                    "Give one, or take the setting out of the connector.",
                    null);
        }
        change(
                (store, password) -> {
                    byte[] bytes = bytes(value);
                    store.setEntry(
                            alias(name),
                            new KeyStore.SecretKeyEntry(new SecretKeySpec(bytes, ALGORITHM)),
                            new KeyStore.PasswordProtection(password));
                    Arrays.fill(bytes, (byte) 0);
                    return true;
                });
    }

    private static byte[] bytes(char[] value) {
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(value));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    boolean remove(String name) {
        return Files.exists(file)
                && change(
                        (store, password) -> {
                            boolean there = store.containsAlias(alias(name));
                            store.deleteEntry(alias(name));
                            return there;
                        });
    }

    /** A change of the store; false when there is nothing to write. */
    @FunctionalInterface
    private interface Change {
        boolean in(KeyStore store, char[] password) throws GeneralSecurityException;
    }

    private boolean change(Change change) {
        try {
            return files.exclusively(() -> changed(change));
        } catch (IOException | GeneralSecurityException e) {
            throw new ProjectException(
                    "The secret store " + file + " cannot be written: " + Causes.sentence(e) + ".",
                    "Make its folder writable for this user, or name another with"
                            + " SYNCLINE_SECRETS_STORE.",
                    e);
        }
    }

    private boolean changed(Change change) throws IOException, GeneralSecurityException {
        char[] password = Files.exists(file) ? key.read() : key.readOrMake();
        try {
            KeyStore store = openToChange(password);
            boolean changed = change.in(store, password);
            if (changed) {
                files.write(file, out -> save(store, out, password));
            }
            return changed;
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private KeyStore openToChange(char[] password) throws GeneralSecurityException {
        try {
            return open(password);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static void save(KeyStore store, OutputStream out, char[] password) throws IOException {
        try {
            store.store(out, password);
        } catch (GeneralSecurityException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private KeyStore open(char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(TYPE);
        if (!Files.exists(file)) {
            store.load(null, password);
            return store;
        }
        OwnerFiles.requireOwnOnly(file);
        if (Files.size(file) > LARGEST) {
            throw new IOException("it is too large");
        }
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    private ProjectException unreadable(Exception e) {
        return new ProjectException(
                "The secret store "
                        + file
                        + " cannot be read with the key "
                        + key.file()
                        + ": "
                        + Printable.of(Causes.sentence(e), 200)
                        + ".",
                "If one of the two was replaced, put it back; else delete the store and give the"
                        + " passwords again with \"syncline secret\".",
                e);
    }

    /** Key stores do not tell upper case from lower. */
    private static String alias(String name) {
        return HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(String alias) {
        return new String(HexFormat.of().parseHex(alias), StandardCharsets.UTF_8);
    }
}
