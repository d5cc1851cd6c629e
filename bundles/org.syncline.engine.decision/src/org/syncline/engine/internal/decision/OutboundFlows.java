// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.engine.internal.rules.CompiledFlow;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.engine.internal.rules.FlowTable;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.InvalidDnException;
import org.syncline.model.Printable;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.FlowSource;
import org.syncline.rules.expression.ExpressionResult;
import org.syncline.store.CsObject;
import org.syncline.store.ExportChange;
import org.syncline.store.Lineage;
import org.syncline.store.Link;
import org.syncline.store.MvAttribute;

/**
 * The outbound flows of one metaverse object to one target: the name and the attributes that the
 * rules want. Pure.
 */
public final class OutboundFlows {
    private static final Comparator<CsObject> MAIN_FIRST =
            Comparator.comparing((CsObject cs) -> cs.link().kind() != Link.Kind.INBOUND_PROJECTION)
                    .thenComparing(CsObject::connector)
                    .thenComparing(CsObject::dn);

    private final MvSource source;
    private final List<CompiledRule> rules;
    private final Map<String, AttributeSchema> schema;
    private final Moment moment;
    private final FlowTrace trace;

    /**
     * @param rules outbound rules in scope, by precedence, all of one object type
     * @param schema attributes of that type in the target
     * @param trace is told what every flow of an attribute gives, or null
     */
    public OutboundFlows(
            MvSource source,
            List<CompiledRule> rules,
            Map<String, AttributeSchema> schema,
            Moment moment,
            FlowTrace trace) {
        this.source = source;
        this.rules = rules;
        this.schema = schema;
        this.moment = moment;
        this.trace = trace;
    }

    /**
     * The name that the rules compute, or null when none of them computes one.
     *
     * @param adding whether the object is still to be made; else flows marked {@code once} are
     *     passed over
     */
    public Dn name(boolean adding) throws DecisionException {
        for (CompiledRule rule : rules) {
            CompiledFlow flow = rule.dnFlow();
            if (flow != null && (adding || !flow.flow().once())) {
                String text = trace == null ? nameText(flow) : tracedName(flow);
                if (text != null) {
                    return parsed(flow, text);
                }
            }
        }
        return null;
    }

    /** Mostly the name that the object has already, which needs no parsing. */
    private Dn parsed(CompiledFlow flow, String text) throws DecisionException {
        for (CsObject linked : source.linked()) {
            if (linked.dn().text().equals(text)) {
                return linked.dn();
            }
        }
        try {
            return Dn.of(text);
        } catch (
                @SuppressWarnings("unused") // the rule is to blame, and is named
                InvalidDnException e) {
            throw badName(flow, text);
        }
    }

    /** The rule whose flow names the object, for lineage; the first rule when none does. */
    public CompiledRule namingRule() {
        return rules.stream()
                .filter(rule -> rule.dnFlow() != null)
                .findFirst()
                .orElse(rules.getFirst());
    }

    private String nameText(CompiledFlow flow) throws DecisionException {
        Values values =
                switch (flow.flow().source()) {
                    case FlowSource.Direct direct -> source.attribute(direct.attribute());
                    case FlowSource.Constant constant ->
                            Values.of(Value.of(source.parameters().expand(constant.text())));
                    case FlowSource.Computed computed ->
                            FlowComputation.run(flow, source, moment)
                                            instanceof ExpressionResult.Result result
                                    ? result.values()
                                    : Values.NONE;
                };
        if (values.size() > 1) {
            throw badName(flow, values.toString());
        }
        String text = values.isEmpty() ? "" : values.first().text();
        return text.isEmpty() ? null : text;
    }

    private String tracedName(CompiledFlow flow) throws DecisionException {
        ExpressionResult result =
                trace.evaluate(
                        new Offer(flow, source),
                        offer -> {
                            String text = nameText(flow);
                            return text == null
                                    ? new ExpressionResult.Null()
                                    : new ExpressionResult.Result(Values.of(Value.of(text)), false);
                        });
        return result instanceof ExpressionResult.Result given
                ? given.values().first().text()
                : null;
    }

