// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

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

/** Writes rules for tests. */
final class RuleMaker {
    private final Direction direction;
    private final String name;
    private final String connector;
    private final String csType;
    private final String mvType;
    private String id;
    private LinkType link = LinkType.JOIN;
    private int precedence = 100;
    private boolean disabled;
    private final List<List<ScopeClause>> scope = new ArrayList<>();
    private final List<List<JoinCondition>> joins = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();

    private RuleMaker(
            Direction direction, String name, String connector, String csType, String mvType) {
        this.direction = direction;
        this.name = name;
        this.connector = connector;
        this.csType = csType;
        this.mvType = mvType;
    }

    static RuleMaker in(String name, String connector, String csType, String mvType) {
        return new RuleMaker(Direction.INBOUND, name, connector, csType, mvType);
    }

    static RuleMaker out(String name, String mvType, String connector, String csType) {
        return new RuleMaker(Direction.OUTBOUND, name, connector, csType, mvType);
    }

    RuleMaker id(String given) {
        id = given;
        return this;
    }

    RuleMaker link(LinkType type) {
        link = type;
        return this;
    }

    RuleMaker provision() {
        return link(LinkType.PROVISION);
    }

    RuleMaker precedence(int number) {
        precedence = number;
        return this;
    }

    RuleMaker disabled() {
        disabled = true;
        return this;
    }

    /** Begins a group of the scope. */
    RuleMaker scope(String attribute, ScopeOperator operator, String value) {
        scope.add(new ArrayList<>());
        return and(attribute, operator, value);
    }

    RuleMaker and(String attribute, ScopeOperator operator, String value) {
        scope.getLast()
                .add(new ScopeClause(attribute, operator, value, false, SourceLocation.NONE));
        return this;
    }

    /** Begins a join group. */
    RuleMaker join(String csAttribute, String mvAttribute) {
        joins.add(new ArrayList<>());
        return joinAnd(csAttribute, mvAttribute, false);
    }

    RuleMaker joinCaseSensitive(String csAttribute, String mvAttribute) {
        joins.add(new ArrayList<>());
        return joinAnd(csAttribute, mvAttribute, true);
    }

    RuleMaker joinAnd(String csAttribute, String mvAttribute, boolean caseSensitive) {
        joins.getLast()
                .add(
                        new JoinCondition(
                                csAttribute, mvAttribute, caseSensitive, SourceLocation.NONE));
        return this;
    }

    /** The same attribute on both sides. */
    RuleMaker direct(String attribute) {
        return direct(attribute, attribute);
    }

    RuleMaker direct(String target, String source) {
        return flow(target, new FlowSource.Direct(source), false, MergeType.UPDATE);
    }

    RuleMaker constant(String target, String text) {
        return flow(target, new FlowSource.Constant(text), false, MergeType.UPDATE);
    }

    RuleMaker computed(String target, String expression) {
        return flow(target, expression(expression), false, MergeType.UPDATE);
    }

    RuleMaker once(String target, String expression) {
        return flow(target, expression(expression), true, MergeType.UPDATE);
    }

    RuleMaker merge(String target, String expression, MergeType type) {
        return flow(target, expression(expression), false, type);
    }

    static FlowSource expression(String text) {
        try {
            return new FlowSource.Computed(new ExpressionParser().parse(text), text);
        } catch (ExpressionSyntaxException e) {
            throw new AssertionError(text, e);
        }
    }

    private RuleMaker flow(String target, FlowSource source, boolean once, MergeType merge) {
        flows.add(
                new Flow(
                        target,
                        source,
                        once,
                        merge,
                        new SourceLocation("rules.sync", 10 + flows.size(), 5)));
        return this;
    }

    SyncRule make() {
        return new SyncRule(
                id,
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
                disabled,
                new SourceLocation("rules.sync", 9, 1));
    }
}
