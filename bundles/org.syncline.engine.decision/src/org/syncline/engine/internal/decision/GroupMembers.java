// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.Map;
import java.util.Set;
import org.syncline.model.Dn;

/**
 * Direct members of the groups that {@code ISMEMBEROF} clauses name, read once per step. Nested
 * groups are not resolved (semantics reference, 2.3).
 *
 * @param byConnector by connector number, then by group: names of members
 */
public record GroupMembers(Map<Integer, Map<Dn, Set<Dn>>> byConnector) {
    public static final GroupMembers NONE = new GroupMembers(Map.of());

    /** The groups of a connector that are asked for, whether they exist or not. */
    public Set<Dn> names(int connector) {
        return byConnector.getOrDefault(connector, Map.of()).keySet();
    }

    public boolean contains(int connector, Dn group, Dn member) {
        return byConnector
                .getOrDefault(connector, Map.of())
                .getOrDefault(group, Set.of())
                .contains(member);
    }
}