    private static DecisionException badName(CompiledFlow flow, String text) {
        return new DecisionException(
                ErrorTypes.PROVISIONING,
                ErrorTypes.STEP_PROVISIONING,
                flow.rule(),
                "Rule \""
                        + flow.rule().name()
                        + "\" names the object \""
                        + Printable.of(text, 120)
                        + "\", which is no distinguished name. Correct its flow to dn; escape"
                        + " values with EscapeDNComponent().");
    }

    /**
     * The attributes.
     *
     * @param table the flows of the rules in scope
     * @param current the object in the target, or null when it is still to be made
     * @param resolver turns links of the metaverse into names of the target
     */
    public Desired attributes(FlowTable table, CsObject current, ReferenceResolver resolver)
            throws DecisionException {
        boolean adding = current == null || OutboundDecision.isUnsent(current);
        FlowComputation flows =
                new FlowComputation(
                        moment, any -> resolver, offer -> once(offer, current, adding), trace);
        Map<String, Desired.Attribute> attributes =
                LinkedHashMap.newLinkedHashMap(table.targets().size());
        for (FlowTable.Target target : table.targets()) {
            List<Offer> offers = offers(target);
            Outcome outcome = flows.compute(offers, schema.get(target.attribute()));
            if (outcome instanceof Outcome.Given given) {
                attributes.put(
                        target.attribute(),
                        new Desired.Attribute(given.values(), lineage(given.from().getFirst())));
            } else if (outcome instanceof Outcome.Nothing) {
                attributes.put(
                        target.attribute(),
                        new Desired.Attribute(Values.NONE, lineage(offers.getFirst())));
            }
        }
        return new Desired(attributes, flows.isUnresolved());
    }

    private List<Offer> offers(FlowTable.Target target) {
        List<CompiledFlow> flows = target.flows();
        if (flows.size() == 1) {
            return List.of(new Offer(flows.getFirst(), source));
        }
        List<Offer> offers = new ArrayList<>(flows.size());
        flows.forEach(flow -> offers.add(new Offer(flow, source)));
        return offers;
    }

    /**
     * A flow marked {@code once} is for an object that is still to be made. A value that chance or
     * time gave is drawn once, else the change would be another at every run.
     */
    private static ExpressionResult once(Offer offer, CsObject current, boolean adding) {
        if (!adding) {
            return new ExpressionResult.IgnoreFlow();
        }
        if (current == null || current.pendingExport() == null) {
            return null;
        }
        for (ExportChange change : current.pendingExport().changes()) {
            if (!offer.flow().isDeterministic()
                    && change.change().attribute().equals(offer.flow().flow().target())
                    && change.lineage().ruleKey().equals(offer.flow().ruleKey())
                    && change.lineage().ruleDigest().equals(offer.flow().digest())) {
                return new ExpressionResult.Result(change.change().after(), false);
            }
        }
        return null;
    }

    private Lineage lineage(Offer offer) {
        return lineage(offer.flow().ruleKey(), offer.flow().digest(), contributing(offer));
    }

    /** Lineage of what is done to the object as a whole. */
    public Lineage lineage(String ruleKey, String digest) {
        return lineage(ruleKey, digest, mainSource(source.linked()));
    }

    private Lineage lineage(String ruleKey, String digest, long sourceObject) {
        return new Lineage(ruleKey, digest, sourceObject, moment.now());
    }

    /** The object from which the first attribute that the flow reads comes. */
    private long contributing(Offer offer) {
        for (String attribute : offer.flow().reads()) {
            MvAttribute found = source.object().attributes().get(attribute);
            if (found != null && !found.lineage().isEmpty()) {
                return found.lineage().getFirst().sourceObject();
            }
        }
        return mainSource(source.linked());
    }

    /** The object that stands behind a metaverse object: the one that projected it, if any. */
    public static long mainSource(List<CsObject> linked) {
        CsObject main = null;
        for (CsObject cs : linked) {
            if (cs.link() != null
                    && cs.link().kind().isInbound()
                    && (main == null || MAIN_FIRST.compare(cs, main) < 0)) {
                main = cs;
            }
        }
        return main == null ? 0 : main.id();
    }

    /** The same as an object; where no rule of a source made a link any other; null without any. */
    public static CsObject main(List<CsObject> linked) {
        long main = mainSource(linked);
        return linked.stream()
                .filter(cs -> cs.id() == main)
                .findFirst()
                .orElse(linked.isEmpty() ? null : linked.getFirst());
    }
}
