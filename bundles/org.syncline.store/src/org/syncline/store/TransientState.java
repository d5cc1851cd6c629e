// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.time.Instant;
import java.util.Objects;
import org.syncline.model.Dn;

/**
 * Why an object has a temporary name: another object was reported under its name, and the news
 * about itself has not come yet (semantics reference, 1.2).
 *
 * @param cause {@code add}, {@code add-parent}, {@code move}, {@code move-parent} or {@code link}
 * @param since when it lost its name
 * @param formerDn the name that it had
 */
public record TransientState(String cause, Instant since, Dn formerDn) {
    public TransientState {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(formerDn, "formerDn");
    }
}
