// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;

/**
 * Where the window keeps what belongs to it and not to a project: a workspace for each project
 * folder, since a workspace may not overlap the projects in it, and the list of projects opened
 * last.
 */
public final class Workspaces {
    private static final int MAX_RECENT = 10;

    private final Path home;

    /**
     * @param home folder for all of it, usually {@code ~/.syncline}
     */
    public Workspaces(Path home) {
        this.home = home;
    }

    /** Under the home folder of the person. */
    public static Workspaces ofUser() {
        return new Workspaces(Path.of(System.getProperty("user.home"), ".syncline"));
    }

    /** The workspace of a project folder: always the same for the same folder. */
    public Path workspaceOf(Path project) {
        Path name = project.getFileName();
        String hash = hash(project.toString());
        return home.resolve("workspaces").resolve((name == null ? "root" : name) + "-" + hash);
    }

    /** Projects opened last, newest first; those that are gone are left out. */
    public List<Path> recent() throws IOException {
        Path file = recentFile();
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank())
                    .limit(MAX_RECENT)
                    .flatMap(Workspaces::path)
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    /** Puts a project at the top of the recent ones. */
    public void remember(Path project) throws IOException {
        List<Path> all = new ArrayList<>(recent());
        all.remove(project);
        all.addFirst(project);
        Files.createDirectories(home);
        Files.write(
                recentFile(),
                all.stream().limit(MAX_RECENT).map(Path::toString).toList(),
                StandardCharsets.UTF_8);
    }

    private Path recentFile() {
        return home.resolve("recent-projects");
    }

    private static Stream<Path> path(String line) {
        try {
            return Stream.of(Path.of(line));
        } catch (InvalidPathException e) {
            ILog.of(Workspaces.class).info("No path in the list of recent projects", e);
            return Stream.empty();
        }
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
