// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.rules.LinkType;

/**
 * The flows of the rules that have an object in scope, by the attribute to which they flow. Most
 * objects share one of a few such tables, so that none is made for each object.
 *
 * @param targets in name order
 */
public record FlowTable(List<Target> targets) {
    /**
     * The flows to one attribute.
     *
     * @param flows by precedence, at least one
     */
    public record Target(String attribute, List<CompiledFlow> flows) {
        public Target {
            flows = List.copyOf(flows);
        }
    }

    /** Lower precedence wins; the key makes the order total, it decides nothing by meaning. */
    private static final Comparator<CompiledFlow> BY_PRECEDENCE =
            Comparator.comparingInt((CompiledFlow flow) -> flow.rule().precedence())
                    .thenComparing(CompiledFlow::ruleKey);

    public FlowTable {
        targets = List.copyOf(targets);
    }

    /** Those into metaverse objects of a type, of rules of any connectors in any order. */
    static FlowTable inbound(List<CompiledRule> rules, String mvType) {
        return of(
                rules.stream()
                        .filter(rule -> rule.rule().coversMetaverseType(mvType))
                        .filter(rule -> rule.linkType() != LinkType.JOIN_NO_FLOW)
                        .flatMap(rule -> rule.flows().stream())
                        .sorted(BY_PRECEDENCE)
                        .toList());
    }

    /** Those of outbound rules, which are in precedence order. */
    static FlowTable outbound(List<CompiledRule> rules) {
        return of(rules.stream().flatMap(rule -> rule.flows().stream()).toList());
    }

    private static FlowTable of(List<CompiledFlow> flows) {
        Map<String, List<CompiledFlow>> byTarget = new TreeMap<>();
        flows.forEach(
                flow ->
                        byTarget.computeIfAbsent(flow.flow().target(), t -> new ArrayList<>())
                                .add(flow));
        List<Target> targets = new ArrayList<>();
        byTarget.forEach((attribute, to) -> targets.add(new Target(attribute, to)));
        return new FlowTable(targets);
    }
}
