// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.List;
import java.util.Optional;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignFlow.Kind;
import org.syncline.formats.agent.AgentMapping;
import org.syncline.formats.agent.AgentSource;
import org.syncline.language.Quoting;
import org.syncline.migration.Outcome;
import org.syncline.migration.internal.mim.ExpressionText.Level;
import org.syncline.model.SecretAttributes;
import org.syncline.model.ValueType;
import org.syncline.rules.SourceLocation;

/** Translates the mapping of one flow (formats reference, 2.2). */
final class MappingTranslator {
    private final FlowContext context;
    private final String target;
    private final boolean keepAbsent;
    private final SourceLocation location;
    private boolean once;
    private List<String> sources = List.of();

    /**
     * @param target the attribute that is written
     * @param keepAbsent whether an absent value leaves the target as it is ({@code
     *     suppress-deletions})
     */
    MappingTranslator(
            FlowContext context, String target, boolean keepAbsent, SourceLocation location) {
        this.context = context;
        this.target = target;
        this.keepAbsent = keepAbsent;
        this.location = location;
    }

    FlowDraft translate(AgentMapping mapping) {
        sources = mapping.sources().stream().map(AgentSource::attribute).toList();
        if (SecretAttributes.contains(target)) {
            return left(
                    "a value of an attribute that holds a password",
                    "passwords are not carried over; set them in the target");
        }
        if (!Quoting.canQuote(target) || target.isBlank()) {
            return left(
                    mapping.kind(),
                    "the name of its target cannot stand in a rule; check the file");
        }
        return switch (mapping) {
            case AgentMapping.Direct direct -> direct(direct.source());
            case AgentMapping.Constant constant -> constant(constant.value());
            case AgentMapping.Scripted scripted -> scripted(scripted);
            case AgentMapping.DnPart part -> dnPart(part.part());
            case AgentMapping.SyncRule rule -> syncRule(rule);
            case AgentMapping.Unknown unknown ->
                    draft(
                            Kind.NOT_CARRIED,
                            unknown.kind() + "-mapping " + unknown.text(),
                            "this kind of mapping is not known; write it by hand",
                            Outcome.NOT_UNDERSTOOD);
        };
    }

    private FlowDraft direct(AgentSource source) {
        String name = source.attribute();
        if (source.intrinsic() && name.equalsIgnoreCase("object-type")) {
            return constant(context.sourceType());
        }
        if (source.intrinsic() && !(context.inbound() && isDn(name))) {
            return left(
                    "<" + name + ">",
                    "the old engine's own <"
                            + name
                            + "> of a "
                            + (context.inbound() ? "connector space" : "metaverse")
                            + " object has no counterpart here");
        }
        String attribute = isDn(name) ? "dn" : name;
        if (attribute.isBlank() || !Quoting.canQuote(attribute)) {
            return left(name, "the name of its source cannot stand in a rule; check the file");
        }
        if (!keepAbsent || once) {
            return carried(Kind.DIRECT, attribute, "");
        }
        return Quoting.isAttribute(attribute)
                ? kept(ExpressionText.single("[" + attribute + "]", false), attribute)
                : left(attribute, "no expression can name its source; write it by hand");
    }

    private static boolean isDn(String name) {
        return name.equalsIgnoreCase("dn");
    }

    private FlowDraft constant(String value) {
        if (value.isEmpty()) {
            return left("an empty text", "an empty constant gives no value");
        }
        ValueType type = context.targetValueType(target);
        Optional<String> fitting = Constants.fitting(value, type);
        if (fitting.isEmpty()) {
            return left(
                    Quoting.shown(value),
                    "the constant cannot become a value of the type " + type.word());
        }
        boolean plain = Quoting.canQuote(value) && !Constants.namesParameter(value);
        if (!plain) {
            return carried(Kind.EXPRESSION, TreeTranslator.string(value).text(), "");
        }
        return carried(
                Kind.CONSTANT,
                fitting.get(),
                fitting.get().equals(value) ? "" : "written " + Quoting.shown(value) + " before");
    }

