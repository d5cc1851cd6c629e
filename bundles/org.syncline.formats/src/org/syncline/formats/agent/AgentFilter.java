// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import org.syncline.rules.SourceLocation;

import java.util.List;

/**
 * One connector filter ({@code filter-alternative}): an object that meets all conditions is left
 * out. Filters of one object type are alternatives.
 *
 * @param id as written, with braces; may be empty
 */
public record AgentFilter(String id, List<AgentCondition> conditions, SourceLocation location) {
    public AgentFilter {
        conditions = List.copyOf(conditions);
    }
}
