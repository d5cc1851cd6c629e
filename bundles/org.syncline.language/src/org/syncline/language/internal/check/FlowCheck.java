// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.internal.check.RuleFacts.Side;
import org.syncline.language.sync.FlowItem;
import org.syncline.language.sync.RuleBlock;
import org.syncline.language.sync.SyncPackage;
import org.syncline.model.AttributeSchema;
import org.syncline.rules.Direction;
import org.syncline.rules.MeantName;
import org.syncline.rules.expression.ExpressionAnalysis;

/** Attribute flows: targets, sources, constants and merging. */
final class FlowCheck implements Check {
    @Override
    public void check(ProjectIndex index, Problems problems) {
        for (RuleBlock block : index.blocks(RuleBlock.class).toList()) {
            Optional<RuleFacts> rule = RuleFacts.of(block, index);
            Set<String> parameters = rule.map(Parameters::of).orElse(Set.of());
            Set<String> targets = new HashSet<>();
            for (FlowItem flow : RuleFacts.items(block, FlowItem.class).toList()) {
                if (flow.getTarget() != null && flow.getSource() != null) {
                    repeated(flow, targets, problems);
                    flow(flow, rule, parameters, problems);
                }
            }
        }
    }

    private static void repeated(FlowItem flow, Set<String> targets, Problems problems) {
        if (!targets.add(flow.getTarget()) && !flow.isMerge()) {
            problems.add(
                    flow,
                    SyncPackage.Literals.FLOW_ITEM__TARGET,
                    FindingCodes.DUPLICATE_FLOW,
                    "The rule has a flow to "
                            + flow.getTarget()
                            + " already, and only one of them can count. Keep one, or"
                            + " put them together in one expression.");
        }
    }

    private static void flow(
            FlowItem flow, Optional<RuleFacts> rule, Set<String> parameters, Problems problems) {
        FlowReading reading = FlowReading.of(flow.getSource());
        Optional<ExpressionAnalysis> analysis = Optional.empty();
        switch (reading) {
            case FlowReading.Name name ->
                    rule.ifPresent(facts -> direct(name, facts.source(), problems));
            case FlowReading.Fixed fixed -> fixed(fixed, rule, parameters, problems);
            case FlowReading.Formed formed ->
                    analysis =
                            new ExpressionCheck(rule, parameters, problems).check(formed.formula());
            case FlowReading.Unread unread -> {
                return;
            }
        }
        if (rule.isPresent()) {
            reads(flow, rule.get(), problems);
            target(flow, reading, rule.get(), problems);
            types(flow, reading, analysis, rule.get(), problems);
        }
    }

    private static void direct(FlowReading.Name name, Side source, Problems problems) {
        if (source.isMetaverse() || !name.attribute().equals(Names.DN)) {
            Names.Place place = new Names.Place(name.place(), name.feature());
            Names.attribute(name.attribute(), source, place, problems);
        }
    }

    private static void types(
            FlowItem flow,
            FlowReading reading,
            Optional<ExpressionAnalysis> analysis,
            RuleFacts rule,
            Problems problems) {
        if (flow.getTarget().equals(Names.DN)) {
            return;
        }
        Optional<AttributeSchema> target = rule.target().attribute(flow.getTarget());
        FlowTypes types = new FlowTypes(problems);
        if (reading instanceof FlowReading.Name name && target.isPresent()) {
            rule.source()
                    .attribute(name.attribute())
                    .ifPresent(source -> types.direct(source, target.get(), name.place()));
        } else if (reading instanceof FlowReading.Formed formed) {
            analysis.ifPresent(a -> types.computed(a, target, formed.formula()));
        }
    }

    /** The source list of a foreign rule is kept and never acted on, so it cannot be an error. */
    private static void reads(FlowItem flow, RuleFacts rule, Problems problems) {
        for (int i = 0; i < flow.getReads().size(); i++) {
            String name = flow.getReads().get(i);
            if (name != null
                    && rule.source().declared()
                    && !name.equals(Names.DN)
                    && rule.source().attribute(name).isEmpty()) {
                problems.addWithSuggestion(
                        flow,
                        SyncPackage.Literals.FLOW_ITEM__READS,
                        i,
                        FindingCodes.UNKNOWN_READS,
                        "There is no attribute "
                                + Quoting.shown(name)
                                + " in "
                                + rule.source().where()
                                + ". The list is kept for foreign formats only.",
                        MeantName.nearest(name, rule.source().attributes().keySet()));
            }
        }
    }

    private static void fixed(
            FlowReading.Fixed fixed,
            Optional<RuleFacts> rule,
            Set<String> parameters,
            Problems problems) {
        if (fixed.text() == null) {
            problems.add(
                    fixed.place(),
                    null,
                    FindingCodes.NUMBER_TOO_LARGE,
                    "The number does not fit into 64 bits.");
        } else if (rule.isPresent()) {
            Names.Place place = new Names.Place(fixed.place(), null);
            Parameters.inText(fixed.text(), parameters, place, problems);
        }
    }

    private static void target(
            FlowItem flow, FlowReading reading, RuleFacts rule, Problems problems) {
        String target = flow.getTarget();
        if (rule.direction() == Direction.OUTBOUND && target.equals(Names.DN)) {
            return;
        }
        Names.Place place = new Names.Place(flow, SyncPackage.Literals.FLOW_ITEM__TARGET);
        if (!Names.attribute(target, rule.target(), place, problems)) {
            return;
        }
        Optional<AttributeSchema> schema = rule.target().attribute(target);
        if (schema.isPresent()) {
            merge(flow, schema.get(), problems);
            constant(reading, schema.get(), problems);
        }
    }

    private static void merge(FlowItem flow, AttributeSchema schema, Problems problems) {
        if (flow.isMerge() && !schema.multiValued()) {
            problems.add(
                    flow,
                    SyncPackage.Literals.FLOW_ITEM__MERGE,
                    FindingCodes.MERGE_SINGLE_VALUED,
                    schema.name()
                            + " has one value, so contributions cannot be merged. Remove merge, or"
                            + " declare the attribute multivalued.");
        }
    }

    private static void constant(FlowReading reading, AttributeSchema schema, Problems problems) {
        if (reading instanceof FlowReading.Fixed fixed
                && fixed.text() != null
                && !fixed.text().contains("%")
                && !ConstantText.fits(fixed.text(), schema.type())) {
            problems.add(
                    fixed.place(),
                    null,
                    FindingCodes.CONSTANT_TYPE,
                    schema.name()
                            + " is "
                            + schema.type().word()
                            + ": write "
                            + ConstantText.wanted(schema.type())
                            + " instead of "
                            + Quoting.shown(fixed.text())
                            + ".");
        }
    }
}
