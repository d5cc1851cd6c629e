// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.PlugIn.State;
import org.syncline.extensions.Signature;

/** Looks at a file without running anything of it. */
final class PlugInFile {
    /** Larger than any connector; a file that only fills the disk is not read for its digest. */
    static final long LARGEST = 512L << 20;

    private PlugInFile() {}

    /** What the file is, {@link State#DISABLED} or {@link State#UNUSABLE}. */
    static PlugIn read(Path file) {
        String name = file.getFileName().toString();
        try {
            if (Files.size(file) > LARGEST) {
                return unusable(name, "", "It is larger than " + (LARGEST >> 20) + " MB.");
            }
            return read(file, name, digest(file));
        } catch (IOException e) {
            return unusable(name, "", "It cannot be read as a jar: " + e.getMessage());
        }
    }

    private static PlugIn read(Path file, String name, String digest) throws IOException {
        Attributes main;
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            main = manifest == null ? new Attributes() : manifest.getMainAttributes();
        }
        String id = header(main, "Bundle-SymbolicName").split(";")[0].strip();
        if (id.isEmpty()) {
            return unusable(
                    name, digest, "It is no OSGi bundle: its manifest has no Bundle-SymbolicName.");
        }
        Signature signature = SignatureReader.read(file);
        boolean broken = signature instanceof Signature.Broken;
        String label = header(main, "Bundle-Name");
        return new PlugIn(
                name,
                id,
                header(main, "Bundle-Version"),
                label.isEmpty() || label.startsWith("%") ? name : label,
                header(main, "Bundle-Vendor"),
                digest,
                signature,
                broken ? State.UNUSABLE : State.DISABLED,
                broken ? signature.text() + "." : "");
    }

    private static String header(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value.strip();
    }

    private static PlugIn unusable(String name, String digest, String problem) {
        Signature none = new Signature.Missing();
        return new PlugIn(name, "", "", name, "", digest, none, State.UNUSABLE, problem);
    }

    static String digest(Path file) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256);
                OutputStream nowhere = OutputStream.nullOutputStream()) {
            in.transferTo(nowhere);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
