// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.syncline.migration.internal.mim.Clause;
import org.syncline.migration.internal.mim.Filter;
import org.syncline.migration.internal.mim.OppositeScope;

/**
 * Writes the scope that keeps filtered objects out of the metaverse: the opposite of all filters,
 * as alternatives of conditions, ready to be put on the join rules.
 */
final class JoinScopeWriter {
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
        List<List<Clause>> alternatives = OppositeScope.of(usable).orElse(List.of());
        if (alternatives.isEmpty()) {
            text.comment(
                    "The opposite has more than "
                            + OppositeScope.MOST_ALTERNATIVES
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
}
