// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.Objects;

/**
 * Somebody lets one run pass a limit or guard. Kept with the step for good.
 *
 * @param limit the word of the limit: {@code adds}, {@code updates}, {@code renames}, {@code
 *     deletes}, {@code import-shrink}, {@code empty-source}, {@code lease}
 * @param reason why, in that person's words; never blank
 * @param person who, as the operating system or the database knows them
 */
public record LimitOverride(String limit, String reason, String person) {
    public LimitOverride {
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(person, "person");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an override needs a reason");
        }
    }
}