    private FlowDraft scripted(AgentMapping.Scripted mapping) {
        String name = mapping.context().isEmpty() ? "" : " \"" + mapping.context() + "\"";
        String code = context.extension().isEmpty() ? "a rules extension" : context.extension();
        return left(
                "program code"
                        + name
                        + (sources.isEmpty() ? "" : " from " + String.join(", ", sources)),
                "the flow"
                        + name
                        + " is computed by "
                        + code
                        + "; program code is not translated, write what it does as an expression");
    }

    private FlowDraft dnPart(String part) {
        boolean usable = part.matches("[1-9][0-9]{0,2}");
        if (!context.inbound() || !usable) {
            return left(
                    "part " + part + " of the name (DN)",
                    usable
                            ? "an object of the metaverse has no name to take a part from"
                            : "the part of the name is no number");
        }
        return draft(
                Kind.EXPRESSION,
                "DNComponent(CRef([dn]), " + part + ")",
                "the value of part "
                        + part
                        + " of the name; check that the old system left out"
                        + " the part's type too",
                Outcome.NOT_VERIFIED);
    }

    private FlowDraft syncRule(AgentMapping.SyncRule rule) {
        once = rule.initialOnly();
        if (rule.existenceTest()) {
            return left(
                    "an existence test",
                    "it only tested whether the rule had been applied and wrote nothing");
        }
        return switch (rule.mappingType()) {
            case "direct" ->
                    rule.sources().size() == 1 ? direct(rule.sources().getFirst()) : broken(rule);
            case "constant" -> constant(rule.constant());
            case "expression" -> rule.expression() == null ? broken(rule) : expression(rule);
            default -> broken(rule);
        };
    }

    private FlowDraft broken(AgentMapping.SyncRule rule) {
        return draft(
                Kind.NOT_CARRIED,
                "a mapping of the type \"" + rule.mappingType() + "\"",
                "it has no value of that type; write it by hand",
                Outcome.NOT_UNDERSTOOD);
    }

    private FlowDraft expression(AgentMapping.SyncRule rule) {
        TreeTranslator trees = new TreeTranslator(context.known());
        Optional<ExpressionText> text = trees.translate(rule.expression());
        if (text.isEmpty()) {
            return draft(
                    Kind.NOT_CARRIED,
                    TreeTranslator.inWords(rule.expression()),
                    trees.problems() + "; write it by hand",
                    Outcome.NOT_UNDERSTOOD);
        }
        String written = text.get().text();
        boolean always = text.get().always();
        return keepAbsent && !once && !always
                ? kept(text.get(), written)
                : new FlowDraft(
                        flow(Kind.EXPRESSION, written, ""),
                        Outcome.CARRIED_OVER,
                        "",
                        written,
                        always);
    }

    /** An absent value leaves the target alone. The value is computed once where it is long. */
    private FlowDraft kept(ExpressionText value, String meaning) {
        boolean attribute = value.level() == Level.SINGLE && value.text().startsWith("[");
        String text =
                attribute
                        ? "IIF(IsPresent(V), V, IgnoreThisFlow)".replace("V", value.text())
                        : "With($value, "
                                + value.text()
                                + ", IIF(IsPresent($value), $value, IgnoreThisFlow))";
        FlowDraft draft = carried(Kind.EXPRESSION, text, "");
        return new FlowDraft(
                draft.flow(),
                draft.outcome(),
                "an absent value leaves the target as it is (suppress-deletions)",
                meaning,
                false);
    }

    private FlowDraft carried(Kind kind, String text, String remark) {
        if (kind == Kind.DIRECT) {
            sources = List.of(text);
            return new FlowDraft(flow(kind, "", remark), Outcome.CARRIED_OVER, remark, text, false);
        }
        return draft(kind, text, remark, Outcome.CARRIED_OVER);
    }

    private FlowDraft left(String what, String reason) {
        return draft(Kind.NOT_CARRIED, what, reason, Outcome.NOT_CARRIED_OVER);
    }

    private FlowDraft draft(Kind kind, String text, String remark, Outcome outcome) {
        boolean always = kind == Kind.CONSTANT;
        return new FlowDraft(flow(kind, text, remark), outcome, remark, text, always);
    }

    private ForeignFlow flow(Kind kind, String text, String remark) {
        List<String> listed = kind == Kind.CONSTANT ? List.of() : sources;
        return new ForeignFlow(target, kind, listed, text, once, "Update", remark, location);
    }
}
