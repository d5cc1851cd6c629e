// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.Optional;
import org.syncline.language.FindingCodes;
import org.syncline.language.sync.JoinItem;
import org.syncline.language.sync.JoinPair;
import org.syncline.language.sync.RuleBlock;
import org.syncline.language.sync.SyncPackage;
import org.syncline.model.AttributeSchema;
import org.syncline.model.ValueType;

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
        boolean name = Names.DN.equalsIgnoreCase(pair.getCsAttribute());
        Names.attribute(
                name ? null : pair.getCsAttribute(),
                rule.connectorSpace(),
                new Names.Place(pair, SyncPackage.Literals.JOIN_PAIR__CS_ATTRIBUTE),
                problems);
        Names.attribute(
                pair.getMvAttribute(),
                rule.metaverse(),
                new Names.Place(pair, SyncPackage.Literals.JOIN_PAIR__MV_ATTRIBUTE),
                problems);
        types(pair, rule, problems);
    }

    private static void types(JoinPair pair, RuleFacts rule, Problems problems) {
        Optional<AttributeSchema> left =
                Optional.ofNullable(pair.getCsAttribute())
                        .flatMap(rule.connectorSpace()::attribute);
        Optional<AttributeSchema> right =
                Optional.ofNullable(pair.getMvAttribute()).flatMap(rule.metaverse()::attribute);
        if (left.isPresent()
                && right.isPresent()
                && !canBeEqual(left.get().type(), right.get().type())) {
            problems.add(
                    pair,
                    null,
                    FindingCodes.JOIN_TYPE,
                    left.get().name()
                            + " is "
                            + left.get().type().word()
                            + " and "
                            + right.get().name()
                            + " is "
                            + right.get().type().word()
                            + ", so they are never equal. Join by attributes of one type.");
        }
    }

    /** Values are compared by their text, binary ones by base64. */
    private static boolean canBeEqual(ValueType left, ValueType right) {
        return left == right || left == ValueType.STRING || right == ValueType.STRING;
    }
}
