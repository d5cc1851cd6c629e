// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.rules;

import java.util.List;
import java.util.stream.Stream;
import org.syncline.rules.FlowSource;
import org.syncline.rules.JoinGroup;
import org.syncline.rules.LinkType;
import org.syncline.rules.SyncRule;
import org.syncline.rules.expression.CompiledExpression;

/**
 * A rule with its expressions compiled. Compiled once, and so equal to itself only: lists of rules
 * are compared for every object.
 *
 * @param rule the rule
 * @param key its key
 * @param digest digest of everything that decides what the rule does
 * @param equivalence digest of what decides its links: rules that share it take over each other's
 *     links (decisions, "Rule identity")
 * @param flows the flows of attributes; the flow that names the object is {@link #dnFlow}
 * @param dnFlow the outbound flow to {@code dn}, or null
 */
public record CompiledRule(
        SyncRule rule,
        String key,
        String digest,
        String equivalence,
        List<CompiledFlow> flows,
        CompiledFlow dnFlow) {
    /** The target that names an object and is no attribute. */
    public static final String DN = "dn";

    static CompiledRule of(SyncRule rule) {
        String key = rule.key();
        String digest = RuleDigests.rule(rule);
        List<CompiledFlow> all =
                rule.flows().stream()
                        .map(
                                flow ->
                                        new CompiledFlow(
                                                rule,
                                                key,
                                                digest,
                                                flow,
                                                flow.source() instanceof FlowSource.Computed c
                                                        ? CompiledExpression.compile(c.expression())
                                                        : null))
                        .toList();
        return new CompiledRule(
                rule,
                key,
                digest,
                RuleDigests.equivalence(rule),
                all.stream().filter(flow -> !isName(flow)).toList(),
                all.stream().filter(CompiledRule::isName).findFirst().orElse(null));
    }

    private static boolean isName(CompiledFlow flow) {
        return flow.flow().target().equalsIgnoreCase(DN);
    }

    public LinkType linkType() {
        return rule.linkType();
    }

    public boolean provisions() {
        return rule.linkType() == LinkType.PROVISION;
    }

    public boolean joins() {
        return !rule.joins().isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** All conditions of all join groups. */
    public Stream<org.syncline.rules.JoinCondition> conditions() {
        return rule.joins().stream().map(JoinGroup::conditions).flatMap(List::stream);
    }
}
