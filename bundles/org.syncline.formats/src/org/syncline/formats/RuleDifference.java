// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import java.util.Objects;

/**
 * One thing in which two rules differ, for people.
 *
 * @param field what it is: {@code precedence}, {@code scope group 2}, {@code mapping displayName}
 * @param first what the first rule says; empty when it says nothing
 * @param second what the second rule says; empty when it says nothing
 */
public record RuleDifference(String field, String first, String second) {
    public RuleDifference {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    /** {@code precedence: 100, in the other 101}. */
    @Override
    public String toString() {
        return field + ": " + shown(first) + ", in the other " + shown(second);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : value;
    }
}
