// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.syncline.language.sync.IdItem;
import org.syncline.language.sync.RuleBlock;

/**
 * Finds the rule that another names as its neighbour in the order of precedence: by id, else by
 * name among the rules of the same connector and direction, else by name among all.
 */
public final class Neighbours {
    private final Map<String, RuleBlock> byId = new HashMap<>();
    private final Map<String, List<RuleBlock>> byName = new HashMap<>();
    private final ProjectIndex index;

    public Neighbours(ProjectIndex index) {
        this.index = index;
        for (RuleBlock block : index.blocks(RuleBlock.class).toList()) {
            RuleFacts.items(block, IdItem.class)
                    .filter(item -> item.getValue() != null)
                    .forEach(item -> byId.putIfAbsent(bare(item.getValue()), block));
            if (block.getName() != null) {
                byName.merge(
                        block.getName(),
                        List.of(block),
                        (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
            }
        }
    }

    /**
     * The rules that a text can mean for a rule; it is understood when there is exactly one.
     *
     * @param text an id in any form, or a name
     */
    public List<RuleBlock> candidates(RuleBlock rule, String text) {
        RuleBlock known = byId.get(bare(text));
        if (known != null) {
            return List.of(known);
        }
        List<RuleBlock> named = byName.getOrDefault(text, List.of());
        List<RuleBlock> near = named.stream().filter(other -> sameEnds(rule, other)).toList();
        return near.isEmpty() ? named : near;
    }

    private boolean sameEnds(RuleBlock rule, RuleBlock other) {
        return rule.isInbound() == other.isInbound()
                && RuleFacts.of(rule, index).map(RuleFacts::connector).isPresent()
                && RuleFacts.of(rule, index)
                        .map(RuleFacts::connector)
                        .equals(RuleFacts.of(other, index).map(RuleFacts::connector));
    }

    private static String bare(String id) {
        return id.toLowerCase(Locale.ROOT).replace("{", "").replace("}", "");
    }
}
