// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.sync.FlowItem;
import org.syncline.language.sync.Formula;
import org.syncline.language.sync.SyncPackage;

/**
 * Flows to one attribute of one object in the order of precedence: those that can never win, and
 * those that merge in different ways (semantics reference, 2.6 and 2.7).
 *
 * <p>A flow never wins when a better one always gives a result for the same object: its rule has no
 * scope, or the same scope, and the same connector and types. Other connectors do not count:
 * whether they hold an object too is not known here.
 */
final class FlowOrderCheck implements RuleTableCheck {
    private record Entry(RuleView rule, FlowItem flow) {
        boolean merges() {
            return flow.isMerge();
        }

        String merge() {
            return flow.isMerge() ? (flow.isIgnoringCase() ? "merge ignoring-case" : "merge") : "";
        }
    }

    @Override
    public void check(RuleTable table, ProjectIndex index, Problems problems) {
        Map<Object, List<Entry>> sameObject = new LinkedHashMap<>();
        Map<Object, List<Entry>> sameTarget = new LinkedHashMap<>();
        for (RuleView rule : table.rules()) {
            for (FlowItem flow : rule.flows()) {
                Entry entry = new Entry(rule, flow);
                Object target = target(rule, flow);
                sameTarget.computeIfAbsent(target, key -> new ArrayList<>()).add(entry);
                if (rule.precedence().isPresent()) {
                    Object object = Arrays.asList(target, rule.facts().connector(), rule.csType());
                    sameObject.computeIfAbsent(object, key -> new ArrayList<>()).add(entry);
                }
            }
        }
        sameObject.values().forEach(flows -> unreachable(flows, problems));
        sameTarget.values().forEach(flows -> MergeMix.check(merging(flows), problems));
    }

    /** An inbound target is shared by all connectors, an outbound one lies in one of them. */
    private static Object target(RuleView rule, FlowItem flow) {
        return Arrays.asList(
                rule.inbound(),
                rule.mvType(),
                flow.getTarget(),
                rule.inbound() ? null : rule.facts().connector(),
                rule.inbound() ? null : rule.csType());
    }

    private static List<MergeMix.Member> merging(List<Entry> flows) {
        boolean merges = flows.stream().anyMatch(Entry::merges);
        return merges
                ? flows.stream()
                        .map(e -> new MergeMix.Member(e.rule(), e.flow(), e.merge()))
                        .toList()
                : List.of();
    }

    private static void unreachable(List<Entry> flows, Problems problems) {
        if (flows.size() < 2) {
            return;
        }
        List<Entry> ordered = new ArrayList<>(flows);
        ordered.sort(Comparator.comparingInt(e -> e.rule().precedence().orElseThrow()));
        Entry everywhere = null;
        Map<Object, Entry> winners = new LinkedHashMap<>();
        for (Entry entry : ordered) {
            Object scope = entry.rule().scopeKey();
            Entry winner = everywhere == null ? winners.get(scope) : everywhere;
            if (winner != null && winner.rule() != entry.rule() && !entry.merges()) {
                report(entry, winner, problems);
            } else if (winner == null && alwaysGives(entry)) {
                everywhere = entry.rule().scope().isEmpty() ? entry : null;
                winners.put(scope, entry);
            }
        }
    }

    private static boolean alwaysGives(Entry entry) {
        FlowItem flow = entry.flow();
        if (flow.isOnce()
                || flow.isMerge()
                || entry.rule().carriesNoFlow()
                || !entry.rule().readable()) {
            return false;
        }
        return switch (FlowReading.of(flow.getSource())) {
            case FlowReading.Fixed fixed ->
                    fixed.text() != null
                            && !fixed.text().isEmpty()
                            && fixed.text().indexOf('%') < 0;
            case FlowReading.Formed formed -> alwaysGives(formed.formula(), entry.rule());
            default -> false;
        };
    }

    private static boolean alwaysGives(Formula formula, RuleView rule) {
        return !ExpressionCheck.isBroken(formula)
                && new FormulaShape(new Problems()).check(formula)
                && ExpressionCheck.analysis(formula, rule.facts()).always();
    }

    private static void report(Entry entry, Entry winner, Problems problems) {
        problems.add(
                entry.flow(),
                SyncPackage.Literals.FLOW_ITEM__TARGET,
                FindingCodes.UNREACHABLE_FLOW,
                "The rule "
                        + Quoting.shown(winner.rule().name())
                        + " with the precedence "
                        + winner.rule().precedence().orElseThrow()
                        + " gives "
                        + entry.flow().getTarget()
                        + " a value for every object that this rule applies to, so this flow never"
                        + " wins. Remove it, or give its rule a lower number.");
    }
}
