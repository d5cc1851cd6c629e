// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.syncline.language.FindingCodes;
import org.syncline.language.sync.FlowItem;
import org.syncline.language.sync.JoinPair;
import org.syncline.language.sync.SyncPackage;
import org.syncline.rules.SyncRule;

/**
 * What rules read of the metaverse and no enabled inbound rule fills. Nothing is said of a project
 * without inbound rules: it has only been begun.
 */
final class ContributionCheck implements RuleTableCheck {
    @Override
    public void check(RuleTable table, ProjectIndex index, Problems problems) {
        if (table.rules().stream().noneMatch(RuleView::inbound)) {
            return;
        }
        new Project(table, problems).check(table);
    }

    /** One project. */
    private static final class Project {
        private final Map<String, Set<String>> filled = new HashMap<>();
        private final Set<String> provisioned = new HashSet<>();
        private final Set<String> reported = new HashSet<>();
        private final Problems problems;

        Project(RuleTable table, Problems problems) {
            this.problems = problems;
            for (RuleView rule : table.rules()) {
                if (rule.inbound()) {
                    rule.flows().forEach(flow -> fill(rule.mvType(), flow));
                    if (rule.provisions()) {
                        provisioned.add(rule.mvType());
                    }
                }
            }
        }

        private void fill(String type, FlowItem flow) {
            filled.computeIfAbsent(type, key -> new HashSet<>()).add(flow.getTarget());
        }

        void check(RuleTable table) {
            for (RuleView rule : table.rules()) {
                if (rule.ofAnyType()) {
                    continue;
                }
                if (!provisioned.contains(rule.mvType())) {
                    type(rule);
                    continue;
                }
                if (!rule.inbound()) {
                    joins(rule);
                    scope(rule);
                    flows(rule);
                }
            }
        }

        private boolean isFilled(RuleView rule, String attribute) {
            return attribute == null
                    || filled.getOrDefault(rule.mvType(), Set.of()).contains(attribute)
                    || filled.getOrDefault(SyncRule.ANY_TYPE, Set.of()).contains(attribute);
        }

        private void type(RuleView rule) {
            if (reported.add(rule.mvType())) {
                problems.add(
                        rule.facts().mvEnd(),
                        SyncPackage.Literals.RULE_END__TYPE,
                        FindingCodes.UNPROVISIONED_TYPE,
                        "No enabled inbound rule provisions "
                                + rule.mvType()
                                + ", so there are no such objects and rules for them never apply."
                                + " Add link provision to the rule that is to make them.");
            }
        }

        private void joins(RuleView rule) {
            for (JoinPair pair :
                    rule.joins().stream().flatMap(j -> j.getConditions().stream()).toList()) {
                if (!isFilled(rule, pair.getMvAttribute())) {
                    add(
                            pair,
                            SyncPackage.Literals.JOIN_PAIR__MV_ATTRIBUTE,
                            FindingCodes.NO_SOURCE,
                            nobody(List.of(pair.getMvAttribute()), rule)
                                    + ", so this condition never matches.");
                }
            }
        }

        private void scope(RuleView rule) {
            for (RuleView.Group group : rule.scope()) {
                for (Clause clause : group.clauses()) {
                    if (!clause.isMembership() && !isFilled(rule, clause.attribute())) {
                        boolean never = clause.needsValue();
                        add(
                                clause.node(),
                                SyncPackage.Literals.SCOPE_CONDITION__ATTRIBUTE,
                                never ? FindingCodes.NO_SOURCE : FindingCodes.UNCONTRIBUTED,
                                nobody(List.of(clause.attribute()), rule)
                                        + (never
                                                ? ", so this group never holds."
                                                : ", so this clause always holds."));
                    }
                }
            }
        }

        /** One flow without a source is a loss; a rule without any is a mistake. */
        private void flows(RuleView rule) {
            boolean none =
                    rule.flows().stream()
                            .allMatch(flow -> !Readings.of(flow).isEmpty() && isEmpty(rule, flow));
            for (FlowItem flow : rule.flows()) {
                List<String> missing =
                        Readings.of(flow).stream().filter(name -> !isFilled(rule, name)).toList();
                if (!missing.isEmpty()) {
                    add(
                            flow,
                            SyncPackage.Literals.FLOW_ITEM__TARGET,
                            none ? FindingCodes.NO_SOURCE : FindingCodes.UNCONTRIBUTED,
                            nobody(missing, rule)
                                    + (isEmpty(rule, flow)
                                            ? ", and the flow reads nothing else. Add an inbound"
                                                    + " flow, or remove this one."
                                            : "; the flow reads other attributes too."));
                }
            }
        }

        private boolean isEmpty(RuleView rule, FlowItem flow) {
            return Readings.of(flow).stream().noneMatch(name -> isFilled(rule, name));
        }

        private void add(EObject object, EStructuralFeature feature, String code, String message) {
            problems.add(object, feature, code, message);
        }

        private static String nobody(Collection<String> attributes, RuleView rule) {
            return "No enabled inbound rule flows to "
                    + String.join(" or ", attributes)
                    + " of "
                    + rule.mvType();
        }
    }
}
