// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.syncline.engine.internal.rules.CompiledFlow;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.rules.expression.ExpressionResult;
import org.syncline.store.Lineage;
import org.syncline.store.MvAttribute;
import org.syncline.store.MvObject;

/**
 * The attributes of a metaverse object from all connector space objects linked to it: a pure
 * function of them, of the rules, and, for {@code once} and {@code IgnoreThisFlow} only, of what
 * was there before. What nobody contributes any more is gone (recall, semantics reference, 2.8).
 */
public final class MetaverseComputation {
    private final Map<String, AttributeSchema> schema;
    private final Moment moment;
    private final Function<RuleSource, ReferenceResolver> resolvers;
    private final Recorder recorder;

    public MetaverseComputation(
            Schema metaverse,
            String type,
            Moment moment,
            Function<RuleSource, ReferenceResolver> resolvers,
            Recorder recorder) {
        this.schema = metaverse.attributes(type);
        this.moment = moment;
        this.resolvers = resolvers;
        this.recorder = recorder;
    }

    /**
     * Computes the object anew.
     *
     * @param before as it was; the very same instance is returned when nothing changes
     * @param contributors all objects linked to it that may contribute
     * @param creator the rule that creates the object just now, or null
     * @throws DecisionException when a flow fails or two contributors are of one connector; then
     *     the object stays as it was
     */
    public MvObject compute(MvObject before, List<Contributor> contributors, CompiledRule creator)
            throws DecisionException {
        FlowTrace trace = recorder.listens() ? new FlowTrace() : null;
        MvObject after = null;
        try {
            after = compute(before, contributors, creator, trace);
            return after;
        } finally {
            if (trace != null) {
                recorder.computed(before, after, contributors, trace);
            }
        }
    }

    /**
     * Some attributes of an object that a rule would make, without telling anybody.
     *
     * @param wanted names of the attributes
     * @throws DecisionException when a flow to one of them fails
     */
    public MvObject sketch(
            MvObject shell,
            List<Contributor> contributors,
            CompiledRule creator,
            Set<String> wanted)
            throws DecisionException {
        FlowComputation flows =
                new FlowComputation(moment, resolvers, offer -> once(offer, shell, creator), null);
        TreeMap<String, MvAttribute> attributes = new TreeMap<>();
        for (Map.Entry<String, List<Offer>> entry :
                offers(shell, contributors, wanted).entrySet()) {
            MvAttribute value = attribute(flows, entry.getKey(), entry.getValue(), shell);
            if (value != null) {
                attributes.put(entry.getKey(), value);
            }
        }
        return new MvObject(shell.id(), shell.type(), attributes, false);
    }

    private MvObject compute(
            MvObject before, List<Contributor> contributors, CompiledRule creator, FlowTrace trace)
            throws DecisionException {
        refuseTwoOfOneConnector(contributors);
        FlowComputation flows =
                new FlowComputation(
                        moment, resolvers, offer -> once(offer, before, creator), trace);
        TreeMap<String, MvAttribute> attributes = new TreeMap<>();
        for (Map.Entry<String, List<Offer>> entry : offers(before, contributors, null).entrySet()) {
            MvAttribute value = attribute(flows, entry.getKey(), entry.getValue(), before);
            if (value != null) {
                attributes.put(entry.getKey(), value);
            }
        }
        MvObject after = new MvObject(before.id(), before.type(), attributes, flows.isUnresolved());
        return after.equals(before) ? before : after;
    }

    private MvAttribute attribute(
            FlowComputation flows, String name, List<Offer> offers, MvObject before)
            throws DecisionException {
        MvAttribute old = before.attributes().get(name);
        return switch (flows.compute(offers, schema.get(name))) {
            case Outcome.Nothing nothing -> null;
            case Outcome.Keep keep -> old;
            case Outcome.Given given -> {
                List<Lineage> lineage = given.from().stream().map(this::lineage).toList();
                boolean same =
                        old != null
                                && old.values().equals(given.values())
                                && Lineages.same(old.lineage(), lineage);
                yield same ? old : new MvAttribute(given.values(), lineage);
            }
        };
    }

    private Lineage lineage(Offer offer) {
        return new Lineage(
                offer.flow().rule().key(), offer.flow().digest(), id(offer), moment.now());
    }

    private static long id(Offer offer) {
        return ((CsSource) offer.source()).object().id();
    }

    /**
     * A flow marked {@code once} is evaluated when its rule creates the object; later it stands for
     * the value that it gave then, so that doing it again changes nothing.
     */
    private static ExpressionResult once(Offer offer, MvObject before, CompiledRule creator) {
        String rule = offer.flow().rule().key();
        if (creator != null && creator.key().equals(rule)) {
            return null;
        }
        MvAttribute old = before.attributes().get(offer.flow().flow().target());
        boolean given =
                old != null
                        && old.lineage().stream()
                                .anyMatch(
                                        lineage ->
                                                lineage.ruleKey().equals(rule)
                                                        && lineage.sourceObject() == id(offer));
        return given
                ? new ExpressionResult.Result(old.values(), old.values().size() > 1)
                : new ExpressionResult.Null();
    }

    /** Everything that flows, or only what flows to some attributes when these are given. */
    private static Map<String, List<Offer>> offers(
            MvObject object, List<Contributor> contributors, Set<String> wanted) {
        Map<String, List<Offer>> offers = new TreeMap<>();
        for (Contributor contributor : contributors) {
            for (CompiledRule rule : contributor.flowing(object.type())) {
                for (CompiledFlow flow : rule.flows()) {
                    if (wanted == null || wanted.contains(flow.flow().target())) {
                        offers.computeIfAbsent(flow.flow().target(), t -> new ArrayList<>())
                                .add(new Offer(flow, contributor.source()));
                    }
                }
            }
        }
        offers.values().forEach(list -> list.sort(Offer.BY_PRECEDENCE));
        return offers;
    }

    private static void refuseTwoOfOneConnector(List<Contributor> contributors)
            throws DecisionException {
        Map<Integer, CsSource> seen = new HashMap<>();
        for (Contributor contributor : contributors) {
            CsSource source = contributor.source();
            CsSource other = seen.put(source.object().connector(), source);
            if (other != null) {
                throw ambiguous(other, source);
            }
        }
    }

    /** The error of two objects of one connector that belong to one metaverse object. */
    public static DecisionException ambiguous(CsSource one, CsSource other) {
        return new DecisionException(
                ErrorTypes.AMBIGUOUS_IMPORT,
                ErrorTypes.STEP_JOIN,
                null,
                "\""
                        + one.dn()
                        + "\" and \""
                        + other.dn()
                        + "\" of connector \""
                        + one.connectorName()
                        + "\" match the same metaverse object. Make their join attributes"
                        + " differ, or take one of them out of scope.");
    }
}
