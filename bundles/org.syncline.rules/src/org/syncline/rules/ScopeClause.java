// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.Objects;

/**
 * One condition of a scoping filter.
 *
 * @param attribute the attribute tested, on the rule's source object
 * @param operator the test
 * @param value what it is compared with; may hold {@code %parameters%}; empty for presence tests
 * @param caseSensitive whether text is compared with regard to case; the default is not (decisions)
 */
public record ScopeClause(
        String attribute,
        ScopeOperator operator,
        String value,
        boolean caseSensitive,
        SourceLocation location) {
    public ScopeClause {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(value, "value");
    }
}
