// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.language.FindingCodes;
import org.syncline.language.internal.check.Contradictions.Pair;
import org.syncline.language.internal.check.RuleView.Group;
import org.syncline.language.sync.JoinAlternative;
import org.syncline.language.sync.JoinPair;
import org.syncline.rules.ScopeOperator;

/** Scopes that contradict themselves, repeat themselves, or leave a join nothing to join by. */
final class ScopeLogicCheck implements RuleTableCheck {
    /** Larger groups are not searched for what is said twice. */
    private static final int MAX_CLAUSES = 60;

    @Override
    public void check(RuleTable table, ProjectIndex index, Problems problems) {
        for (RuleView rule : table.rules()) {
            contradictions(rule, problems);
            rule.scope().forEach(group -> redundant(group, problems));
            joins(rule, problems);
        }
    }

    private static void contradictions(RuleView rule, Problems problems) {
        List<Pair> dead = new ArrayList<>();
        List<Group> where = new ArrayList<>();
        for (Group group : rule.scope()) {
            Optional<Pair> pair = Contradictions.find(group.clauses());
            pair.ifPresent(dead::add);
            pair.ifPresent(found -> where.add(group));
        }
        boolean all = rule.readable() && dead.size() == rule.scope().size();
        for (int i = 0; i < dead.size(); i++) {
            Pair pair = dead.get(i);
            boolean one = all && i == 0;
            if (!all || one) {
                problems.add(
                        where.get(i).node(),
                        null,
                        all ? FindingCodes.CONTRADICTORY_SCOPE : FindingCodes.DEAD_GROUP,
                        pair.first().shown()
                                + " and "
                                + pair.second().shown()
                                + " cannot both hold, so "
                                + (all
                                        ? "the rule never applies. Correct the scope, put groups"
                                                + " together with or, or disable the rule."
                                        : "this group never holds. Correct it, or take it out."));
            }
        }
    }

    private static void redundant(Group group, Problems problems) {
        Set<String> seen = new HashSet<>();
        if (group.clauses().size() > MAX_CLAUSES) {
            return;
        }
        for (Clause clause : group.clauses()) {
            if (!seen.add(clause.key() + clause.caseSensitive())) {
                report(clause, "This clause stands in the group already. Keep one.", problems);
            } else if (clause.operator() == ScopeOperator.ISNOTNULL) {
                group.clauses().stream()
                        .filter(other -> other.attribute().equals(clause.attribute()))
                        .filter(other -> other != clause && other.needsValue())
                        .filter(other -> other.operator() != ScopeOperator.ISNOTNULL)
                        .findFirst()
                        .ifPresent(
                                other ->
                                        report(
                                                clause,
                                                other.shown()
                                                        + " holds of objects with a value only, so"
                                                        + " this clause adds nothing.",
                                                problems));
            }
        }
    }

    private static void report(Clause clause, String message, Problems problems) {
        problems.add(clause.node(), null, FindingCodes.REDUNDANT_CLAUSE, message);
    }

    /** A join needs a value on the side where the rule reads; its scope may ask for none. */
    private static void joins(RuleView rule, Problems problems) {
        if (rule.scope().isEmpty() || !rule.readable()) {
            return;
        }
        for (JoinAlternative join : rule.joins()) {
            Set<String> read = new HashSet<>();
            for (JoinPair pair : join.getConditions()) {
                read.add(rule.inbound() ? pair.getCsAttribute() : pair.getMvAttribute());
            }
            if (rule.scope().stream().allMatch(group -> isAbsent(read, group))) {
                problems.add(
                        join,
                        null,
                        FindingCodes.DEAD_JOIN,
                        "The scope lets in objects without these attributes only, and objects"
                                + " without a value are never joined"
                                + (rule.inbound() && rule.provisions()
                                        ? " nor provisioned by them"
                                        : "")
                                + ". Correct the scope, or join by another attribute.");
            }
        }
    }

    private static boolean isAbsent(Set<String> attributes, Group group) {
        return group.clauses().stream()
                .anyMatch(
                        clause ->
                                clause.operator() == ScopeOperator.ISNULL
                                        && attributes.contains(clause.attribute()));
    }
}
