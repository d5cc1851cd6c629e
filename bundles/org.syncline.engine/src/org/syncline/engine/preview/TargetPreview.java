// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.preview;

import java.util.List;
import org.syncline.engine.PendingChange;

/**
 * What became of a metaverse object in one connector.
 *
 * @param rules outbound rules for its type, by precedence
 * @param joins join groups that were searched for
 * @param link what became of the link of the target object
 * @param verdict what the rules in scope mean for what is there, one sentence
 * @param dn name of the target object, or null when there is none
 * @param before the pending export before, or null
 * @param after the pending export afterwards, or null
 * @param flows flows to its attributes, the name {@code dn} included; {@code before} is what was
 *     sent, {@code after} what is wanted
 */
public record TargetPreview(
        String connector,
        List<RuleScope> rules,
        List<JoinSearch> joins,
        LinkOutcome link,
        String verdict,
        String dn,
        PendingChange before,
        PendingChange after,
        List<AttributeFlow> flows) {
    public TargetPreview {
        rules = List.copyOf(rules);
        joins = List.copyOf(joins);
        flows = List.copyOf(flows);
    }
}
