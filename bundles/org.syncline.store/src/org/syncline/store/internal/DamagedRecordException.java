// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

/** A stored record that cannot be decoded. Its message says what is wrong with it. */
final class DamagedRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedRecordException(String message) {
        super(message);
    }

    DamagedRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
