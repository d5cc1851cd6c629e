// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

/**
 * A text that should be a distinguished name and is none. Its message names the text and the
 * reason, for a person.
 */
public final class InvalidDnException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidDnException(String text, String reason) {
        super("Not a distinguished name: \"" + Printable.of(text, 200) + "\": " + reason);
    }
}
