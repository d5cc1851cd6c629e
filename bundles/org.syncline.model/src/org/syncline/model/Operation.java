// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

import java.util.Locale;

/**
 * What a pending import or a pending export does to an object (OMODT, semantics reference, section
 * 1.5). A rename is an update that carries a new name and is counted and shown as its own kind.
 */
public enum Operation {
    NONE,
    ADD,
    UPDATE,
    RENAME,
    DELETE,
    DELETE_ADD;

    /** The word of the command line and of JSON: {@code add}, {@code delete-add}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads {@link #word()}.
     *
     * @throws IllegalArgumentException when the word names no operation
     */
    public static Operation ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
