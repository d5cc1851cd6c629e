// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.syncline.model.Printable;
import org.syncline.rules.Direction;

/** Names and numbers of rules. */
final class RuleNames {
    private static final int LONGEST = 200;

    private final LogicSource source;
    private final Set<String> taken = new HashSet<>();
    private int precedence;

    /**
     * @param precedence the first number that is free
     */
    RuleNames(LogicSource source, int precedence) {
        this.source = source;
        this.precedence = precedence;
    }

    /** Gives each of them, all of one direction, a name and, in their order, a number. */
    void give(List<RuleDraft> rules) {
        for (RuleDraft rule : rules) {
            rule.name(free(rule, wanted(rule, rules)));
            rule.precedence(precedence++);
        }
    }

    private String wanted(RuleDraft rule, List<RuleDraft> all) {
        boolean inbound = rule.direction() == Direction.INBOUND;
        boolean several =
                all.stream()
                        .anyMatch(
                                other ->
                                        other.agentId().equals(rule.agentId())
                                                && other.csType().equals(rule.csType())
                                                && !other.mvType().equals(rule.mvType()));
        return Printable.of(
                (inbound ? "In from " : "Out to ")
                        + source.name(rule.agentId())
                        + " - "
                        + rule.csType()
                        + (several ? (inbound ? " to " : " from ") + rule.mvType() : "")
                        + (rule.name().isEmpty() ? "" : " - " + rule.name()),
                LONGEST);
    }

    private String free(RuleDraft rule, String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(key(rule, name)); i++) {
            name = wanted + " " + i;
        }
        return name;
    }

    private static String key(RuleDraft rule, String name) {
        return rule.direction() + "\n" + rule.agentId() + "\n" + name.toLowerCase(Locale.ROOT);
    }
}
