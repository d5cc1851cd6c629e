// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.preview;

import java.util.List;
import org.syncline.engine.RuleReference;
import org.syncline.model.Values;

/**
 * A join group that was searched for.
 *
 * @param text the group as it is written
 * @param conditions what it was searched by
 * @param found the objects that match all conditions: names of target objects outbound, inbound
 *     names of objects that are linked to the metaverse objects
 * @param chosen whether the object was joined by it
 */
public record JoinSearch(
        RuleReference rule,
        String text,
        List<Condition> conditions,
        List<String> found,
        boolean chosen) {
    public JoinSearch {
        conditions = List.copyOf(conditions);
        found = List.copyOf(found);
    }

    /**
     * One condition.
     *
     * @param attribute the attribute that was read
     * @param searched the attribute that was searched
     * @param values what was searched for
     */
    public record Condition(String attribute, String searched, Values values) {}
}
