// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.util.List;
import java.util.Optional;
import org.syncline.model.Operation;

/**
 * What a row of the review is: one of the operations of a pending export, or an object that stands
 * by. Each has a glyph and a word, so that colour never carries the meaning alone.
 */
public enum ChangeKind {
    ADD("+", "Add", "to add", Operation.ADD),
    UPDATE("~", "Update", "to update", Operation.UPDATE),
    RENAME(">", "Rename", "to rename", Operation.RENAME),
    DELETE("\u2212", "Delete", "to delete", Operation.DELETE),
    DELETE_ADD("\u2213", "Delete-Add", "to delete and add again", Operation.DELETE_ADD),
    ORPHAN("\u00b7", "Orphan", "orphans", null),
    NOT_OURS("\u00b7", "Not Ours", "not ours", null);

    private final String glyph;
    private final String word;
    private final String phrase;
    private final Operation operation;

    ChangeKind(String glyph, String word, String phrase, Operation operation) {
        this.glyph = glyph;
        this.word = word;
        this.phrase = phrase;
        this.operation = operation;
    }

    /** The kinds that are pending exports, in the order in which they are shown. */
    public static List<ChangeKind> pending() {
        return List.of(ADD, UPDATE, RENAME, DELETE, DELETE_ADD);
    }

    /** The kind of an operation; empty for {@link Operation#NONE}. */
    public static Optional<ChangeKind> of(Operation operation) {
        for (ChangeKind kind : pending()) {
            if (kind.operation == operation) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** One character that stands before the word. */
    public String glyph() {
        return glyph;
    }

    /** The word in a table, in headline capitals. */
    public String word() {
        return word;
    }

    /** The words behind a number: {@code 17 to delete}. */
    public String phrase() {
        return phrase;
    }

    /** The operation, or null for objects that stand by. */
    public Operation operation() {
        return operation;
    }

    public boolean isPending() {
        return operation != null;
    }
}
