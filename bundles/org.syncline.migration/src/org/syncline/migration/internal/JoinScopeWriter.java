// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the scope that keeps filtered objects out of the metaverse: the opposite of all filters,
 * as alternatives of conditions, ready to be put on the join rules.
 */
final class JoinScopeWriter {
    private static final int MOST_ALTERNATIVES = 64;

    private final SyncText text;
    private final String connector;
    private final String objectType;

    JoinScopeWriter(SyncText text, String connector, String objectType) {
        this.text = text;
        this.connector = connector;
        this.objectType = objectType;
    }

    void write(List<Filter> filters) {
        text.comment(
                "Put this scope on every inbound rule from \""
                        + connector
                        + "\" "
                        + objectType
                        + " that has join conditions or link provision. It is the opposite of"
                        + " these filters:");
        for (Filter filter : filters) {
            if (filter.isUsable()) {
                text.comment("  filter " + filter.source().id() + ": " + filter.words());
            } else {
                text.comment(
                        "  filter "
                                + filter.source().id()
                                + " NOT TRANSLATED: "
                                + filter.words()
                                + ", because "
                                + filter.failures());
            }
        }
        List<Filter> usable = filters.stream().filter(Filter::isUsable).toList();
        text.line("//");
        if (usable.isEmpty()) {
            text.comment("None of them could be understood, so there is no scope.");
            return;
        }
        List<List<Clause>> alternatives = opposite(usable);
        if (alternatives.isEmpty()) {
            text.comment(
                    "The opposite has more than "
                            + MOST_ALTERNATIVES
                            + " alternatives; translate with --filters cloud-filtered instead.");
            return;
        }
        String lead = "scope ";
        for (List<Clause> alternative : alternatives) {
            text.line(
                    "//     "
                            + lead
                            + alternative.stream()
                                    .map(Clause::text)
                                    .collect(Collectors.joining(" and ")));
            lead = "   or ";
        }
        if (alternatives.size() > 1) {
            text.line("//");
            text.comment(
                    "A join rule that has a scope of its own needs its conditions in every"
                            + " alternative.");
        }
    }

    /** Multiplied out; empty when there would be too many alternatives. */
    private static List<List<Clause>> opposite(List<Filter> filters) {
        Set<Set<Clause>> alternatives = new LinkedHashSet<>();
        alternatives.add(Set.of());
        for (Filter filter : filters) {
            Set<Set<Clause>> next = new LinkedHashSet<>();
            for (Set<Clause> alternative : alternatives) {
                for (Clause clause : filter.clauses()) {
                    for (Clause opposite : clause.negated()) {
                        Set<Clause> both = new LinkedHashSet<>(alternative);
                        both.add(opposite);
                        next.add(both);
                    }
                }
            }
            if (next.size() > MOST_ALTERNATIVES) {
                return List.of();
            }
            alternatives = next;
        }
        List<List<Clause>> result = new ArrayList<>();
        alternatives.forEach(alternative -> result.add(List.copyOf(alternative)));
        return result;
    }
}
