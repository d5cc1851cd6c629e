// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.syncline.formats.ForeignRule;
import org.syncline.model.AttributeSchema;

/**
 * What the logic of management agents became.
 *
 * @param rules by precedence, each with a number that no other has
 * @param items for the report, in the order of the agents
 * @param metaverseRemarks what a person must know of the metaverse, for comments
 * @param needed attributes of the metaverse, by type and name, that the rules use and that no
 *     metaverse configuration describes; unmodifiable
 */
public record AgentRules(
        List<ForeignRule> rules,
        List<LogicItem> items,
        List<String> metaverseRemarks,
        SortedMap<String, SortedMap<String, AttributeSchema>> needed) {
    public AgentRules {
        rules = List.copyOf(rules);
        items = List.copyOf(items);
        metaverseRemarks = List.copyOf(metaverseRemarks);
        TreeMap<String, SortedMap<String, AttributeSchema>> copy = new TreeMap<>();
        for (Map.Entry<String, SortedMap<String, AttributeSchema>> type : needed.entrySet()) {
            copy.put(
                    type.getKey(),
                    Collections.unmodifiableSortedMap(new TreeMap<>(type.getValue())));
        }
        needed = Collections.unmodifiableSortedMap(copy);
    }

    /** The rules of one agent. */
    public Stream<ForeignRule> rules(String agentId) {
        return rules.stream().filter(rule -> rule.connector().equals(agentId));
    }
}
