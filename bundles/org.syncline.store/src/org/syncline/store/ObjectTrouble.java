// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.time.Instant;
import java.util.Objects;

/**
 * An error that an object is in until it is got over (semantics reference, 6.5 and 6.11): the
 * record of a synchronization error, or of an export error.
 *
 * @param type name of the error (semantics reference, 6.9 and 6.10)
 * @param code the directory's own code, or empty
 * @param detail what went wrong and what to do, for a person
 * @param firstOccurred when the object got into it
 * @param lastOccurred when it was seen last
 * @param retryCount how often it was tried again since the first time
 */
public record ObjectTrouble(
        String type,
        String code,
        String detail,
        Instant firstOccurred,
        Instant lastOccurred,
        int retryCount) {
    public ObjectTrouble {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(firstOccurred, "firstOccurred");
        Objects.requireNonNull(lastOccurred, "lastOccurred");
    }

    /**
     * The error as it stands after it occurred once more: an error of the same type goes on,
     * another one begins anew.
     *
     * @param before the error that the object was in, or null
     */
    public static ObjectTrouble after(
            ObjectTrouble before, String type, String code, String detail, Instant now) {
        return before == null || !before.type().equals(type)
                ? new ObjectTrouble(type, code, detail, now, now, 0)
                : new ObjectTrouble(
                        type, code, detail, before.firstOccurred(), now, before.retryCount() + 1);
    }
}
