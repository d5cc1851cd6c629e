// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.syncline.engine.RuleMaker;
import org.syncline.rules.FlowSource;
import org.syncline.rules.LinkType;
import org.syncline.rules.MergeType;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.SyncRule;

/** Draws rule sets that make something happen. */
final class RuleSetMaker {
    private final Random random;
    private final Set<Feature> features;
    private final MergeType merge;

    RuleSetMaker(Random random, Set<Feature> features) {
        this.random = random;
        this.features = features;
        this.merge = pick(MergeType.UPDATE, MergeType.MERGE, MergeType.MERGE_CASE_INSENSITIVE);
    }

    List<SyncRule> make() {
        List<RuleMaker> rules = new ArrayList<>();
        rules.add(source("people of hr", "hr", "user", "person", chance(90)));
        if (chance(60)) {
            rules.add(source("teams of hr", "hr", "group", "team", true));
        }
        if (chance(70)) {
            rules.add(source("people of ad", "ad", "user", "person", chance(30)));
        }
        if (chance(30)) {
            rules.add(source("contacts", pick("hr", "ad"), "contact", "person", chance(50)));
        }
        if (chance(25)) {
            rules.add(back());
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            rules.add(moreIn(i));
        }
        if (chance(90)) {
            rules.add(target("people out", "person", "user"));
        }
        if (chance(60)) {
            rules.add(target("teams out", "team", "group"));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            rules.add(moreOut(i));
        }
        if (chance(20) && features.contains(Feature.OWN_PLAN)) {
            rules.add(writeBack());
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 1; i <= rules.size(); i++) {
            order.add(i * 10);
        }
        Collections.shuffle(order, random);
        List<SyncRule> made = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            made.add(rules.get(i).precedence(order.get(i)).make());
        }
        return made;
    }

    private RuleMaker source(
            String name, String connector, String cs, String mv, boolean provision) {
        RuleMaker rule = RuleMaker.in(name, connector, cs, mv);
        rule.link(provision ? LinkType.PROVISION : pick(LinkType.JOIN, LinkType.STICKY_JOIN));
        joins(rule);
        if (chance(35)) {
            scope(rule);
        }
        rule.direct("id", "id");
        flows(rule, mv.equals("team"));
        return rule;
    }

    private void joins(RuleMaker rule) {
        if (chance(15) && features.contains(Feature.TWINS)) {
            rule.join("mail", "mail", false);
        }
        rule.join("id", "id", chance(20) && features.contains(Feature.TWINS));
        if (chance(20) && features.contains(Feature.TWINS)) {
            rule.join("mail", "mail", chance(20));
            if (chance(30)) {
                rule.joinAnd("code", "code", false);
            }
        }
    }

    private RuleMaker back() {
        RuleMaker rule = RuleMaker.in("back", "tenant", "user", "person");
        rule.join("id", "id", false);
        if (features.contains(Feature.OWN_PLAN) && chance(50)) {
            flows(rule, false);
        } else {
            rule.computed(pick("note", "code", "mail"), "ImportedValue(\"name\")");
        }
        return rule;
    }

    private RuleMaker moreIn(int number) {
        RuleMaker rule =
                RuleMaker.in("more in " + number, pick("hr", "hr", "ad"), "user", "person");
        if (chance(70)) {
            scope(rule);
        }
        if (chance(20)) {
            joins(rule);
        }
        flows(rule, false);
        return rule;
    }

    private RuleMaker target(String name, String mv, String cs) {
        RuleMaker rule = RuleMaker.out(name, mv, "tenant", cs);
        rule.link(chance(90) ? LinkType.PROVISION : LinkType.JOIN);
        if (chance(80)) {
            rule.join("id", "id", false);
        }
        if (chance(15) && features.contains(Feature.TWINS)) {
            rule.join("mail", "mail", false);
        }
        if (!features.contains(Feature.SCOPED_TARGETS)) {
            rule.link(LinkType.PROVISION);
        } else if (chance(60)) {
            rule.scope("blocked", ScopeOperator.NOTEQUAL, "True");
            rule.and("id", ScopeOperator.ISNOTNULL, "");
        } else if (chance(50)) {
            scope(rule);
        }
        String from = features.contains(Feature.NAME_CLASHES) && chance(25) ? "name" : "id";
        rule.computed("dn", "\"CN=\" & [" + from + "] & \",DC=tenant\"");
        rule.direct("id", "id");
        flows(rule, mv.equals("team"));
        return rule;
    }

    private RuleMaker moreOut(int number) {
        RuleMaker rule = RuleMaker.out("more out " + number, "person", "tenant", "user");
        if (chance(70) && features.contains(Feature.SCOPED_TARGETS)) {
            scope(rule);
        }
        if (chance(15)) {
            rule.link(LinkType.JOIN_NO_FLOW);
        } else if (chance(15)) {
            rule.join("id", "id", false);
        }
        flows(rule, false);
        return rule;
    }

    private RuleMaker writeBack() {
        RuleMaker rule = RuleMaker.out("write back", "person", "ad", "user");
        rule.join("id", "id", false);
        rule.direct(pick("note", "code"), pick("name", "mail"));
        return rule;
    }

    private void scope(RuleMaker rule) {
        int groups = chance(25) ? 2 : 1;
        for (int g = 0; g < groups; g++) {
            String attribute = pick("note", "note", "code", "mail", "blocked", "tags");
            ScopeOperator operator = operator(attribute);
            rule.scope(attribute, operator, operator.needsValue() ? literal(attribute) : "");
            if (chance(20)) {
                rule.and("note", pick(ScopeOperator.NOTEQUAL, ScopeOperator.EQUAL), "b");
            }
        }
    }

    private ScopeOperator operator(String attribute) {
        if (attribute.equals("tags")) {
            return pick(ScopeOperator.ISIN, ScopeOperator.ISNOTIN, ScopeOperator.ISNULL);
        }
        return pick(
                ScopeOperator.EQUAL,
                ScopeOperator.NOTEQUAL,
                ScopeOperator.NOTEQUAL,
                ScopeOperator.ISNULL,
                ScopeOperator.ISNOTNULL,
                ScopeOperator.STARTSWITH,
                ScopeOperator.NOTCONTAINS);
    }

    private String literal(String attribute) {
        return switch (attribute) {
            case "note" -> pick("a", "B", "c");
            case "code" -> pick("1", "2");
            case "mail" -> pick("m1", "M");
            case "blocked" -> pick("True", "true");
            default -> pick("t1", "T2");
        };
    }

    private void flows(RuleMaker rule, boolean team) {
        for (String target : List.of("name", "mail", "note", "code", "blocked")) {
            if (chance(45) && !rule.flowsTo(target)) {
                text(rule, target);
            }
        }
        if (chance(40)) {
            MergeType type =
                    features.contains(Feature.MIXED_MERGES) && chance(10) ? MergeType.MERGE : merge;
            rule.flow("tags", new FlowSource.Direct("tags"), type, false);
        }
        if (chance(50) && !team) {
            rule.direct("boss", "boss");
        }
        if (team || chance(15)) {
            rule.direct("members", "members");
        }
    }

    private void text(RuleMaker rule, String target) {
        if (target.equals("blocked")) {
            if (chance(50)) {
                rule.constant(target, pick("True", "False"));
            } else {
                rule.direct(target, target);
            }
            return;
        }
        String from = pick("name", "mail", "note", "code", "id", target, target);
        if (features.contains(Feature.ONCE) && chance(15)) {
            rule.flow(target, new FlowSource.Direct(from), MergeType.UPDATE, true);
        } else if (chance(50)) {
            rule.direct(target, from);
        } else if (chance(20)) {
            rule.constant(target, pick("x", "y"));
        } else {
            rule.computed(target, expression(from));
        }
    }

    private String expression(String from) {
        if (features.contains(Feature.IGNORE) && chance(25)) {
            return "IIF([note]=\"b\",IgnoreThisFlow,[" + from + "])";
        }
        if (features.contains(Feature.ERRORS) && chance(15)) {
            return "IIF([note]=\"c\",Error(\"no\"),[" + from + "])";
        }
        return pick(
                "[" + from + "] & \"-\" & [id]",
                "UCase([" + from + "])",
                "IIF([note]=\"a\",NULL,[" + from + "])",
                "IIF([note]=\"b\",AuthoritativeNull,[" + from + "])",
                "IIF(IsPresent([" + from + "]),[" + from + "],[id])",
                "\"\"");
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
