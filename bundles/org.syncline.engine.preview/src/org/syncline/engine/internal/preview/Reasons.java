// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syncline.engine.internal.decision.CsSource;
import org.syncline.engine.internal.decision.JoinMatcher;
import org.syncline.engine.internal.decision.LinkDecision;
import org.syncline.engine.internal.decision.OutboundDecision.Verdict;
import org.syncline.engine.internal.decision.RuleSource;
import org.syncline.engine.internal.decision.ScopeEvaluator;
import org.syncline.engine.internal.decision.ScopeEvaluator.ClauseResult;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.model.Values;
import org.syncline.rules.Direction;
import org.syncline.rules.JoinCondition;
import org.syncline.rules.LinkType;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;

/** Says why an object has no metaverse object, or no object in a target. */
public final class Reasons {
    private final Trace trace;

    public Reasons(Trace trace) {
        this.trace = trace;
    }

    /** Why a connector space object is linked to nothing. */
    public List<String> notLinked(CsObject object, String connector) {
        Trace.Inbound inbound = trace.inbound(object.id());
        if (inbound == null || inbound.asked().isEmpty()) {
            return List.of(
                    "No inbound rule is for objects of type "
                            + object.objectType()
                            + " of \""
                            + connector
                            + "\".");
        }
        List<String> reasons = new ArrayList<>();
        for (CompiledRule rule : inbound.asked()) {
            reasons.add(inbound(rule, inbound));
        }
        return reasons;
    }

    private static String inbound(CompiledRule rule, Trace.Inbound inbound) {
        CsSource source = inbound.source();
        String scope = outOfScope(rule, source);
        if (scope != null) {
            return scope;
        }
        String head = capital(Words.rule(rule.rule())) + " has it in scope";
        List<String> searches = searches(rule, inbound.searches(), Direction.INBOUND);
        if (!searches.isEmpty()) {
            head += ", but " + String.join("; ", searches);
        }
        if (rule.provisions() && inbound.decision() instanceof LinkDecision.Remain) {
            return head + ". It makes no object, because no attribute of its joins has a value.";
        }
        return head + (rule.provisions() ? "." : ". It joins only and makes no object.");
    }

    /** Why a metaverse object has no pending export to a target. */
    public List<String> noExport(long metaverse, int target, String connector) {
        Trace.Outbound outbound = trace.outbound(metaverse, target);
        if (outbound == null || outbound.asked().isEmpty()) {
            return List.of(
                    "No outbound rule to \""
                            + connector
                            + "\" is for metaverse objects of its type.");
        }
        List<String> reasons = new ArrayList<>();
        for (CompiledRule rule : outbound.asked()) {
            String scope = outOfScope(rule, outbound.source());
            reasons.add(scope != null ? scope : inScope(rule, outbound));
        }
        if (outbound.verdict() == Verdict.FLOW) {
            reasons.add(
                    "\""
                            + outbound.current().dn()
                            + "\" of \""
                            + connector
                            + "\" is as it shall be.");
        }
        return reasons;
    }

    private static String inScope(CompiledRule rule, Trace.Outbound outbound) {
        List<String> searches = searches(rule, outbound.searches(), Direction.OUTBOUND);
        return capital(Words.rule(rule.rule()))
                + " has it in scope"
                + (searches.isEmpty() ? "" : "; " + String.join("; ", searches))
                + (rule.linkType() == LinkType.PROVISION ? "." : ", and makes no object itself.");
    }

    /** What keeps an object out of the scope of a rule, or null when it is in scope. */
    public static String outOfScope(CompiledRule rule, RuleSource source) {
        List<List<ClauseResult>> groups = ScopeEvaluator.explain(rule.rule(), source);
        boolean inScope =
                groups.isEmpty()
                        || groups.stream()
                                .anyMatch(group -> group.stream().allMatch(ClauseResult::holds));
        if (inScope) {
            return null;
        }
        String clauses =
                groups.stream()
                        .map(group -> group.stream().filter(clause -> !clause.holds()))
                        .map(
                                failed ->
                                        failed.map(Reasons::clause)
                                                .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; or: "));
        return capital(Words.rule(rule.rule())) + " does not have it in scope: " + clauses + ".";
    }

    private static String clause(ClauseResult clause) {
        return clause.error() != null
                ? clause.error()
                : Words.clause(clause.clause())
                        + " does not hold ("
                        + clause.clause().attribute()
                        + ": "
                        + Words.values(clause.found())
                        + ")";
    }

    private static List<String> searches(
            CompiledRule rule, List<Trace.Search> searches, Direction direction) {
        return searches.stream()
                .filter(search -> search.rule() == rule)
                .map(search -> search(search, direction))
                .toList();
    }

    /** What a join group was searched by and what it found. */
    public static String search(Trace.Search search, Direction direction) {
        String by =
                search.group().conditions().stream()
                        .map(condition -> by(condition, direction, search.source()))
                        .collect(Collectors.joining(" and "));
        return "its join "
                + Words.group(search.group())
                + ", searched by "
                + by
                + ", finds "
                + found(search);
    }

    private static String by(JoinCondition condition, Direction direction, RuleSource source) {
        String attribute = JoinMatcher.sourceAttribute(condition, direction);
        Values values = source.attribute(attribute);
        return attribute + " " + Words.values(values);
    }

    private static String found(Trace.Search search) {
        Stream<String> names =
                search.found().stream()
                        .map(
                                hit ->
                                        hit instanceof CsObject cs
                                                ? "\"" + cs.dn() + "\""
                                                : "a " + ((MvObject) hit).type());
        return search.found().isEmpty()
                ? "nothing"
                : search.found().size() == 1
                        ? names.findFirst().orElseThrow()
                        : search.found().size() + " objects, of which none can be chosen";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
