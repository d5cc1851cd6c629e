// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a local directory was when its log began, and every change since: a write stands as soon as
 * the client has its answer, whatever becomes of the process, and the numbers of the changelog go
 * on from one start to the next. When the log has grown long it begins anew, with the next
 * generation of both files; the newest base decides.
 */
final class LocalState {
    /** Changes that are replayed at a start, some seconds' worth. */
    private static final int MAX_CHANGES = 20_000;

    private static final String BASE = "base-";
    private static final String SUFFIX = ".ldif";
    private static final String DIGEST = "file.sha256";
    private static final String[] NOTHING = {"", ""};

    private final Path folder;
    private int generation;
    private int changes;

    LocalState(Path projectFolder, String directory) {
        this.folder =
                projectFolder
                        .resolve(".syncline/directories")
                        .resolve(URLEncoder.encode(directory, StandardCharsets.UTF_8));
    }

    /** Whether there is a state of an earlier start. */
    boolean isPresent() throws IOException {
        generation = newest();
        return generation > 0;
    }

    private int newest() throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(BASE + "\\d{1,9}\\" + SUFFIX))
                    .mapToInt(
                            name ->
                                    Integer.parseInt(
                                            name.substring(
                                                    BASE.length(),
                                                    name.length() - SUFFIX.length())))
                    .max()
                    .orElse(0);
        }
    }

    Path base() {
        return folder.resolve(BASE + generation + SUFFIX);
    }

    private Path journal() {
        return folder.resolve("changes-" + generation + SUFFIX);
    }

    /** Begins the log with the content of a file. */
    void begin(Path content) throws IOException {
        Files.createDirectories(folder);
        int old = generation;
        Path next = folder.resolve("next" + SUFFIX);
        Files.copy(content, next, StandardCopyOption.REPLACE_EXISTING);
        generation = old + 1;
        Files.deleteIfExists(journal());
        Files.move(next, base(), StandardCopyOption.ATOMIC_MOVE);
        changes = 0;
        if (old > 0) {
            Files.deleteIfExists(folder.resolve(BASE + old + SUFFIX));
            Files.deleteIfExists(folder.resolve("changes-" + old + SUFFIX));
        }
    }

    /** Makes the changes since the base again. */
    void replay(InMemoryDirectoryServer server) throws IOException, LDAPException {
        for (LDIFChangeRecord change : journaled()) {
            change.processChange(server);
            changes++;
        }
    }

    /** The changes; of a process that was killed while it wrote one, without that. */
    @SuppressWarnings("unused") // the client of the last one never had its answer
    private List<LDIFChangeRecord> journaled() throws IOException {
        List<LDIFChangeRecord> records = new ArrayList<>();
        if (!Files.exists(journal())) {
            return records;
        }
        try (LDIFReader reader = new LDIFReader(journal().toFile())) {
            for (LDIFChangeRecord record = reader.readChangeRecord();
                    record != null;
                    record = reader.readChangeRecord()) {
                records.add(record);
            }
        } catch (LDIFException e) {
            rewrite(records);
        }
        return records;
    }

    private void rewrite(List<LDIFChangeRecord> records) throws IOException {
        StringBuilder text = new StringBuilder();
        records.forEach(record -> text.append(text(record)));
        Path next = folder.resolve("changes" + SUFFIX);
        Files.writeString(next, text);
        Files.move(next, journal(), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Adds one change. It is with the operating system when the method returns. */
    synchronized void append(LDIFChangeRecord change) throws IOException {
        try (OutputStream out =
                Files.newOutputStream(
                        journal(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(text(change).getBytes(StandardCharsets.UTF_8));
        }
        changes++;
    }

    private static String text(LDIFChangeRecord change) {
        return change.toLDIFString() + "\n\n";
    }

    boolean isLong() {
        return changes > MAX_CHANGES;
    }

    /** The digest of the directory's file when it and the state were the same, or nothing. */
    String digest() throws IOException {
        return noted()[0];
    }

    /** Whether changes were made since then. */
    boolean isAhead() throws IOException {
        return !noted()[1].equals(Integer.toString(changes));
    }

    private String[] noted() throws IOException {
        Path file = folder.resolve(DIGEST);
        String[] noted = Files.exists(file) ? Files.readString(file).strip().split(" ") : NOTHING;
        return noted.length == 2 ? noted : NOTHING;
    }

    /** Notes that a file and the state are the same. */
    void noteDigest(String digest) throws IOException {
        Path next = folder.resolve(DIGEST + ".new");
        Files.writeString(next, digest + " " + changes + "\n");
        Files.move(next, folder.resolve(DIGEST), StandardCopyOption.REPLACE_EXISTING);
    }
}
