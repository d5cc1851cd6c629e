// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.List;

/**
 * Conditions that must all match. Groups are tried in order (semantics reference, 2.4).
 *
 * @param conditions at least one
 */
public record JoinGroup(List<JoinCondition> conditions) {
    public JoinGroup {
        conditions = List.copyOf(conditions);
    }
}
