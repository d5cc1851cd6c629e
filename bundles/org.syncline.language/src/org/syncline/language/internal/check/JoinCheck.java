// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import org.syncline.language.sync.JoinItem;
import org.syncline.language.sync.JoinPair;
import org.syncline.language.sync.RuleBlock;
import org.syncline.language.sync.SyncPackage;

/** Join conditions: the left is the connector space, the right the metaverse. */
final class JoinCheck implements Check {
    @Override
    public void check(ProjectIndex index, Problems problems) {
        for (RuleBlock block : index.blocks(RuleBlock.class).toList()) {
            RuleFacts.of(block, index)
                    .ifPresent(
                            rule ->
                                    RuleFacts.items(block, JoinItem.class)
                                            .flatMap(item -> item.getGroups().stream())
                                            .flatMap(group -> group.getConditions().stream())
                                            .forEach(pair -> pair(pair, rule, problems)));
        }
    }

    private static void pair(JoinPair pair, RuleFacts rule, Problems problems) {
        Names.attribute(
                pair.getCsAttribute(),
                rule.connectorSpace(),
                new Names.Place(pair, SyncPackage.Literals.JOIN_PAIR__CS_ATTRIBUTE),
                problems);
        Names.attribute(
                pair.getMvAttribute(),
                rule.metaverse(),
                new Names.Place(pair, SyncPackage.Literals.JOIN_PAIR__MV_ATTRIBUTE),
                problems);
    }
}
