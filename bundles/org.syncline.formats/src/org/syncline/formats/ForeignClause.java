// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import java.util.Objects;
import org.syncline.rules.SourceLocation;

/**
 * One condition of a scoping filter (formats reference, 1.2, {@code scope}).
 *
 * @param attribute attribute of the rule's source object
 * @param operator as written; may be unknown or in the documentation's spelling
 * @param value empty for presence tests
 */
public record ForeignClause(
        String attribute, String operator, String value, SourceLocation location) {
    public ForeignClause {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(value, "value");
    }
}
