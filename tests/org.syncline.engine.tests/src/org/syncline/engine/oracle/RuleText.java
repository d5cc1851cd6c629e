// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.stream.Collectors;
import org.syncline.rules.Direction;
import org.syncline.rules.Flow;
import org.syncline.rules.FlowSource;
import org.syncline.rules.JoinCondition;
import org.syncline.rules.MergeType;
import org.syncline.rules.ScopeClause;
import org.syncline.rules.SyncRule;

/** Writes a rule for a person, roughly as rule files have it. */
final class RuleText {
    private RuleText() {}

    static String of(SyncRule rule) {
        StringBuilder text = new StringBuilder("rule \"" + rule.name() + "\" ");
        text.append(rule.precedence()).append(" ").append(rule.linkType().word()).append(" ");
        String there = rule.connector() + " " + rule.csType();
        text.append(
                rule.direction() == Direction.INBOUND
                        ? there + " -> " + rule.mvType()
                        : rule.mvType() + " -> " + there);
        text.append(rule.disabled() ? " disabled\n" : "\n");
        rule.scope()
                .forEach(
                        group ->
                                text.append("    scope ")
                                        .append(
                                                group.clauses().stream()
                                                        .map(RuleText::text)
                                                        .collect(Collectors.joining(" and ")))
                                        .append("\n"));
        rule.joins()
                .forEach(
                        group ->
                                text.append("    join ")
                                        .append(
                                                group.conditions().stream()
                                                        .map(RuleText::text)
                                                        .collect(Collectors.joining(" and ")))
                                        .append("\n"));
        rule.flows().forEach(flow -> text.append("    ").append(text(flow)).append("\n"));
        return text.toString();
    }

    private static String text(ScopeClause clause) {
        return clause.attribute() + " " + clause.operator() + " \"" + clause.value() + "\"";
    }

    private static String text(JoinCondition condition) {
        return condition.csAttribute()
                + " = "
                + condition.mvAttribute()
                + (condition.caseSensitive() ? " case-sensitive" : "");
    }

    private static String text(Flow flow) {
        String source =
                switch (flow.source()) {
                    case FlowSource.Direct direct -> direct.attribute();
                    case FlowSource.Constant constant -> "constant \"" + constant.text() + "\"";
                    case FlowSource.Computed computed -> "expression " + computed.text();
                };
        return flow.target()
                + " <- "
                + source
                + (flow.once() ? " once" : "")
                + (flow.merge() == MergeType.UPDATE ? "" : " " + flow.merge());
    }
}
