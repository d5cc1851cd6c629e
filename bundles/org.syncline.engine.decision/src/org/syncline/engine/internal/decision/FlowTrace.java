// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.rules.expression.ExpressionResult;

/**
 * What every flow to every attribute of one object gave, the losing ones included: these are
 * evaluated for the trace alone (decisions, "A losing flow is not evaluated"). Only made when a
 * recorder listens.
 */
public final class FlowTrace {
    /**
     * One flow.
     *
     * @param result what it gave, or null when it failed
     * @param error why it failed, or null
     * @param decides whether it was evaluated to decide, and not for the trace
     */
    public record Step(
            Offer offer, ExpressionResult result, DecisionException error, boolean decides) {}

    /** Evaluates a flow. */
    @FunctionalInterface
    interface Evaluation {
        ExpressionResult of(Offer offer) throws DecisionException;
    }

    private final SortedMap<String, List<Step>> steps = new TreeMap<>();

    /** By attribute: the flows by precedence. */
    public SortedMap<String, List<Step>> steps() {
        return steps;
    }

    /** Evaluates a flow that takes part in the decision. */
    ExpressionResult evaluate(Offer offer, Evaluation evaluation) throws DecisionException {
        try {
            ExpressionResult result = evaluation.of(offer);
            add(new Step(offer, result, null, true));
            return result;
        } catch (DecisionException e) {
            add(new Step(offer, null, e, true));
            throw e;
        }
    }

    /** Evaluates those of the flows to one attribute that had no part in the decision. */
    void losers(List<Offer> offers, Evaluation evaluation) {
        int decided = steps.getOrDefault(target(offers.getFirst()), List.of()).size();
        for (Offer offer : offers.subList(Math.min(decided, offers.size()), offers.size())) {
            try {
                add(new Step(offer, evaluation.of(offer), null, false));
            } catch (DecisionException e) {
                add(new Step(offer, null, e, false));
            }
        }
    }

    private void add(Step step) {
        steps.computeIfAbsent(target(step.offer()), attribute -> new ArrayList<>()).add(step);
    }

    private static String target(Offer offer) {
        return offer.flow().flow().target();
    }
}
