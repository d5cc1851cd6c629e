// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

/** Something cannot be called like that. The message says why, and what to do. */
public final class RenameException extends Exception {
    private static final long serialVersionUID = 1L;

    public RenameException(String message) {
        super(message);
    }
}
