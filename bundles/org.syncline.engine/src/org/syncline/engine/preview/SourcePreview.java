// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.preview;

import java.util.List;
import org.syncline.engine.RuleReference;
import org.syncline.model.Operation;

/**
 * A connector space object and its way into the metaverse.
 *
 * @param dn its name before the synchronization
 * @param pendingImport what an import has brought and no synchronization has processed
 * @param rules the inbound rules of its type, by precedence
 * @param joins join groups that were searched for, in that order
 * @param link what became of its link
 * @param linkRule the rule that the link stands by, or stood by when it was lost; null for none
 */
public record SourcePreview(
        String connector,
        String dn,
        String objectType,
        Operation pendingImport,
        List<RuleScope> rules,
        List<JoinSearch> joins,
        LinkOutcome link,
        RuleReference linkRule) {
    public SourcePreview {
        rules = List.copyOf(rules);
        joins = List.copyOf(joins);
    }
}
