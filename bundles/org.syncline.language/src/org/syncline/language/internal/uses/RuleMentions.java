// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.uses;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.syncline.language.ProjectName;
import org.syncline.language.ProjectName.Kind;
import org.syncline.language.internal.check.Neighbours;
import org.syncline.language.internal.check.ProjectIndex;
import org.syncline.language.internal.check.RuleFacts;
import org.syncline.language.internal.check.RuleFacts.Side;
import org.syncline.language.sync.FlowItem;
import org.syncline.language.sync.JoinItem;
import org.syncline.language.sync.JoinPair;
import org.syncline.language.sync.Neighbour;
import org.syncline.language.sync.PrecedenceItem;
import org.syncline.language.sync.RuleBlock;
import org.syncline.language.sync.ScopeCondition;
import org.syncline.language.sync.ScopeItem;
import org.syncline.language.sync.SyncPackage;
import org.syncline.rules.SyncRule;

/** What rules name. */
final class RuleMentions {
    /** The name of the object itself is no attribute of a schema. */
    private static final String DN = "dn";

    private final ProjectIndex index;
    private final Neighbours neighbours;
    private final Mentions mentions;

    RuleMentions(ProjectIndex index, Mentions mentions) {
        this.index = index;
        this.neighbours = new Neighbours(index);
        this.mentions = mentions;
    }

    void add(RuleBlock rule) {
        mentions.declare(rule, SyncPackage.Literals.RULE_BLOCK__NAME, name(rule), Written.TEXT);
        RuleFacts.items(rule, PrecedenceItem.class)
                .flatMap(item -> item.getNeighbours().stream())
                .forEach(neighbour -> neighbour(rule, neighbour));
        Optional<RuleFacts> facts = RuleFacts.of(rule, index);
        if (facts.isPresent()) {
            ends(facts.get());
            FlowMentions flows = new FlowMentions(facts.get(), mentions);
            scope(facts.get(), flows);
            join(facts.get());
            RuleFacts.items(rule, FlowItem.class).forEach(flows::add);
        }
    }

    private ProjectName name(RuleBlock rule) {
        String owner =
                RuleFacts.of(rule, index)
                        .map(
                                facts ->
                                        facts.connector().getName()
                                                + "/"
                                                + facts.direction().name().toLowerCase(Locale.ROOT))
                        .orElse(null);
        return Mentions.name(Kind.RULE, owner, null, rule.getName());
    }

    /** One that gives an id names nothing that could be called otherwise. */
    private void neighbour(RuleBlock rule, Neighbour neighbour) {
        if (neighbour.getRule() == null) {
            return;
        }
        List<RuleBlock> found = neighbours.candidates(rule, neighbour.getRule());
        if (found.size() == 1 && neighbour.getRule().equals(found.get(0).getName())) {
            mentions.add(
                    neighbour,
                    SyncPackage.Literals.NEIGHBOUR__RULE,
                    name(found.get(0)),
                    Written.TEXT);
        }
    }

    private void ends(RuleFacts rule) {
        mentions.connector(
                rule.csEnd(), SyncPackage.Literals.RULE_END__CONNECTOR, rule.connector());
        EStructuralFeature type = SyncPackage.Literals.RULE_END__TYPE;
        String owner = rule.connector().getName();
        mentions.add(
                rule.csEnd(),
                type,
                Mentions.name(Kind.OBJECT_TYPE, owner, null, rule.csEnd().getType()),
                Written.NAME);
        if (!rule.mvEnd().getType().equals(SyncRule.ANY_TYPE)) {
            mentions.add(
                    rule.mvEnd(),
                    type,
                    Mentions.name(Kind.OBJECT_TYPE, null, null, rule.mvEnd().getType()),
                    Written.NAME);
        }
    }

    private void scope(RuleFacts rule, FlowMentions texts) {
        RuleFacts.items(rule.block(), ScopeItem.class)
                .flatMap(item -> item.getGroups().stream())
                .flatMap(group -> group.getClauses().stream())
                .forEach((ScopeCondition condition) -> condition(rule, condition, texts));
    }

    private void condition(RuleFacts rule, ScopeCondition condition, FlowMentions texts) {
        attribute(
                condition,
                SyncPackage.Literals.SCOPE_CONDITION__ATTRIBUTE,
                rule.source(),
                condition.getAttribute());
        if (condition.getValue() != null) {
            texts.text(condition.getValue());
        }
    }

    private void join(RuleFacts rule) {
        RuleFacts.items(rule.block(), JoinItem.class)
                .flatMap(item -> item.getGroups().stream())
                .flatMap(group -> group.getConditions().stream())
                .forEach((JoinPair pair) -> pair(rule, pair));
    }

    private void pair(RuleFacts rule, JoinPair pair) {
        attribute(
                pair,
                SyncPackage.Literals.JOIN_PAIR__CS_ATTRIBUTE,
                rule.connectorSpace(),
                pair.getCsAttribute());
        attribute(
                pair,
                SyncPackage.Literals.JOIN_PAIR__MV_ATTRIBUTE,
                rule.metaverse(),
                pair.getMvAttribute());
    }

    private void attribute(EObject object, EStructuralFeature feature, Side side, String name) {
        mentions.add(object, feature, attribute(side, name), Written.NAME);
    }

    /** Null for no name, and for what is no attribute. */
    static ProjectName attribute(Side side, String name) {
        if (DN.equals(name)) {
            return null;
        }
        String type = side.type().equals(SyncRule.ANY_TYPE) ? null : side.type();
        return Mentions.name(Kind.ATTRIBUTE, side.connectorName(), type, name);
    }
}
