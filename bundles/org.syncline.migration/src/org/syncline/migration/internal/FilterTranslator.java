// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.syncline.formats.agent.AgentFilterSet;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.language.Quoting;
import org.syncline.migration.FilterMode;
import org.syncline.migration.Outcome;
import org.syncline.migration.TranslateOptions;
import org.syncline.migration.internal.mim.Filter;

/**
 * Translates connector filters (semantics reference, 5.5): one filter becomes one alternative of a
 * scope, one condition one clause.
 *
 * <p>A filter with a condition that is not understood is written as a comment as a whole. Without
 * that condition it would leave out more objects than the old system did, and what is left out is
 * deleted in the target.
 */
final class FilterTranslator {
    private static final String JOINS =
            "The old engine kept such an object out before any join; here it still joins and"
                    + " contributes its attributes, and the whole person or group is left out of"
                    + " the targets. The exact form is --filters join-scope.";
    private static final String EXACT =
            "The object stays out of the metaverse, as in the old engine, once the scope is put"
                    + " on the join rules.";

    private final ManagementAgent agent;
    private final String origin;
    private final TranslateOptions options;
    private final Output output;

    FilterTranslator(
            ManagementAgent agent, String origin, TranslateOptions options, Output output) {
        this.agent = agent;
        this.origin = origin;
        this.options = options;
        this.output = output;
    }

    /**
     * @param isScope whether the filters of a type are the scope of its rules already
     */
    void write(Connected connected, Predicate<String> isScope) {
        String connector = connected.name();
        List<AgentFilterSet> sets =
                agent.filters().stream()
                        .filter(set -> !set.filters().isEmpty())
                        .filter(set -> !isScope.test(set.objectType()))
                        .toList();
        if (sets.isEmpty()) {
            return;
        }
        boolean exact = options.filters() == FilterMode.JOIN_SCOPE;
        SyncText text = new SyncText();
        List<Runnable> reports = new ArrayList<>();
        String[] file = new String[1];
        for (int i = 0; i < sets.size(); i++) {
            AgentFilterSet set = sets.get(i);
            MetaverseType type = MetaverseType.of(agent, set.objectType());
            List<Filter> filters = Filter.all(agent, set);
            if (i > 0) {
                text.blank();
            }
            if (!Quoting.isName(set.objectType())) {
                text.comment(
                        "Filters of the type " + set.objectType() + ", which no rule can name:");
                filters.forEach(filter -> text.comment("  " + filter.words()));
            } else if (exact) {
                new JoinScopeWriter(text, connector, set.objectType()).write(filters);
            } else {
                cloudFiltered(text, connector, set, type, filters);
            }
            reports.add(() -> report(set, type, filters, file[0]));
        }
        String name = exact ? "join-scope" : "filters";
        file[0] = output.file("rules/" + connected.stem(), name, text.toString());
        reports.forEach(Runnable::run);
    }

    private void cloudFiltered(
            SyncText text,
            String connector,
            AgentFilterSet set,
            MetaverseType type,
            List<Filter> filters) {
        List<Filter> usable = filters.stream().filter(Filter::isUsable).toList();
        text.comment(
                "The connector filters for "
                        + set.objectType()
                        + " objects of "
                        + AgentTranslator.inWords(agent, origin)
                        + ". An object that matches one of them stays out of the targets.");
        if (usable.isEmpty()) {
            text.comment("None of them could be understood, so there is no rule:");
            filters.forEach(filter -> notUnderstood(text, filter));
            return;
        }
        output.needsCloudFiltered(type.name());
        text.open(
                "inbound rule "
                        + SyncText.quoted(
                                "In from " + connector + " - " + set.objectType() + " filter"));
        text.line(
                "from "
                        + SyncText.quoted(connector)
                        + " "
                        + set.objectType()
                        + "  to "
                        + type.name());
        text.line("link join").line("precedence " + output.nextPrecedence()).blank();
        scope(text, filters);
        text.blank().line("cloudFiltered <- True").close();
    }

    private static void scope(SyncText text, List<Filter> filters) {
        String lead = "scope ";
        for (Filter filter : filters) {
            if (filter.isUsable()) {
                text.comment("filter " + filter.source().id() + ": " + filter.words());
                text.line(lead + filter.scope());
                lead = "   or ";
            } else {
                notUnderstood(text, filter);
            }
        }
    }

    private static void notUnderstood(SyncText text, Filter filter) {
        text.comment("filter " + filter.source().id() + " NOT TRANSLATED: " + filter.words());
        text.comment("  because " + filter.failures());
    }

    private void report(AgentFilterSet set, MetaverseType type, List<Filter> filters, String file) {
        boolean exact = options.filters() == FilterMode.JOIN_SCOPE;
        if (type.assumed() && !exact) {
            output.report(
                    Outcome.NOT_VERIFIED,
                    "object type",
                    set.objectType(),
                    set.location(),
                    file,
                    "no projection says what it becomes in the metaverse; "
                            + type.name()
                            + " was assumed");
        }
        if (set.importFilter()) {
            output.report(
                    Outcome.NOT_VERIFIED,
                    "filter",
                    "filters of " + set.objectType(),
                    set.location(),
                    file,
                    "the old system refused these objects at import already; here they are"
                            + " imported and then filtered");
        }
        for (Filter filter : filters) {
            boolean named = Quoting.isName(set.objectType());
            output.report(
                    named ? filter.outcome() : Outcome.NOT_UNDERSTOOD,
                    "filter",
                    set.objectType() + ": " + filter.words(),
                    filter.source().location(),
                    file,
                    named
                            ? filter.reason(exact ? EXACT : JOINS)
                            : "no rule can name the object type " + set.objectType());
        }
    }
}
