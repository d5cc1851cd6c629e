// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import java.util.List;
import org.syncline.rules.SourceLocation;

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
