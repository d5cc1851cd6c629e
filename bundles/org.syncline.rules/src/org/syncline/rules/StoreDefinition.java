// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.Objects;

/** Where a project keeps what it has imported and computed. */
public sealed interface StoreDefinition {
    /**
     * The embedded database in the project folder: what holds, unencrypted, when nothing is said.
     *
     * @param encrypted whether its files are encrypted with a password that is in the secret store
     */
    record Derby(boolean encrypted) implements StoreDefinition {}

    /**
     * A PostgreSQL database. The password is in the secret store.
     *
     * @param url JDBC address
     * @param user login name, or null when the address holds what is needed
     */
    record Postgresql(String url, String user, SourceLocation location) implements StoreDefinition {
        public Postgresql {
            Objects.requireNonNull(url, "url");
        }
    }
}
