// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.List;
import java.util.stream.Collectors;
import org.syncline.formats.ForeignClause;

/**
 * The objects that an inbound rule is for.
 *
 * @param scope conditions that all must hold, as {@code attribute OPERATOR value}; empty for all
 *     objects of the type
 */
record Contributor(String agentId, String csType, String mvType, String scope) {
    static Contributor of(
            String agentId, String csType, String mvType, List<ForeignClause> clauses) {
        return new Contributor(
                agentId,
                csType,
                mvType,
                clauses.stream()
                        .map(c -> c.attribute() + " " + c.operator() + " " + c.value())
                        .collect(Collectors.joining(" and ")));
    }
}
