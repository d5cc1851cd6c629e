// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.syncline.project.ProjectException;
import org.syncline.rules.LocalDirectory;

/** The LDIF file of a local directory. */
final class LocalFile {
    private LocalFile() {}

    /** What tells one content of the file from another. */
    static String digest(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = Files.newInputStream(file)) {
                byte[] buffer = new byte[1 << 16];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    digest.update(buffer, 0, n);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Reads entries, giving those that have none an entryUUID that follows from the name: the
     * server would make a new one at each start, and with it every object would be another.
     */
    @SuppressWarnings("resource") // the reader closes the stream
    static LDIFReader reader(Path file) throws IOException {
        return new LDIFReader(Files.newInputStream(file), 0, (entry, line) -> withUuid(entry));
    }

    static List<Entry> entries(Path file) throws IOException, LDIFException {
        List<Entry> entries = new ArrayList<>();
        try (LDIFReader reader = reader(file)) {
            for (Entry entry = reader.readEntry(); entry != null; entry = reader.readEntry()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static Entry withUuid(Entry entry) {
        if (!entry.hasAttribute("entryUUID")) {
            byte[] name = entry.getDN().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            entry.addAttribute("entryUUID", UUID.nameUUIDFromBytes(name).toString());
        }
        return entry;
    }

    /** The file, which must exist and lie inside of the project. */
    static Path inside(Path projectFolder, LocalDirectory directory) {
        Path file = projectFolder.resolve(directory.file()).normalize();
        if (!file.startsWith(projectFolder)) {
            throw new ProjectException(
                    directory.location()
                            + ": the file of local directory \""
                            + directory.name()
                            + "\" lies outside of the project folder.",
                    "Move it into the project and give its path relative to the project folder.",
                    null);
        }
        if (!Files.isRegularFile(file)) {
            throw new ProjectException(
                    directory.location()
                            + ": there is no file "
                            + file
                            + " for local directory \""
                            + directory.name()
                            + "\".",
                    "Put an LDIF file there or correct the path.",
                    null);
        }
        return file;
    }
}
