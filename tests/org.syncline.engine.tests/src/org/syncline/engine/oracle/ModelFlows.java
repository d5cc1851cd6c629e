// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.syncline.model.Value;
import org.syncline.model.ValueType;
import org.syncline.model.Values;
import org.syncline.rules.Flow;
import org.syncline.rules.FlowSource;
import org.syncline.rules.MergeType;
import org.syncline.rules.SyncRule;
import org.syncline.rules.expression.ExpressionResult;

/** Flows by precedence (semantics, 2.6 and 2.7; decisions, "Rules and expressions"). */
final class ModelFlows {
    private static final ExpressionResult NULL = new ExpressionResult.Null();

    private ModelFlows() {}

    /**
     * A flow of a rule in scope, with where it reads.
     *
     * @param giver the object it reads; null for the metaverse
     * @param resolve the other end of a reference, or null when there is none
     * @param standing what the flow gives instead of being evaluated, or null
     */
    record Offer(
            SyncRule rule,
            Flow flow,
            ModelObject giver,
            Function<String, Values> top,
            Function<String, Values> confirmed,
            UnaryOperator<Value> resolve,
            ExpressionResult standing) {}

    /**
     * What the flows to one attribute come to.
     *
     * @param keep leave what is there
     */
    record Outcome(Values values, List<Offer> from, boolean keep) {}

    static TreeMap<String, List<Offer>> byTarget(List<Offer> offers) {
        TreeMap<String, List<Offer>> all = new TreeMap<>();
        offers.stream()
                .filter(offer -> !offer.flow().target().equals("dn"))
                .sorted(Comparator.comparingInt(offer -> offer.rule().precedence()))
                .forEach(
                        offer ->
                                all.computeIfAbsent(offer.flow().target(), t -> new ArrayList<>())
                                        .add(offer));
        return all;
    }

    static Outcome outcome(List<Offer> offers) throws ModelError {
        MergeType merge = merge(offers);
        List<Value> values = new ArrayList<>();
        List<Offer> from = new ArrayList<>();
        boolean ignored = false;
        for (Offer offer : offers) {
            ExpressionResult result = evaluate(offer);
            if (result instanceof ExpressionResult.Result given) {
                add(values, given.values(), merge);
                from.add(offer);
                if (merge == MergeType.UPDATE) {
                    break;
                }
            }
            if (result instanceof ExpressionResult.AuthoritativeNull) {
                ignored = false;
                break;
            }
            ignored |= result instanceof ExpressionResult.IgnoreFlow;
        }
        return new Outcome(Values.of(values), from, values.isEmpty() && ignored);
    }

    private static MergeType merge(List<Offer> offers) throws ModelError {
        Set<MergeType> types = new HashSet<>();
        offers.forEach(offer -> types.add(offer.flow().merge()));
        if (types.size() > 1) {
            throw new ModelError(
                    "sync-rule-"
                            + offers.getFirst().rule().direction().name().toLowerCase(Locale.ROOT)
                            + "-flow-rules-invalid");
        }
        return types.iterator().next();
    }

    private static void add(List<Value> values, Values given, MergeType merge) {
        for (Value value : given) {
            boolean known =
                    merge == MergeType.MERGE_CASE_INSENSITIVE
                            && values.stream()
                                    .anyMatch(v -> v.text().equalsIgnoreCase(value.text()));
            if (!known && !values.contains(value)) {
                values.add(value);
            }
        }
    }

    private static ExpressionResult evaluate(Offer offer) throws ModelError {
        if (offer.standing() != null) {
            return offer.standing();
        }
        ExpressionResult result =
                switch (offer.flow().source()) {
                    case FlowSource.Direct direct ->
                            of(resolved(offer, offer.top().apply(direct.attribute())));
                    case FlowSource.Constant constant ->
                            of(Values.of(constant(offer.flow().target(), constant.text())));
                    case FlowSource.Computed computed ->
                            ModelRules.evaluate(
                                    computed.expression(), offer.top(), offer.confirmed());
                };
        return result instanceof ExpressionResult.Result given ? of(given.values()) : result;
    }

    /** A reference without another end is left out (1.8). */
    private static Values resolved(Offer offer, Values values) {
        return Values.of(
                values.stream()
                        .map(v -> v.type() == ValueType.REFERENCE ? offer.resolve().apply(v) : v)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Value constant(String target, String text) {
        return target.equals("blocked") ? Value.of(text.equals("True")) : Value.of(text);
    }

    /** An empty text is no value. */
    private static ExpressionResult of(Values values) {
        List<Value> some = values.stream().filter(value -> !value.text().isEmpty()).toList();
        return some.isEmpty() ? NULL : new ExpressionResult.Result(Values.of(some), false);
    }
}
