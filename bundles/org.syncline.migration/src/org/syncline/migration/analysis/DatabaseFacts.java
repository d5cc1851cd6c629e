// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.Objects;

/**
 * The old server's database.
 *
 * @param server as a file says it; may be empty
 * @param instance as a file says it; may be empty
 * @param name as a file says it; may be empty
 * @param why from what the kind follows
 * @param advice what to mind
 */
public record DatabaseFacts(
        Kind kind, String server, String instance, String name, String why, String advice) {
    /** Kinds of databases that the old products use. */
    public enum Kind {
        LOCAL_DB("local-db", "SQL Server LocalDB"),
        EXPRESS("express", "SQL Server Express"),
        FULL_SQL("full-sql", "full SQL Server"),
        UNKNOWN("unknown", "unknown");

        private final String word;
        private final String inWords;

        Kind(String word, String inWords) {
            this.word = word;
            this.inWords = inWords;
        }

        /** For JSON. */
        public String word() {
            return word;
        }

        /** For people. */
        public String inWords() {
            return inWords;
        }
    }

    public DatabaseFacts {
        Objects.requireNonNull(kind, "kind");
    }
}
