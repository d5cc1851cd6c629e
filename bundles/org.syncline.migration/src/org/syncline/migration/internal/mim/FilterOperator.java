// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.Optional;
import org.syncline.rules.ScopeOperator;

/**
 * The operators of connector filters (formats reference, 2.2; mapping: semantics reference, 5.5).
 * The first five words were seen in real files. The spelling of the others was never seen; they are
 * derived from the old window and have to be looked at.
 */
enum FilterOperator {
    EQUALITY("equality", ScopeOperator.EQUAL, "equals", true),
    INEQUALITY("inequality", ScopeOperator.NOTEQUAL, "does not equal", true),
    PRESENT("present", ScopeOperator.ISNOTNULL, "is present", true),
    NOT_PRESENT("not-present", ScopeOperator.ISNULL, "is not present", true),
    START("substring-start", ScopeOperator.STARTSWITH, "starts with", true),
    NOT_START("not-substring-start", ScopeOperator.NOTSTARTSWITH, "does not start with", false),
    END("substring-end", ScopeOperator.ENDSWITH, "ends with", false),
    NOT_END("not-substring-end", ScopeOperator.NOTENDSWITH, "does not end with", false),
    ANY("substring-any", ScopeOperator.CONTAINS, "contains", false),
    NOT_ANY("not-substring-any", ScopeOperator.NOTCONTAINS, "does not contain", false),
    LESS("less-than", ScopeOperator.LESSTHAN, "is less than", false),
    LESS_EQUAL("less-than-or-equal", ScopeOperator.LESSTHAN_OR_EQUAL, "is at most", false),
    GREATER("greater-than", ScopeOperator.GREATERTHAN, "is greater than", false),
    GREATER_EQUAL(
            "greater-than-or-equal", ScopeOperator.GREATERTHAN_OR_EQUAL, "is at least", false),
    BIT_ON("bit-on", ScopeOperator.ISBITSET, "has bits set:", false),
    BIT_OFF("bit-off", ScopeOperator.ISBITNOTSET, "has bits not set:", false),
    IS_TRUE("is-true", ScopeOperator.EQUAL, "is true", false),
    IS_FALSE("is-false", ScopeOperator.EQUAL, "is false", false);

    private final String word;
    private final ScopeOperator scope;
    private final String english;
    private final boolean seen;

    FilterOperator(String word, ScopeOperator scope, String english, boolean seen) {
        this.word = word;
        this.scope = scope;
        this.english = english;
        this.seen = seen;
    }

    static Optional<FilterOperator> ofWord(String word) {
        for (FilterOperator operator : values()) {
            if (operator.word.equals(word)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    ScopeOperator scope() {
        return scope;
    }

    /** The value that the word itself holds, or empty. */
    String fixedValue() {
        return switch (this) {
            case IS_TRUE -> "True";
            case IS_FALSE -> "False";
            default -> "";
        };
    }

    boolean isBitTest() {
        return this == BIT_ON || this == BIT_OFF;
    }

    /** For a comment: {@code does not equal}. */
    String english() {
        return english;
    }

    /** Whether the spelling was seen in a real file. */
    boolean isSeen() {
        return seen;
    }
}
