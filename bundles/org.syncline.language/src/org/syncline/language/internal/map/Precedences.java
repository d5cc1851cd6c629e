// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.syncline.language.internal.check.Neighbours;
import org.syncline.language.internal.check.Numbers;
import org.syncline.language.internal.check.ProjectIndex;
import org.syncline.language.internal.check.RuleFacts;
import org.syncline.language.sync.Neighbour;
import org.syncline.language.sync.PrecedenceItem;
import org.syncline.language.sync.RuleBlock;

/**
 * The number by which each rule takes part. A rule that only names a neighbour gets its place next
 * to it, and the rules behind move up where the numbers are taken (semantics reference, 2.2: a rule
 * lands relative to a rule, inserting shifts the others). A given number holds, whatever neighbour
 * stands beside it.
 */
final class Precedences {
    private final Map<RuleBlock, Integer> numbers = new HashMap<>();

    Precedences(ProjectIndex index) {
        List<RuleBlock> blocks = index.blocks(RuleBlock.class).toList();
        List<RuleBlock> order = new ArrayList<>();
        blocks.stream()
                .filter(block -> given(block).isPresent())
                .sorted(Comparator.comparingInt(block -> given(block).orElseThrow()))
                .forEach(order::add);
        place(blocks, order, new Neighbours(index));
        number(order);
    }

    int of(RuleBlock block) {
        return numbers.get(block);
    }

    /** The number that the file gives. */
    static OptionalInt given(RuleBlock block) {
        return item(block)
                .map(PrecedenceItem::getValue)
                .map(Numbers::integer)
                .orElse(OptionalInt.empty());
    }

    static Optional<PrecedenceItem> item(RuleBlock block) {
        return RuleFacts.items(block, PrecedenceItem.class).findFirst();
    }

    /** Chains of neighbours are followed until nothing moves; the checks report the rest. */
    private static void place(
            List<RuleBlock> blocks, List<RuleBlock> order, Neighbours neighbours) {
        List<RuleBlock> open =
                new ArrayList<>(blocks.stream().filter(b -> given(b).isEmpty()).toList());
        boolean moved = true;
        while (moved && !open.isEmpty()) {
            moved = open.removeIf(block -> insert(block, order, neighbours));
        }
        order.addAll(open);
    }

    private static boolean insert(RuleBlock block, List<RuleBlock> order, Neighbours neighbours) {
        for (Neighbour neighbour : item(block).orElseThrow().getNeighbours()) {
            List<RuleBlock> found = neighbours.candidates(block, neighbour.getRule());
            int position = found.size() == 1 ? order.indexOf(found.get(0)) : -1;
            if (position >= 0) {
                order.add(neighbour.isAfter() ? position + 1 : position, block);
                return true;
            }
        }
        return false;
    }

    private void number(List<RuleBlock> order) {
        int last = firstFree(order) - 1;
        boolean shifting = false;
        for (RuleBlock block : order) {
            OptionalInt given = given(block);
            boolean free = given.isPresent() && given.getAsInt() > last;
            boolean same = given.isPresent() && given.getAsInt() == last && !shifting;
            int number = free || same ? given.getAsInt() : last + 1;
            shifting = given.isEmpty() || (shifting && !free);
            numbers.put(block, number);
            last = number;
        }
    }

    /** So that a rule before the first numbered one gets the number before it, never below 0. */
    private static int firstFree(List<RuleBlock> order) {
        int leading = 0;
        while (leading < order.size() && given(order.get(leading)).isEmpty()) {
            leading++;
        }
        int first = leading < order.size() ? given(order.get(leading)).orElseThrow() : leading;
        return Math.max(0, first - leading);
    }
}
