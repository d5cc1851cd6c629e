// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.agent.AgentFilterSet;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.migration.Outcome;
import org.syncline.rules.Direction;
import org.syncline.rules.ScopeOperator;

/**
 * Puts connector filters on the rules that link: the exact form, for an object that a filter left
 * out never reached the metaverse (decisions, "Filters of connectors").
 */
final class JoinScopes {
    private static final String EXACT =
            "the opposite is the scope of the rules that join or project; the object stays out of"
                    + " the metaverse, as it did. With --filters cloud-filtered it would join and"
                    + " contribute attributes, and the whole person or group would be left out of"
                    + " the targets";

    private final ManagementAgent agent;
    private final List<RuleDraft> linking;
    private final Items items;
    private final Set<String> carried = new HashSet<>();

    /**
     * @param rules all inbound rules
     */
    JoinScopes(ManagementAgent agent, List<RuleDraft> rules, Items items) {
        this.agent = agent;
        this.linking =
                rules.stream()
                        .filter(rule -> rule.agentId().equals(agent.plainId()) && rule.links())
                        .toList();
        this.items = items;
    }

    /** Types whose filters are on rules now, so that nothing else has to be written for them. */
    Set<String> apply() {
        agent.filters().stream().filter(set -> !set.filters().isEmpty()).forEach(this::apply);
        return Set.copyOf(carried);
    }

    private void apply(AgentFilterSet set) {
        List<RuleDraft> rules =
                linking.stream().filter(rule -> rule.csType().equals(set.objectType())).toList();
        if (rules.isEmpty()) {
            return;
        }
        carried.add(set.objectType());
        List<Filter> filters = Filter.all(agent, set);
        List<Filter> usable = filters.stream().filter(Filter::isUsable).toList();
        Optional<List<List<Clause>>> opposite = OppositeScope.of(usable);
        boolean fits = !usable.isEmpty() && opposite.isPresent();
        for (RuleDraft rule : rules) {
            filters.forEach(filter -> rule.remark(remark(filter)));
            fits &= scope(rule, usable, opposite.orElse(List.of()));
        }
        for (Filter filter : filters) {
            report(set, filter, fits);
        }
        if (set.importFilter()) {
            items.add(
                    Outcome.NOT_VERIFIED,
                    "filter",
                    "filters of " + set.objectType(),
                    set.location(),
                    agent,
                    Direction.INBOUND,
                    "the old system refused these objects at import already; here they are"
                            + " imported and then filtered");
        }
    }

    private static String remark(Filter filter) {
        return filter.isUsable()
                ? "Not in scope, filter " + filter.source().id() + ": " + filter.words()
                : "Filter "
                        + filter.source().id()
                        + " NOT TRANSLATED: "
                        + filter.words()
                        + ", because "
                        + filter.failures();
    }

    /** Whether the scope was small enough to be written. */
    private static boolean scope(RuleDraft rule, List<Filter> usable, List<List<Clause>> opposite) {
        if (usable.isEmpty()) {
            return true;
        }
        List<List<ForeignClause>> mine = rule.scope().isEmpty() ? List.of(List.of()) : rule.scope();
        List<List<Clause>> others = opposite.isEmpty() ? nothing(usable) : opposite;
        if (mine.size() * others.size() > OppositeScope.MOST_ALTERNATIVES
                || opposite.isEmpty() && OppositeScope.of(usable).isEmpty()) {
            rule.remark(
                    "NOT CARRIED OVER: the opposite of these filters has more than "
                            + OppositeScope.MOST_ALTERNATIVES
                            + " alternatives; translate with --filters cloud-filtered.");
            return false;
        }
        List<List<ForeignClause>> both = new ArrayList<>();
        for (List<ForeignClause> own : mine) {
            for (List<Clause> other : others) {
                List<ForeignClause> all = new ArrayList<>(own);
                other.forEach(
                        clause -> all.add(clause.foreign(usable.getFirst().source().location())));
                both.add(all);
            }
        }
        rule.scope(both);
        return true;
    }

    /** The filters leave out every object, so no object may be in scope. */
    private static List<List<Clause>> nothing(List<Filter> usable) {
        String attribute = usable.getFirst().clauses().getFirst().attribute();
        return List.of(
                List.of(
                        Clause.presence(attribute, ScopeOperator.ISNULL),
                        Clause.presence(attribute, ScopeOperator.ISNOTNULL)));
    }

    private void report(AgentFilterSet set, Filter filter, boolean fits) {
        boolean lost = filter.isUsable() && !fits;
        items.add(
                lost ? Outcome.NOT_CARRIED_OVER : filter.outcome(),
                "filter",
                set.objectType() + ": " + filter.words(),
                filter.source().location(),
                agent,
                Direction.INBOUND,
                lost
                        ? "the exact scope would have more than "
                                + OppositeScope.MOST_ALTERNATIVES
                                + " alternatives; translate with --filters cloud-filtered"
                        : filter.reason(EXACT));
    }
}
