// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.syncline.engine.RuleMaker;
import org.syncline.rules.Direction;
import org.syncline.rules.LinkType;
import org.syncline.rules.SyncRule;

/** Edits rule sets as people do: one or a few rules at a time. */
final class RuleEditor {
    private final Random random;
    private final Set<Feature> features;

    RuleEditor(Random random, Set<Feature> features) {
        this.random = random;
        this.features = features;
    }

    /**
     * The same case with edits of its rules, a last one in a round in which nothing else happens.
     */
    static Case edited(Case given, Set<Feature> features) {
        Random random = new Random(given.seed() * 6007 + 3);
        RuleEditor editor = new RuleEditor(random, features);
        List<SyncRule> rules = given.rules();
        List<Case.Round> rounds = new ArrayList<>(given.rounds());
        for (int i = 1; i < rounds.size(); i++) {
            if (random.nextInt(100) < 60) {
                // now and then back to the rules of the beginning
                rules = random.nextInt(100) < 15 ? given.rules() : editor.edit(rules);
                rounds.set(i, new Case.Round(rounds.get(i).changes(), rules));
            }
        }
        rounds.add(new Case.Round(List.of(), editor.edit(rules)));
        return given.withRounds(rounds);
    }

    /** Another rule set, never an empty one. */
    List<SyncRule> edit(List<SyncRule> rules) {
        List<SyncRule> edited = new ArrayList<>(rules);
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            change(edited);
        }
        return edited;
    }

    private void change(List<SyncRule> rules) {
        int at = random.nextInt(rules.size());
        SyncRule rule = rules.get(at);
        SyncRule other = kin(rule);
        switch (random.nextInt(10)) {
            case 0 -> {
                if (rules.size() > 1) {
                    rules.remove(at);
                }
            }
            case 1, 2 -> add(rules);
            case 3, 4 -> {
                if (other != null) {
                    rules.set(at, RuleMaker.from(rule).flowsOf(other).make());
                }
            }
            case 5 -> {
                if (other != null) {
                    rules.set(at, RuleMaker.from(rule).scopeOf(other).make());
                }
            }
            case 6 -> swap(rules, at, random.nextInt(rules.size()));
            case 7 -> rules.set(at, RuleMaker.from(rule).name(rule.name() + "'").make());
            case 8 -> rules.set(at, relinked(rule));
            default -> {
                if (!rule.scope().isEmpty()) {
                    rules.set(at, RuleMaker.from(rule).withoutScope().make());
                }
            }
        }
    }

    private SyncRule relinked(SyncRule rule) {
        boolean provisions = rule.linkType() == LinkType.PROVISION;
        boolean mayProvision =
                rule.direction() == Direction.INBOUND
                        || rule.flows().stream().anyMatch(flow -> flow.target().equals("dn"));
        return RuleMaker.from(rule)
                .link(provisions || !mayProvision ? LinkType.JOIN : LinkType.PROVISION)
                .make();
    }

    private static void swap(List<SyncRule> rules, int one, int other) {
        SyncRule a = rules.get(one);
        SyncRule b = rules.get(other);
        rules.set(one, RuleMaker.from(a).precedence(b.precedence()).make());
        rules.set(other, RuleMaker.from(b).precedence(a.precedence()).make());
    }

    /** A rule that the project has not, between, before or behind the others. */
    private void add(List<SyncRule> rules) {
        List<SyncRule> fresh = new ArrayList<>(new RuleSetMaker(random, features).make());
        Collections.shuffle(fresh, random);
        fresh.stream()
                .filter(rule -> rules.stream().noneMatch(r -> r.key().equals(rule.key())))
                .findFirst()
                .ifPresent(
                        rule ->
                                rules.add(
                                        RuleMaker.from(rule)
                                                .precedence(rule.precedence() + 5)
                                                .make()));
    }

    /** Another rule of the same connector, direction and types, to borrow from; or null. */
    private SyncRule kin(SyncRule rule) {
        for (int tries = 0; tries < 5; tries++) {
            for (SyncRule other : new RuleSetMaker(random, features).make()) {
                if (other.direction() == rule.direction()
                        && other.connector().equals(rule.connector())
                        && other.csType().equals(rule.csType())
                        && other.mvType().equals(rule.mvType())) {
                    return other;
                }
            }
        }
        return null;
    }
}
