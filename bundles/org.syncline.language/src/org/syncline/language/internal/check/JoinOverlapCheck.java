// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.sync.JoinAlternative;

/**
 * Join rules with different conditions that can have one object in scope together: they may find
 * different objects, which is an error (decisions, "Several join rules in scope"). Identical
 * conditions find the same and are not even a warning.
 */
final class JoinOverlapCheck implements RuleTableCheck {
    /** For one connector, direction and type; what lies beyond is not compared. */
    private static final int MAX_COMPARISONS = 20_000;

    @Override
    public void check(RuleTable table, ProjectIndex index, Problems problems) {
        table.by(JoinOverlapCheck::ends)
                .values()
                .forEach(
                        rules ->
                                compare(
                                        rules.stream()
                                                .filter(rule -> !rule.joins().isEmpty())
                                                .toList(),
                                        problems));
    }

    /** Inbound an object is of one type; outbound it can be joined to objects of several. */
    private static Object ends(RuleView rule) {
        return rule.inbound()
                ? List.of(rule.facts().connector(), rule.csType())
                : List.of(rule.facts().connector(), rule.csType(), rule.mvType());
    }

    private static void compare(List<RuleView> rules, Problems problems) {
        Map<Object, List<RuleView>> byConditions = new LinkedHashMap<>();
        int comparisons = 0;
        for (RuleView rule : rules) {
            Object mine = conditions(rule);
            RuleView met = null;
            for (Map.Entry<Object, List<RuleView>> other : byConditions.entrySet()) {
                if (met == null && !other.getKey().equals(mine)) {
                    comparisons += other.getValue().size();
                    met =
                            comparisons > MAX_COMPARISONS
                                    ? null
                                    : other.getValue().stream()
                                            .filter(rule::canMeet)
                                            .findFirst()
                                            .orElse(null);
                }
            }
            if (met != null) {
                report(rule, met, problems);
            }
            byConditions.computeIfAbsent(mine, key -> new ArrayList<>()).add(rule);
        }
    }

    private static List<List<List<Object>>> conditions(RuleView rule) {
        return rule.joins().stream().map(JoinOverlapCheck::conditions).toList();
    }

    private static List<List<Object>> conditions(JoinAlternative join) {
        return join.getConditions().stream()
                .map(
                        pair ->
                                Arrays.<Object>asList(
                                        pair.getCsAttribute(),
                                        pair.getMvAttribute(),
                                        pair.isCaseSensitive()))
                .sorted(java.util.Comparator.comparing(Object::toString))
                .toList();
    }

    private static void report(RuleView rule, RuleView other, Problems problems) {
        problems.add(
                rule.joins().get(0),
                null,
                FindingCodes.OVERLAPPING_JOINS,
                "The rule "
                        + Quoting.shown(other.name())
                        + " joins the same objects by other conditions. When the two find different"
                        + " objects, that is an error. Make the scopes exclusive, or the conditions"
                        + " the same.");
    }
}
