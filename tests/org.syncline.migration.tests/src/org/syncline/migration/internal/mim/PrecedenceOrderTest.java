// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrecedenceOrderTest {
    @Test
    void ranksThatAgreeGiveOneRuleEach() {
        Map<String, List<String>> chains = new LinkedHashMap<>();
        chains.put("mail", List.of("b", "a"));
        chains.put("title", List.of("b", "c"));
        chains.put("city", List.of("c", "a"));
        List<PrecedenceOrder.Slot<String>> slots = order(List.of("a", "b", "c", "alone"), chains);
        assertThat(slots)
                .extracting(PrecedenceOrder.Slot::contributor)
                .containsExactly("b", "c", "a", "alone");
    }

    @Test
    void withoutRanksTheGivenOrderStays() {
        Map<String, List<String>> chains = Map.of("mail", List.of("c"));
        assertThat(order(List.of("a", "b", "c"), chains))
                .extracting(PrecedenceOrder.Slot::contributor)
                .containsExactly("a", "b", "c");
    }

    @Test
    void aContradictionCostsOneMoreRule() {
        Map<String, List<String>> chains = new LinkedHashMap<>();
        chains.put("city", List.of("hr", "portal"));
        chains.put("title", List.of("hr", "portal"));
        chains.put("mobile", List.of("portal", "hr"));
        List<PrecedenceOrder.Slot<String>> slots = order(List.of("hr", "portal"), chains);
        assertThat(slots)
                .containsExactly(
                        new PrecedenceOrder.Slot<>("hr", List.of("city", "title")),
                        new PrecedenceOrder.Slot<>("portal", List.of("city", "title", "mobile")),
                        new PrecedenceOrder.Slot<>("hr", List.of("mobile")));
    }

    @Test
    void aContributorMayRankTwiceForOneAttribute() {
        Map<String, List<String>> chains = Map.of("mail", List.of("a", "b", "a"));
        assertThat(order(List.of("a", "b"), chains))
                .extracting(PrecedenceOrder.Slot::contributor)
                .containsExactly("a", "b", "a");
    }

    /** The proof that no attribute ever gets another order of contributors. */
    @Test
    void everyAttributeKeepsTheOrderOfItsContributors() {
        Random random = new Random(20251121);
        for (int round = 0; round < 500; round++) {
            List<Integer> all = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                all.add(i);
            }
            Map<String, List<Integer>> chains = new LinkedHashMap<>();
            for (int i = 0; i < random.nextInt(12); i++) {
                List<Integer> chain = new ArrayList<>(all);
                Collections.shuffle(chain, random);
                chains.put("a" + i, chain.subList(0, random.nextInt(chain.size() + 1)));
            }
            List<PrecedenceOrder.Slot<Integer>> slots = order(all, chains);
            chains.forEach(
                    (attribute, chain) ->
                            assertThat(
                                            slots.stream()
                                                    .filter(s -> s.attributes().contains(attribute))
                                                    .map(PrecedenceOrder.Slot::contributor)
                                                    .toList())
                                    .isEqualTo(chain));
            assertThat(slots.stream().map(PrecedenceOrder.Slot::contributor).distinct())
                    .hasSameSizeAs(all);
        }
    }

    private static <K> List<PrecedenceOrder.Slot<K>> order(
            List<K> contributors, Map<String, List<K>> chains) {
        PrecedenceOrder<K> order = new PrecedenceOrder<>(contributors);
        chains.forEach(order::chain);
        return order.order();
    }
}
