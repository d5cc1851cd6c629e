// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds an order of rules for contributors that were ranked attribute by attribute. FIM ranks the
 * contributors of every attribute on its own; a rule has one precedence for all its flows. Where
 * the ranks agree, every contributor gets one rule. Where they contradict each other, one gets a
 * second rule, with the attributes for which it stands elsewhere.
 *
 * @param <K> a contributor: an agent's objects of one type
 */
final class PrecedenceOrder<K> {
    private final Map<K, Integer> places = new HashMap<>();
    private final Map<String, List<K>> chains = new LinkedHashMap<>();

    /**
     * @param contributors all of them, in the order that they have where no rank says otherwise
     */
    PrecedenceOrder(List<K> contributors) {
        contributors.forEach(key -> places.putIfAbsent(key, places.size()));
    }

    /**
     * Adds the contributors of an attribute, the one that wins first. One may stand there more than
     * once.
     */
    void chain(String attribute, List<K> ranked) {
        chains.put(attribute, List.copyOf(ranked));
    }

    /**
     * One rule.
     *
     * @param attributes what it writes: the next place of that contributor in these chains
     */
    record Slot<K>(K contributor, List<String> attributes) {}

    /**
     * The rules by precedence. Every contributor has at least one; the slots of an attribute follow
     * each other in the order of its chain.
     */
    List<Slot<K>> order() {
        Map<String, Integer> next = new LinkedHashMap<>();
        chains.forEach(
                (attribute, chain) -> {
                    if (!chain.isEmpty()) {
                        next.put(attribute, 0);
                    }
                });
        Set<K> waiting = new HashSet<>(places.keySet());
        List<Slot<K>> slots = new ArrayList<>();
        while (!next.isEmpty() || !waiting.isEmpty()) {
            K chosen = choose(next, waiting);
            List<String> attributes =
                    next.keySet().stream()
                            .filter(name -> chains.get(name).get(next.get(name)).equals(chosen))
                            .toList();
            attributes.forEach(name -> advance(next, name));
            waiting.remove(chosen);
            slots.add(new Slot<>(chosen, attributes));
        }
        return slots;
    }

    private void advance(Map<String, Integer> next, String attribute) {
        int place = next.get(attribute) + 1;
        if (place < chains.get(attribute).size()) {
            next.put(attribute, place);
        } else {
            next.remove(attribute);
        }
    }

    /**
     * The first contributor that comes after nobody any more; if all are caught in a contradiction,
     * the one that is first for most attributes.
     */
    private K choose(Map<String, Integer> next, Set<K> waiting) {
        Map<K, Integer> leading = new HashMap<>();
        Set<K> behind = new HashSet<>();
        next.forEach(
                (attribute, place) -> {
                    List<K> chain = chains.get(attribute);
                    K head = chain.get(place);
                    leading.merge(head, 1, Integer::sum);
                    chain.subList(place + 1, chain.size()).stream()
                            .filter(key -> !key.equals(head))
                            .forEach(behind::add);
                });
        Comparator<K> byPlace = Comparator.comparing(places::get);
        Set<K> candidates = new HashSet<>(leading.keySet());
        candidates.addAll(waiting);
        return candidates.stream()
                .filter(key -> !behind.contains(key))
                .min(byPlace)
                .orElseGet(
                        () ->
                                leading.keySet().stream()
                                        .min(
                                                Comparator.<K>comparingInt(key -> -leading.get(key))
                                                        .thenComparing(byPlace))
                                        .orElseThrow());
    }
}
