// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.syncline.project.ProjectException;

/**
 * A folder that is written as a whole. A list of its files with their digests is kept in it, so
 * that the next time what stands there can be told from what somebody else put or changed there.
 */
public final class OwnFolder {
    /** Begins with a dot: readers of configuration folders pass over it. */
    private static final String LIST = ".syncline-written";

    private static final int DEEPEST = 8;

    private final Path folder;

    public OwnFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Replaces the files of the last time.
     *
     * @param files texts by relative path, with {@code /}
     * @throws ProjectException when the folder holds anything else; nothing is written then
     */
    public void replaceWith(SortedMap<String, String> files) throws IOException {
        Map<String, String> known = known();
        for (String file : present()) {
            if (!digest(Files.readAllBytes(folder.resolve(file))).equals(known.get(file))) {
                throw new ProjectException(
                        folder.resolve(file)
                                + (known.containsKey(file)
                                        ? " was changed since it was written."
                                        : " was not written by this command."),
                        "Name an empty folder with --out, or move the file away.",
                        null);
            }
        }
        for (String file : known.keySet()) {
            Files.deleteIfExists(folder.resolve(file));
        }
        SortedMap<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            digests.put(file.getKey(), digest(bytes));
        }
        writeList(digests);
    }

    /** Relative paths of the files that are there. */
    private List<String> present() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        if (!Files.isDirectory(folder)) {
            throw new ProjectException(
                    folder + " is no folder.", "Name an empty folder with --out.", null);
        }
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals(LIST))
                    .sorted()
                    .toList();
        }
    }

    /** Digests of the last time by path; what leads out of the folder is not taken. */
    private Map<String, String> known() throws IOException {
        Map<String, String> known = new TreeMap<>();
        Path list = folder.resolve(LIST);
        if (Files.isRegularFile(list)) {
            for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
                String[] parts = line.split(" ", 2);
                Path path = parts.length < 2 ? folder : folder.resolve(parts[1]).normalize();
                if (parts.length == 2 && path.startsWith(folder.normalize())) {
                    known.put(parts[1], parts[0]);
                }
            }
        }
        return known;
    }

    private void writeList(Map<String, String> digests) throws IOException {
        StringBuilder text = new StringBuilder();
        digests.forEach(
                (file, digest) -> text.append(digest).append(' ').append(file).append('\n'));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(LIST), text, StandardCharsets.UTF_8);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
