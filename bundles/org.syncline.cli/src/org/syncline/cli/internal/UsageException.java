// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

/** The command line cannot be understood; the message says what is wrong with it. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
