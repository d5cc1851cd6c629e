// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.syncline.project.internal.EnvironmentSecrets;
import org.syncline.project.internal.LayeredSecrets;

/**
 * Where the passwords of connectors come from, and where they are kept. Never a file of the
 * project. Safe for use by many threads. What cannot keep anything is given as a lambda.
 */
@FunctionalInterface
public interface Secrets {
    /**
     * A secret setting of a connector.
     *
     * @param name name of the connector, or {@code connector/setting} for each secret setting
     *     behind its first
     * @param setting name of the setting, for example {@code password}
     * @return the secret, or empty when none is known
     * @throws ProjectException when the place where it is kept cannot be read
     */
    Optional<String> secret(String name, String setting);

    /** Where a secret is found, in the order in which places are asked. */
    enum Origin {
        /** Typed, and known until the project is closed. */
        SESSION("typed for this session"),
        ENVIRONMENT("environment variable"),
        FILE("file of SYNCLINE_SECRETS_FILE"),
        STORE("secret store"),
        MISSING("missing");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        /** For people. */
        public String label() {
            return label;
        }
    }

    /**
     * Where a secret is found.
     *
     * @throws ProjectException when a place cannot be read
     */
    default Origin origin(String name, String setting) {
        return secret(name, setting).isPresent() ? Origin.STORE : Origin.MISSING;
    }

    /** The names in the secret store; no values. */
    default SortedSet<String> kept() {
        return Collections.emptySortedSet();
    }

    /**
     * Keeps a secret in the store, in place of an older one.
     *
     * @param value not empty; the caller may wipe it
     * @throws ProjectException when it cannot be kept
     */
    @SuppressWarnings("unused")
    default void keep(String name, char[] value) {
        throw new ProjectException(
                "Passwords cannot be kept here.", "Give them where this project was opened.", null);
    }

    /** Uses a secret until the project is closed; it is written nowhere. */
    @SuppressWarnings("unused")
    default void hold(String name, char[] value) {
        throw new ProjectException(
                "Passwords cannot be kept here.", "Give them where this project was opened.", null);
    }

    /**
     * Takes a secret out of the store and out of what was typed.
     *
     * @return whether it was there
     */
    @SuppressWarnings("unused")
    default boolean forget(String name) {
        return false;
    }

    /**
     * Secrets of headless use: {@code SYNCLINE_SECRET_<CONNECTOR>}, the connector's name in upper
     * case with {@code _} for everything but letters and digits, or else the line {@code
     * connector=secret} of the file that {@code SYNCLINE_SECRETS_FILE} names.
     */
    static Secrets fromEnvironment(Map<String, String> environment) {
        return new EnvironmentSecrets(environment);
    }

    /**
     * The secrets of a project: those of {@link #fromEnvironment}, then those in the store of this
     * user, which is an encrypted file in {@code ~/.syncline/secrets} or in the folder that {@code
     * SYNCLINE_SECRETS_STORE} names.
     *
     * @param projectFolder secrets belong to it: a project elsewhere does not get them, whatever it
     *     calls its connectors
     */
    static Secrets of(Path projectFolder, Map<String, String> environment) {
        return LayeredSecrets.of(projectFolder, environment);
    }
}
