// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.syncline.project.ProjectException;

/**
 * Where the secrets of a project are kept: one store for a project folder, in a folder of the user.
 *
 * @param key the file with the key
 * @param keyIsMade whether that is made when it is missing
 */
record SecretPlace(Path file, Path key, boolean keyIsMade) {
    private static final String STORE = "SYNCLINE_SECRETS_STORE";
    private static final String KEY = "SYNCLINE_SECRETS_KEY";

    /**
     * @throws ProjectException when a variable names what cannot be, or a place in the project
     */
    static SecretPlace of(Path projectFolder, Map<String, String> environment) {
        Path project = real(projectFolder);
        Path folder =
                environment.containsKey(STORE)
                        ? outside(project, STORE, environment.get(STORE))
                        : Path.of(System.getProperty("user.home", "."), ".syncline", "secrets")
                                .toAbsolutePath()
                                .normalize();
        Path key =
                environment.containsKey(KEY)
                        ? outside(project, KEY, environment.get(KEY))
                        : folder.resolve("key");
        return new SecretPlace(folder.resolve(name(project)), key, !environment.containsKey(KEY));
    }

    private static Path outside(Path project, String variable, String text) {
        try {
            Path path = Path.of(text).toAbsolutePath().normalize();
            if (!text.isBlank() && !path.startsWith(project) && !real(path).startsWith(project)) {
                return path;
            }
        } catch (
                @SuppressWarnings("unused")
                InvalidPathException e) {
            // The same answer as for any place that cannot be.
        }
        throw new ProjectException(
                variable + " names \"" + text + "\", which is no place for secrets.",
                "Let it name a place outside the project folder.",
                null);
    }

    /** What links lead to, so that a project has one store whichever way it is reached. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (
                @SuppressWarnings("unused")
                IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** Readable for a person who looks into the folder, and never the same for two projects. */
    private static String name(Path project) {
        Path last = project.getFileName();
        String readable =
                last == null ? "project" : last.toString().replaceAll("[^A-Za-z0-9._-]+", "-");
        return readable + "-" + digest(project.toString()).substring(0, 16) + ".p12";
    }

    private static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
