// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.syncline.engine.RuleReference;
import org.syncline.engine.internal.decision.CsSource;
import org.syncline.engine.internal.decision.FlowTrace.Step;
import org.syncline.engine.internal.rules.CompiledFlow;
import org.syncline.engine.internal.view.Names;
import org.syncline.engine.preview.AttributeFlow;
import org.syncline.engine.preview.Contribution;
import org.syncline.engine.preview.Contribution.Status;
import org.syncline.model.Values;
import org.syncline.rules.MergeType;
import org.syncline.rules.expression.ExpressionResult;

/** Flows as they were evaluated, with why each was applied or not. */
final class FlowViews {
    private final Names names;

    FlowViews(Names names) {
        this.names = names;
    }

    /**
     * Attributes by name.
     *
     * @param steps what each flow gave
     * @param others attributes beside those to which something flows
     */
    List<AttributeFlow> of(
            Map<String, List<Step>> steps,
            Iterable<String> others,
            Function<String, Values> before,
            Function<String, Values> after) {
        TreeSet<String> attributes = new TreeSet<>(steps.keySet());
        others.forEach(attributes::add);
        List<AttributeFlow> flows = new ArrayList<>();
        for (String attribute : attributes) {
            flows.add(
                    new AttributeFlow(
                            attribute,
                            names.shown(before.apply(attribute)),
                            names.shown(after.apply(attribute)),
                            contributions(steps.getOrDefault(attribute, List.of()))));
        }
        return flows;
    }

    private List<Contribution> contributions(List<Step> steps) {
        List<Contribution> views = new ArrayList<>();
        CompiledFlow decided = null;
        for (Step step : steps) {
            CompiledFlow flow = step.offer().flow();
            Contribution view = contribution(step, decided);
            views.add(view);
            boolean ends =
                    view.status() == Status.EMPTIED
                            || view.status() == Status.FAILED
                            || view.status() == Status.APPLIED && !isMerged(flow);
            decided = decided == null && ends ? flow : decided;
        }
        return views;
    }

    private Contribution contribution(Step step, CompiledFlow decided) {
        CompiledFlow flow = step.offer().flow();
        Status status = status(step);
        return new Contribution(
                place(flow),
                flow.rule().precedence(),
                step.offer().source() instanceof CsSource cs ? names.object(cs.object()) : null,
                status,
                step.result() instanceof ExpressionResult.Result given
                        ? names.shown(given.values())
                        : Values.NONE,
                reason(step, status, decided));
    }

    private static RuleReference place(CompiledFlow flow) {
        return Names.at(flow.rule(), flow.flow().location());
    }

    private static Status status(Step step) {
        if (!step.decides()) {
            return Status.LOST;
        }
        if (step.error() != null) {
            return Status.FAILED;
        }
        return switch (step.result()) {
            case ExpressionResult.Result given -> Status.APPLIED;
            case ExpressionResult.Null none -> Status.NO_VALUE;
            case ExpressionResult.AuthoritativeNull none -> Status.EMPTIED;
            case ExpressionResult.IgnoreFlow ignored -> Status.IGNORED;
        };
    }

    private static String reason(Step step, Status status, CompiledFlow decided) {
        return switch (status) {
            case APPLIED ->
                    isMerged(step.offer().flow())
                            ? "Its values are merged with those of the others."
                            : "It is the first that gives a value.";
            case EMPTIED -> "It says that there is no value, and no rule after it may give one.";
            case NO_VALUE -> "It gives no value, so the next one has its turn.";
            case IGNORED -> "It stands aside, as if it did not exist.";
            case FAILED -> step.error().getMessage();
            case LOST -> lost(step, decided);
        };
    }

    private static String lost(Step step, CompiledFlow decided) {
        String who = decided == null ? "Another flow" : upper(Words.rule(place(decided)));
        return who
                + " comes before it."
                + (step.error() == null ? "" : " It would fail: " + step.error().getMessage());
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static boolean isMerged(CompiledFlow flow) {
        return flow.flow().merge() != MergeType.UPDATE && flow.flow().merge() != MergeType.REPLACE;
    }
}
