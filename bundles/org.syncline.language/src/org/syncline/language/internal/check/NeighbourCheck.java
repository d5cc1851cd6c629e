// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.sync.Neighbour;
import org.syncline.language.sync.PrecedenceItem;
import org.syncline.language.sync.RuleBlock;
import org.syncline.language.sync.SyncPackage;
import org.syncline.rules.MeantName;

/**
 * Neighbours in the order of precedence, as far as they decide: beside a number they are only kept.
 */
final class NeighbourCheck implements Check {
    @Override
    public void check(ProjectIndex index, Problems problems) {
        List<RuleBlock> floating =
                index.blocks(RuleBlock.class).filter(block -> floating(block).isPresent()).toList();
        if (floating.isEmpty()) {
            return;
        }
        Neighbours neighbours = new Neighbours(index);
        Set<String> names = new TreeSet<>();
        index.blocks(RuleBlock.class)
                .map(RuleBlock::getName)
                .filter(name -> name != null)
                .forEach(names::add);
        Map<RuleBlock, Set<RuleBlock>> leans = new HashMap<>();
        for (RuleBlock block : floating) {
            Set<RuleBlock> found = new HashSet<>();
            for (Neighbour neighbour : floating(block).orElseThrow().getNeighbours()) {
                found.addAll(look(block, neighbour, neighbours, names, problems));
            }
            leans.put(block, found);
        }
        cycles(floating, leans, problems);
    }

    /** The line that gives a place but no number. */
    private static Optional<PrecedenceItem> floating(RuleBlock block) {
        return RuleFacts.items(block, PrecedenceItem.class)
                .findFirst()
                .filter(item -> item.getValue() == null && !item.getNeighbours().isEmpty());
    }

    private static List<RuleBlock> look(
            RuleBlock block,
            Neighbour neighbour,
            Neighbours neighbours,
            Set<String> names,
            Problems problems) {
        String text = neighbour.getRule();
        if (text == null) {
            return List.of();
        }
        List<RuleBlock> found = neighbours.candidates(block, text);
        if (found.isEmpty()) {
            problems.addWithSuggestion(
                    neighbour,
                    SyncPackage.Literals.NEIGHBOUR__RULE,
                    0,
                    FindingCodes.UNKNOWN_RULE,
                    "There is no rule with the name or id "
                            + Quoting.shown(text)
                            + ", so this rule would come last. Correct it, or give a number.",
                    MeantName.nearest(text, names).map(Quoting::shown));
        } else if (found.size() > 1) {
            problems.add(
                    neighbour,
                    SyncPackage.Literals.NEIGHBOUR__RULE,
                    FindingCodes.AMBIGUOUS_RULE,
                    found.size()
                            + " rules are called "
                            + Quoting.shown(text)
                            + ". Name the one that is meant by its id.");
            return List.of();
        }
        return found;
    }

    /** Rules that lean on each other only find no place. */
    private static void cycles(
            List<RuleBlock> floating, Map<RuleBlock, Set<RuleBlock>> leans, Problems problems) {
        Set<RuleBlock> open = new HashSet<>(floating);
        open.removeIf(block -> leans.get(block).isEmpty());
        boolean moved = true;
        while (moved) {
            moved = open.removeIf(block -> isPlaced(leans.get(block), open));
        }
        for (RuleBlock block : floating) {
            if (open.contains(block)) {
                problems.add(
                        floating(block).orElseThrow(),
                        null,
                        FindingCodes.PRECEDENCE_CYCLE,
                        "The rules that this one stands next to stand next to it, so none has a"
                                + " place. Give one of them a number.");
            }
        }
    }

    private static boolean isPlaced(Set<RuleBlock> leansOn, Set<RuleBlock> open) {
        return leansOn.stream().anyMatch(other -> !open.contains(other));
    }
}
