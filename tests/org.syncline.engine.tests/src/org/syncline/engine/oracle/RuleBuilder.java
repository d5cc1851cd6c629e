// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.ArrayList;
import java.util.List;
import org.syncline.language.ExpressionParser;
import org.syncline.language.ExpressionSyntaxException;
import org.syncline.rules.Direction;
import org.syncline.rules.Flow;
import org.syncline.rules.FlowSource;
import org.syncline.rules.JoinCondition;
import org.syncline.rules.JoinGroup;
import org.syncline.rules.LinkType;
import org.syncline.rules.MergeType;
import org.syncline.rules.ScopeClause;
import org.syncline.rules.ScopeGroup;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.SourceLocation;
import org.syncline.rules.SyncRule;

/** Puts a rule together. */
final class RuleBuilder {
    private final Direction direction;
    private final String name;
    private final String connector;
    private final String csType;
    private final String mvType;
    private LinkType link = LinkType.JOIN;
    private final List<List<ScopeClause>> scope = new ArrayList<>();
    private final List<List<JoinCondition>> joins = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();

    RuleBuilder(Direction direction, String name, String connector, String cs, String mv) {
        this.direction = direction;
        this.name = name;
        this.connector = connector;
        this.csType = cs;
        this.mvType = mv;
    }

    RuleBuilder link(LinkType type) {
        link = type;
        return this;
    }

    RuleBuilder scope(String attribute, ScopeOperator operator, String value) {
        scope.add(new ArrayList<>());
        return and(attribute, operator, value);
    }

    RuleBuilder and(String attribute, ScopeOperator operator, String value) {
        scope.getLast()
                .add(new ScopeClause(attribute, operator, value, false, SourceLocation.NONE));
        return this;
    }

    RuleBuilder join(String cs, String mv, boolean caseSensitive) {
        joins.add(new ArrayList<>());
        return joinAnd(cs, mv, caseSensitive);
    }

    RuleBuilder joinAnd(String cs, String mv, boolean caseSensitive) {
        joins.getLast().add(new JoinCondition(cs, mv, caseSensitive, SourceLocation.NONE));
        return this;
    }

    RuleBuilder direct(String target, String source) {
        return flow(target, new FlowSource.Direct(source), MergeType.UPDATE, false);
    }

    RuleBuilder constant(String target, String text) {
        return flow(target, new FlowSource.Constant(text), MergeType.UPDATE, false);
    }

    RuleBuilder computed(String target, String expression) {
        return flow(target, expression(expression), MergeType.UPDATE, false);
    }

    RuleBuilder flow(String target, FlowSource source, MergeType merge, boolean once) {
        flows.add(new Flow(target, source, once, merge, SourceLocation.NONE));
        return this;
    }

    boolean flowsTo(String target) {
        return flows.stream().anyMatch(flow -> flow.target().equals(target));
    }

    static FlowSource expression(String text) {
        try {
            return new FlowSource.Computed(new ExpressionParser().parse(text), text);
        } catch (ExpressionSyntaxException e) {
            throw new AssertionError(text, e);
        }
    }

    SyncRule make(int precedence) {
        return new SyncRule(
                null,
                name,
                "",
                direction,
                connector,
                csType,
                mvType,
                link,
                precedence,
                scope.stream().map(ScopeGroup::new).toList(),
                joins.stream().map(JoinGroup::new).toList(),
                flows,
                false,
                SourceLocation.NONE);
    }

    /** A rule with other flows. */
    static SyncRule copy(SyncRule rule, List<Flow> flows) {
        return copy(rule, rule.scope(), rule.joins(), flows);
    }

    static SyncRule copy(
            SyncRule rule, List<ScopeGroup> scope, List<JoinGroup> joins, List<Flow> flows) {
        return new SyncRule(
                rule.id(),
                rule.name(),
                rule.description(),
                rule.direction(),
                rule.connector(),
                rule.csType(),
                rule.mvType(),
                rule.linkType(),
                rule.precedence(),
                scope,
                joins,
                flows,
                rule.disabled(),
                rule.details(),
                rule.location());
    }
}
