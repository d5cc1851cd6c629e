// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

/**
 * A text that should be a distinguished name and is none. Its message names the text and the
 * reason, for a person.
 */
public final class InvalidDnException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidDnException(String text, String reason) {
        // The reason comes from a parser that quotes what it was given, which is hostile.
        super(
                "Not a distinguished name: \""
                        + Printable.of(text, 200)
                        + "\": "
                        + Printable.of(reason, 300));
    }
}
