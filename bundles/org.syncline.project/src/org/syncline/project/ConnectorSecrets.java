// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.util.List;
import java.util.SortedSet;

/**
 * The passwords that a project needs, and whether they are known; never a value. Every method may
 * read files, so none belongs into the thread of a window. Failures are {@link ProjectException}s.
 */
public interface ConnectorSecrets {
    /** The name of the password of the project's database. */
    String DATABASE = "store";

    /**
     * A secret that the project needs.
     *
     * @param name the name that it is kept by
     * @param connector the connector; empty for the database of the project
     * @param setting name of the setting
     * @param label of the setting, for people
     * @param variable the environment variable that would give it
     * @param origin where it is found
     */
    record Entry(
            String name,
            String connector,
            String setting,
            String label,
            String variable,
            Secrets.Origin origin) {
        /** Whether nobody has given it yet. */
        public boolean isMissing() {
            return origin == Secrets.Origin.MISSING;
        }

        /** What it is for, in the middle of a sentence. */
        public String subject() {
            return connector.isEmpty()
                    ? "the project's database"
                    : "connector \"" + connector + "\"";
        }
    }

    /** All that are declared {@code secret}, in the order of the files. */
    List<Entry> needed();

    /** Those of one connector, in the order of its settings. */
    List<Entry> needed(String connector);

    /** Names in the secret store that nothing of the project needs. */
    SortedSet<String> unused();

    /**
     * Keeps a secret in the store of this user.
     *
     * @param name as in {@link Entry#name}
     * @param value not empty; the caller may wipe it
     */
    void keep(String name, char[] value);

    /** Uses a secret until the project is closed, and writes it nowhere. */
    void hold(String name, char[] value);

    /**
     * Takes a secret out of the store.
     *
     * @return whether it was there
     */
    boolean forget(String name);
}
