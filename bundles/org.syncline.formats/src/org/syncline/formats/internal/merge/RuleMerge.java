// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.ForeignRules;
import org.syncline.formats.Identifiers;
import org.syncline.formats.RuleDifference;
import org.syncline.formats.internal.Notes;

/**
 * Puts the rules of several sources together. A rule is the same by its identifier, else by
 * connector, direction and name (decisions, "Rule identity").
 */
final class RuleMerge {
    private static final int SHOWN = 100;

    private final Map<String, String> connectorsByName;
    private final Notes notes;
    private final List<ForeignRule> rules = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, List<Integer>> byName = new HashMap<>();

    /**
     * @param connectorsByName identifiers of connectors by name in lower case
     */
    RuleMerge(Map<String, String> connectorsByName, Notes notes) {
        this.connectorsByName = connectorsByName;
        this.notes = notes;
    }

    List<ForeignRule> rules() {
        return rules;
    }

    void add(ForeignRule rule) {
        int same = find(rule);
        if (same < 0) {
            index(rule, rules.size());
            rules.add(rule);
        } else {
            ForeignRule kept = rules.get(same);
            ForeignRule merged = fill(kept, rule);
            report(merged, fill(rule, kept));
            rules.set(same, merged);
            index(merged, same);
        }
    }

    private void index(ForeignRule rule, int place) {
        if (rule.id() != null) {
            byId.putIfAbsent(rule.id(), place);
        }
        List<Integer> places = byName.computeIfAbsent(nameKey(rule), key -> new ArrayList<>());
        if (!places.contains(place)) {
            places.add(place);
        }
    }

    private static String nameKey(ForeignRule rule) {
        return rule.direction() + " " + rule.name();
    }

    private int find(ForeignRule rule) {
        Integer known = rule.id() == null ? null : byId.get(rule.id());
        if (known != null) {
            return known;
        }
        List<Integer> candidates =
                byName.getOrDefault(nameKey(rule), List.of()).stream()
                        .filter(i -> sameConnector(rules.get(i), rule))
                        .toList();
        List<Integer> same =
                candidates.stream()
                        .filter(i -> rule.id() == null || rules.get(i).id() == null)
                        .toList();
        if (same.isEmpty() && !candidates.isEmpty()) {
            ForeignRule first = rules.get(candidates.get(0));
            notes.remark(
                    "rule",
                    rule.name(),
                    rule.location(),
                    "another rule of this name, with another identifier, is in "
                            + first.location());
        }
        return same.size() == 1 ? same.get(0) : -1;
    }

    /** A connector that a source does not say may be any. */
    private boolean sameConnector(ForeignRule a, ForeignRule b) {
        String first = connector(a);
        String second = connector(b);
        return isOpen(first) || isOpen(second) || first.equals(second);
    }

    private static boolean isOpen(String connector) {
        return connector.isEmpty() || connector.startsWith("$");
    }

    private String connector(ForeignRule rule) {
        String connector = Identifiers.plain(rule.connector());
        return connectorsByName.getOrDefault(connector.toLowerCase(Locale.ROOT), connector);
    }

    /** The rule with what it does not know itself taken from the other. */
    private ForeignRule fill(ForeignRule rule, ForeignRule from) {
        String connector = connector(rule);
        return new ForeignRule(
                or(rule.id(), from.id()),
                or(rule.internalId(), from.internalId()),
                or(rule.version(), from.version()),
                rule.name(),
                rule.description(),
                rule.tag(),
                rule.direction(),
                rule.disabled(),
                rule.passwordSync(),
                isOpen(connector) ? connector(from) : connector,
                rule.sourceType(),
                rule.targetType(),
                rule.linkType(),
                or(rule.precedence(), from.precedence()),
                rule.precedenceAfter(),
                rule.precedenceBefore(),
                or(rule.softDeleteExpiry(), from.softDeleteExpiry()),
                rule.scope(),
                rule.joins(),
                rule.flows(),
                rule.extras(),
                rule.remarks(),
                rule.location());
    }

    private static <T> T or(T value, T other) {
        return value == null ? other : value;
    }

    private void report(ForeignRule kept, ForeignRule rule) {
        List<RuleDifference> differences = ForeignRules.differences(kept, rule);
        for (RuleDifference difference :
                differences.subList(0, Math.min(SHOWN, differences.size()))) {
            notes.remark(
                    "difference",
                    kept.name() + ": " + difference.field(),
                    rule.location(),
                    "here it is "
                            + shown(difference.second())
                            + "; kept is what "
                            + kept.location()
                            + " says: "
                            + shown(difference.first()));
        }
        if (differences.size() > SHOWN) {
            notes.remark(
                    "difference",
                    kept.name(),
                    rule.location(),
                    "there are " + (differences.size() - SHOWN) + " more differences");
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : value;
    }
}
