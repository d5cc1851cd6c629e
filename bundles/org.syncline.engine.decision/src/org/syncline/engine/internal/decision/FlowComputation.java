// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.syncline.engine.internal.rules.CompiledFlow;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.FlowSource;
import org.syncline.rules.MergeType;
import org.syncline.rules.expression.EvaluationException;
import org.syncline.rules.expression.ExpressionResult;

/**
 * The flows to one attribute, by precedence (semantics reference, 2.6 and 2.7): NULL falls through,
 * AuthoritativeNull ends the search, IgnoreThisFlow leaves the attribute as it is unless a lower
 * rule fills it, a losing flow is not evaluated. One instance serves one object and keeps whether a
 * reference was left out.
 */
final class FlowComputation {
    private static final ExpressionResult NULL = new ExpressionResult.Null();

    /** What a flow marked {@code once} does at this time. */
    interface OncePolicy {
        /** The values it stands for, or null when it has to be evaluated as other flows are. */
        ExpressionResult standing(Offer offer);
    }

    private final Moment moment;
    private final Function<RuleSource, ReferenceResolver> resolvers;
    private final OncePolicy once;
    private final FlowTrace trace;
    private boolean unresolved;

    /**
     * @param trace is told what every flow gives, or null when nobody wants to know
     */
    FlowComputation(
            Moment moment,
            Function<RuleSource, ReferenceResolver> resolvers,
            OncePolicy once,
            FlowTrace trace) {
        this.moment = moment;
        this.resolvers = resolvers;
        this.once = once;
        this.trace = trace;
    }

    /** Whether a reference was left out of a flow that was evaluated. */
    boolean isUnresolved() {
        return unresolved;
    }

    /**
     * Computes one attribute.
     *
     * @param offers flows of rules in scope, by precedence, at least one
     * @param target schema of the attribute, or null when it is not declared
     */
    Outcome compute(List<Offer> offers, AttributeSchema target) throws DecisionException {
        if (trace == null) {
            return decide(offers, target);
        }
        try {
            return decide(offers, target);
        } finally {
            boolean known = unresolved;
            trace.losers(offers, offer -> value(offer, target));
            unresolved = known;
        }
    }

    private Outcome decide(List<Offer> offers, AttributeSchema target) throws DecisionException {
        MergeType merge = MergeTypes.of(offers, target);
        return merge == MergeType.UPDATE ? first(offers, target) : union(offers, target, merge);
    }

    private Outcome first(List<Offer> offers, AttributeSchema target) throws DecisionException {
        boolean ignored = false;
        for (Offer offer : offers) {
            ExpressionResult result = evaluate(offer, target);
            if (result instanceof ExpressionResult.Result given) {
                return new Outcome.Given(given.values(), List.of(offer));
            }
            if (result instanceof ExpressionResult.AuthoritativeNull) {
                return new Outcome.Nothing();
            }
            ignored |= result instanceof ExpressionResult.IgnoreFlow;
        }
        return ignored ? new Outcome.Keep() : new Outcome.Nothing();
    }

    private Outcome union(List<Offer> offers, AttributeSchema target, MergeType merge)
            throws DecisionException {
        boolean ignored = false;
        Values values = Values.NONE;
        List<Offer> from = new ArrayList<>();
        for (Offer offer : offers) {
            ExpressionResult result = evaluate(offer, target);
            if (result instanceof ExpressionResult.Result given) {
                values = values.plus(fresh(given.values(), values, merge));
                from.add(offer);
            }
            if (result instanceof ExpressionResult.AuthoritativeNull) {
                break;
            }
            ignored |= result instanceof ExpressionResult.IgnoreFlow;
        }
        if (!values.isEmpty()) {
            return new Outcome.Given(values, from);
        }
        return ignored ? new Outcome.Keep() : new Outcome.Nothing();
    }

    private static Values fresh(Values given, Values have, MergeType merge) {
        if (merge != MergeType.MERGE_CASE_INSENSITIVE) {
            return given;
        }
        java.util.Set<String> known = new java.util.HashSet<>();
        have.forEach(value -> known.add(value.folded()));
        List<Value> fresh = new ArrayList<>();
        given.forEach(
                value -> {
                    if (known.add(value.folded())) {
                        fresh.add(value);
                    }
                });
        return Values.of(fresh);
    }

    private ExpressionResult evaluate(Offer offer, AttributeSchema target)
            throws DecisionException {
        return trace == null ? value(offer, target) : trace.evaluate(offer, o -> value(o, target));
    }

    private ExpressionResult value(Offer offer, AttributeSchema target) throws DecisionException {
        if (offer.flow().flow().once()) {
            ExpressionResult standing = once.standing(offer);
            if (standing != null) {
                return standing;
            }
        }
        try {
            return evaluateNow(offer, target);
        } catch (DecisionException e) {
            throw e.by(offer.source());
        }
    }

    private ExpressionResult evaluateNow(Offer offer, AttributeSchema target)
            throws DecisionException {
        ValueConversion conversion =
                new ValueConversion(
                        offer.flow(), target, reference -> resolve(offer.source(), reference));
        return switch (offer.flow().flow().source()) {
            case FlowSource.Direct direct ->
                    result(conversion.convert(offer.source().attribute(direct.attribute())));
            case FlowSource.Constant constant ->
                    result(
                            conversion.constant(
                                    offer.source().parameters().expand(constant.text())));
            case FlowSource.Computed computed ->
                    evaluated(conversion, run(offer.flow(), offer.source(), moment));
        };
    }

    private Value resolve(RuleSource source, Value reference) {
        Value resolved = resolvers.apply(source).resolve(reference);
        unresolved |= resolved == null;
        return resolved;
    }

    private static ExpressionResult evaluated(ValueConversion conversion, ExpressionResult result)
            throws DecisionException {
        if (!(result instanceof ExpressionResult.Result given)) {
            return result;
        }
        return result(conversion.convert(given.values()));
    }

    private static ExpressionResult result(Values values) {
        return values.isEmpty() ? NULL : new ExpressionResult.Result(values, values.size() > 1);
    }

    /** Runs the expression of a flow. */
    static ExpressionResult run(CompiledFlow flow, RuleSource source, Moment moment)
            throws DecisionException {
        try {
            return flow.expression().evaluate(new SourceContext(source, moment));
        } catch (EvaluationException e) {
            throw new DecisionException(
                    e.isRaisedByRule() ? ErrorTypes.ERROR_FUNCTION : ErrorTypes.INVALID_EXPRESSION,
                    step(flow),
                    flow.rule(),
                    "Rule \""
                            + flow.rule().name()
                            + "\", flow to "
                            + flow.flow().target()
                            + ", column "
                            + (e.offset() + 1)
                            + ": "
                            + e.getMessage());
        }
    }

    static boolean outbound(CompiledFlow flow) {
        return flow.rule().direction() == org.syncline.rules.Direction.OUTBOUND;
    }

    static String step(CompiledFlow flow) {
        return outbound(flow) ? ErrorTypes.STEP_EXPORT_FLOW : ErrorTypes.STEP_IMPORT_FLOW;
    }
}
