// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.syncline.language.sync.FlowItem;
import org.syncline.language.sync.JoinAlternative;
import org.syncline.language.sync.JoinItem;
import org.syncline.language.sync.LinkItem;
import org.syncline.language.sync.PrecedenceItem;
import org.syncline.language.sync.RuleBlock;
import org.syncline.language.sync.ScopeAlternative;
import org.syncline.language.sync.ScopeItem;
import org.syncline.rules.Direction;
import org.syncline.rules.SyncRule;

/**
 * An enabled rule as checks over many rules see it.
 *
 * @param facts its ends
 * @param precedence empty when it has no number of its own
 * @param scope its groups; none means every object of the type
 * @param readable whether all of its scope could be read: else nothing is said of when it applies
 */
record RuleView(
        RuleFacts facts,
        OptionalInt precedence,
        LinkItem link,
        List<Group> scope,
        List<JoinAlternative> joins,
        List<FlowItem> flows,
        boolean readable) {
    /** One group of a scope. */
    record Group(ScopeAlternative node, List<Clause> clauses) {}

    static RuleView of(RuleFacts facts) {
        RuleBlock block = facts.block();
        RuleFacts.Side source = facts.source();
        List<Group> scope = new ArrayList<>();
        boolean readable = true;
        for (ScopeItem item : RuleFacts.items(block, ScopeItem.class).toList()) {
            for (ScopeAlternative group : item.getGroups()) {
                List<Clause> clauses =
                        group.getClauses().stream()
                                .flatMap(node -> Clause.of(node, source).stream())
                                .toList();
                readable &= clauses.size() == group.getClauses().size();
                scope.add(new Group(group, clauses));
            }
        }
        return new RuleView(
                facts,
                RuleFacts.items(block, PrecedenceItem.class)
                        .filter(item -> item.getValue() != null)
                        .map(item -> Numbers.integer(item.getValue()))
                        .findFirst()
                        .orElse(OptionalInt.empty()),
                RuleFacts.items(block, LinkItem.class).findFirst().orElse(null),
                scope,
                RuleFacts.items(block, JoinItem.class)
                        .flatMap(item -> item.getGroups().stream())
                        .toList(),
                RuleFacts.items(block, FlowItem.class)
                        .filter(flow -> flow.getTarget() != null && flow.getSource() != null)
                        .toList(),
                readable);
    }

    boolean inbound() {
        return facts.direction() == Direction.INBOUND;
    }

    String csType() {
        return facts.csEnd().getType();
    }

    String mvType() {
        return facts.mvEnd().getType();
    }

    boolean ofAnyType() {
        return mvType().equals(SyncRule.ANY_TYPE);
    }

    String name() {
        return String.valueOf(facts.block().getName());
    }

    boolean provisions() {
        return link != null && link.isProvision();
    }

    boolean carriesNoFlow() {
        return link != null && link.isNoFlow();
    }

    /** Whether objects of the rule can come to be linked by it. */
    boolean links() {
        return provisions() || !joins.isEmpty();
    }

    /** Whether an object can be in the scope of both, as far as the texts tell. */
    boolean canMeet(RuleView other) {
        if (!readable || !other.readable || scope.isEmpty() || other.scope.isEmpty()) {
            return true;
        }
        for (Group mine : scope) {
            for (Group theirs : other.scope) {
                List<Clause> both = new ArrayList<>(mine.clauses());
                both.addAll(theirs.clauses());
                if (Contradictions.find(both).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Equal for scopes that read the same, whatever the order of their groups and clauses. */
    List<List<String>> scopeKey() {
        return scope.stream()
                .map(group -> group.clauses().stream().map(Clause::key).sorted().toList())
                .sorted(java.util.Comparator.comparing(List::toString))
                .toList();
    }
}
