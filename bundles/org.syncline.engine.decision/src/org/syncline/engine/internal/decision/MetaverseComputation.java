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
import org.syncline.engine.internal.rules.FlowTable;
import org.syncline.engine.internal.rules.RuleBook;
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
    private final Schema metaverse;
    private final RuleBook rules;
    private final Moment moment;
    private final Function<RuleSource, ReferenceResolver> resolvers;
    private final Recorder recorder;

    public MetaverseComputation(
            Schema metaverse,
            RuleBook rules,
            Moment moment,
            Function<RuleSource, ReferenceResolver> resolvers,
            Recorder recorder) {
        this.metaverse = metaverse;
        this.rules = rules;
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
     * @param wanted names of the attributes, or null for all
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
        Map<String, AttributeSchema> schema = metaverse.attributes(shell.type());
        TreeMap<String, MvAttribute> attributes = new TreeMap<>();
        for (FlowTable.Target target : table(shell, contributors).targets()) {
            String name = target.attribute();
            if (wanted == null || wanted.contains(name)) {
                Outcome outcome = flows.compute(offers(target, contributors), schema.get(name));
                MvAttribute value = attribute(outcome, shell.attributes().get(name));
                if (value != null) {
                    attributes.put(name, value);
                }
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
        Map<String, AttributeSchema> schema = metaverse.attributes(before.type());
        List<FlowTable.Target> targets = table(before, contributors).targets();
        List<MvAttribute> attributes = new ArrayList<>(targets.size());
        int kept = 0;
        boolean same = true;
        for (FlowTable.Target target : targets) {
            String name = target.attribute();
            Outcome outcome = flows.compute(offers(target, contributors), schema.get(name));
            MvAttribute old = before.attributes().get(name);
            MvAttribute now = attribute(outcome, old);
            same &= now == old;
            kept += now == null ? 0 : 1;
            attributes.add(now);
        }
        return same
                        && kept == before.attributes().size()
                        && flows.isUnresolved() == before.referenceRetry()
                ? before
                : made(before, targets, attributes, flows.isUnresolved());
    }

    private static MvObject made(
            MvObject before,
            List<FlowTable.Target> targets,
            List<MvAttribute> attributes,
            boolean unresolved) {
        TreeMap<String, MvAttribute> made = new TreeMap<>();
        for (int i = 0; i < targets.size(); i++) {
            if (attributes.get(i) != null) {
                made.put(targets.get(i).attribute(), attributes.get(i));
            }
        }
        return new MvObject(before.id(), before.type(), made, unresolved);
    }

    /** The attribute as it is to be, the same instance when it stays, or null. */
    private MvAttribute attribute(Outcome outcome, MvAttribute old) {
        return switch (outcome) {
            case Outcome.Nothing nothing -> null;
            case Outcome.Keep keep -> old;
            case Outcome.Given given ->
                    old != null && old.values().equals(given.values()) && isFrom(given.from(), old)
                            ? old
                            : new MvAttribute(
                                    given.values(),
                                    given.from().stream().map(this::lineage).toList());
        };
    }

    private static boolean isFrom(List<Offer> offers, MvAttribute old) {
        if (offers.size() != old.lineage().size()) {
            return false;
        }
        for (int i = 0; i < offers.size(); i++) {
            Offer offer = offers.get(i);
            Lineage lineage = old.lineage().get(i);
            if (id(offer) != lineage.sourceObject()
                    || !offer.flow().ruleKey().equals(lineage.ruleKey())
                    || !offer.flow().digest().equals(lineage.ruleDigest())) {
                return false;
            }
        }
        return true;
    }

    private Lineage lineage(Offer offer) {
        return new Lineage(offer.flow().ruleKey(), offer.flow().digest(), id(offer), moment.now());
    }

    private static long id(Offer offer) {
        return ((CsSource) offer.source()).object().id();
    }

    /**
     * A flow marked {@code once} is evaluated when its rule creates the object; later it stands for
     * the value that it gave then, so that doing it again changes nothing.
     */
    private static ExpressionResult once(Offer offer, MvObject before, CompiledRule creator) {
        String rule = offer.flow().ruleKey();
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

    private FlowTable table(MvObject object, List<Contributor> contributors) {
        if (contributors.size() == 1) {
            return rules.inboundFlows(contributors.getFirst().rules(), object.type());
        }
        List<CompiledRule> all = new ArrayList<>();
        contributors.forEach(contributor -> all.addAll(contributor.rules()));
        return rules.inboundFlows(all, object.type());
    }

    /** Each flow reads the only contributor of its connector. */
    private static List<Offer> offers(FlowTable.Target target, List<Contributor> contributors) {
        List<CompiledFlow> flows = target.flows();
        if (flows.size() == 1) {
            return List.of(offer(flows.getFirst(), contributors));
        }
        List<Offer> offers = new ArrayList<>(flows.size());
        flows.forEach(flow -> offers.add(offer(flow, contributors)));
        return offers;
    }

    private static Offer offer(CompiledFlow flow, List<Contributor> contributors) {
        for (Contributor contributor : contributors) {
            if (contributor.source().connectorName().equals(flow.rule().connector())) {
                return new Offer(flow, contributor.source());
            }
        }
        throw new IllegalStateException("No contributor of " + flow.rule().connector());
    }

    private static void refuseTwoOfOneConnector(List<Contributor> contributors)
            throws DecisionException {
        if (contributors.size() < 2) {
            return;
        }
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
