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

/** Writes rules for tests, and other forms of rules. */
public final class RuleMaker {
    private final Direction direction;
    private String name;
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

    public static RuleMaker in(String name, String connector, String csType, String mvType) {
        return new RuleMaker(Direction.INBOUND, name, connector, csType, mvType);
    }

    public static RuleMaker out(String name, String mvType, String connector, String csType) {
        return new RuleMaker(Direction.OUTBOUND, name, connector, csType, mvType);
    }

    /** One that makes the same rule, as long as it is told nothing else. */
    public static RuleMaker from(SyncRule rule) {
        RuleMaker maker =
                new RuleMaker(
                        rule.direction(),
                        rule.name(),
                        rule.connector(),
                        rule.csType(),
                        rule.mvType());
        maker.id = rule.id();
        maker.link = rule.linkType();
        maker.precedence = rule.precedence();
        maker.disabled = rule.disabled();
        rule.joins().forEach(group -> maker.joins.add(new ArrayList<>(group.conditions())));
        return maker.scopeOf(rule).flows(rule.flows());
    }

    public RuleMaker name(String given) {
        name = given;
        return this;
    }

    public RuleMaker id(String given) {
        id = given;
        return this;
    }

    public RuleMaker link(LinkType type) {
        link = type;
        return this;
    }

    public RuleMaker provision() {
        return link(LinkType.PROVISION);
    }

    public RuleMaker precedence(int number) {
        precedence = number;
        return this;
    }

    public RuleMaker disabled() {
        disabled = true;
        return this;
    }

    /** Begins a group of the scope. */
    public RuleMaker scope(String attribute, ScopeOperator operator, String value) {
        scope.add(new ArrayList<>());
        return and(attribute, operator, value);
    }

    public RuleMaker and(String attribute, ScopeOperator operator, String value) {
        scope.getLast()
                .add(new ScopeClause(attribute, operator, value, false, SourceLocation.NONE));
        return this;
    }

    public RuleMaker withoutScope() {
        scope.clear();
        return this;
    }

    /** The scope of another rule in place of its own. */
    public RuleMaker scopeOf(SyncRule other) {
        return scope(other.scope());
    }

    /** Another scope in place of its own. */
    public RuleMaker scope(List<ScopeGroup> groups) {
        scope.clear();
        groups.forEach(group -> scope.add(new ArrayList<>(group.clauses())));
        return this;
    }

    /** Begins a join group. */
    public RuleMaker join(String csAttribute, String mvAttribute) {
        return join(csAttribute, mvAttribute, false);
    }

    public RuleMaker joinCaseSensitive(String csAttribute, String mvAttribute) {
        return join(csAttribute, mvAttribute, true);
    }

    public RuleMaker join(String csAttribute, String mvAttribute, boolean caseSensitive) {
        joins.add(new ArrayList<>());
        return joinAnd(csAttribute, mvAttribute, caseSensitive);
    }

    public RuleMaker joinAnd(String csAttribute, String mvAttribute, boolean caseSensitive) {
        joins.getLast()
                .add(
                        new JoinCondition(
                                csAttribute, mvAttribute, caseSensitive, SourceLocation.NONE));
        return this;
    }

    /** The same attribute on both sides. */
    public RuleMaker direct(String attribute) {
        return direct(attribute, attribute);
    }

    public RuleMaker direct(String target, String source) {
        return flow(target, new FlowSource.Direct(source), MergeType.UPDATE, false);
    }

    public RuleMaker constant(String target, String text) {
        return flow(target, new FlowSource.Constant(text), MergeType.UPDATE, false);
    }

    public RuleMaker computed(String target, String expression) {
        return flow(target, expression(expression), MergeType.UPDATE, false);
    }

    public RuleMaker once(String target, String expression) {
        return flow(target, expression(expression), MergeType.UPDATE, true);
    }

    public RuleMaker merge(String target, String expression, MergeType type) {
        return flow(target, expression(expression), type, false);
    }

    public static FlowSource expression(String text) {
        try {
            return new FlowSource.Computed(new ExpressionParser().parse(text), text);
        } catch (ExpressionSyntaxException e) {
            throw new AssertionError(text, e);
        }
    }

    /** Flows in place of its own. */
    public RuleMaker flows(List<Flow> others) {
        flows.clear();
        flows.addAll(others);
        return this;
    }

    /** The flows of another rule in place of its own. */
    public RuleMaker flowsOf(SyncRule other) {
        return flows(other.flows());
    }

    public boolean flowsTo(String target) {
        return flows.stream().anyMatch(flow -> flow.target().equals(target));
    }

    public RuleMaker flow(String target, FlowSource source, MergeType merge, boolean once) {
        flows.add(
                new Flow(
                        target,
                        source,
                        once,
                        merge,
                        new SourceLocation("rules.sync", 10 + flows.size(), 5)));
        return this;
    }

    public SyncRule make() {
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
