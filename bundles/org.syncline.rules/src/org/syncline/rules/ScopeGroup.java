// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.List;

/**
 * Conditions that must all hold. Groups of one filter are alternatives.
 *
 * @param clauses at least one
 */
public record ScopeGroup(List<ScopeClause> clauses) {
    public ScopeGroup {
        clauses = List.copyOf(clauses);
    }
}
