// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.Objects;

/**
 * Something that the files say of the old server.
 *
 * @param key stable, for JSON, for example {@code scheduler-interval}
 * @param name for people
 * @param value empty when no file says it
 * @param file which file says it; empty when none does
 */
public record ServerFact(String key, String name, String value, String file) {
    public ServerFact {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(file, "file");
    }

    /** Whether a file says it. */
    public boolean known() {
        return !value.isEmpty();
    }
}
