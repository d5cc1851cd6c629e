// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.Objects;

/**
 * Something that is not as it should be in a store.
 *
 * @param severity whether it is a fault
 * @param code a word for programs, for example {@code link-without-object}
 * @param object which object or table, for a person: a name as far as one can be read
 * @param message what is wrong
 * @param remedy what to do
 */
public record StoreFinding(
        Severity severity, String code, String object, String message, String remedy) {
    /** How much a finding matters. */
    public enum Severity {
        /** The store contradicts itself. */
        ERROR,
        /** What a stopped step may leave behind; the next one makes it good. */
        NOTE
    }

    public StoreFinding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(remedy, "remedy");
    }
}
