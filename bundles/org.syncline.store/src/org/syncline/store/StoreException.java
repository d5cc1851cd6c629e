// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.Objects;

/** The store could not do what was asked. Message and remedy are sentences for a person. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as callers must tell cases apart. */
    public enum Kind {
        /** Another process holds the store. */
        HELD,
        /** The folder cannot be written. */
        NOT_WRITABLE,
        /** The store was made by a newer version. */
        TOO_NEW,
        /** Its files are damaged. */
        DAMAGED,
        /** It is encrypted, and the password is missing or wrong. */
        LOCKED,
        /** The disk is full. */
        DISK_FULL,
        /** Anything else. */
        FAILED
    }

    private final Kind kind;
    private final String remedy;

    public StoreException(Kind kind, String message, String remedy, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.remedy = Objects.requireNonNull(remedy, "remedy");
    }

    public Kind kind() {
        return kind;
    }

    public String remedy() {
        return remedy;
    }
}
