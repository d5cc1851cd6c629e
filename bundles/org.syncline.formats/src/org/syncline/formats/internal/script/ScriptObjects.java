// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignJoin;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.rule.FlowBuilder;
import org.syncline.formats.internal.rule.RuleBuilder;
import org.syncline.formats.internal.rule.RuleField;

/** Makes of one command what it stands for. */
final class ScriptObjects {
    private final ScriptCall call;
    private final Map<String, Object> conditions;
    private final Notes notes;

    /**
     * @param conditions {@link ForeignClause} and {@link ForeignJoin} by variable
     */
    ScriptObjects(ScriptCall call, Map<String, Object> conditions, Notes notes) {
        this.call = call;
        this.conditions = conditions;
        this.notes = notes;
    }

    /** A new rule with its fields. */
    RuleBuilder rule() {
        RuleBuilder rule = new RuleBuilder(call.location(), notes);
        for (RuleField field : RuleField.values()) {
            if (!field.parameter().isEmpty() && call.has(field.parameter())) {
                String text = call.text(field.parameter());
                rule.set(field, text, call.location());
                if (field == RuleField.NAME) {
                    rule.name(text);
                }
            }
        }
        return rule;
    }

    /** A condition, or null when it is an object of another kind. */
    Object condition() {
        String type = call.text("TypeName");
        String simple = type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        List<String> values =
                call.list("ArgumentList").stream()
                        .map(value -> call.text("ArgumentList", value))
                        .toList();
        boolean scope = simple.equals("scopecondition");
        if (!scope && !simple.equals("joincondition")) {
            call.lost("an object of the type \"" + type + "\" is not read");
            return null;
        }
        if (values.size() < 2 || values.size() > 3) {
            call.lost("a condition has three values, this one has " + values.size());
            return null;
        }
        String third = values.size() == 3 ? values.get(2) : "";
        return scope
                ? new ForeignClause(values.get(0), third, values.get(1), call.location())
                : joinCondition(values, third);
    }

    private ForeignJoin joinCondition(List<String> values, String third) {
        Optional<Boolean> caseSensitive = RuleBuilder.flag(third);
        if (caseSensitive.isEmpty()) {
            call.lost("whether case matters is neither true nor false: " + third);
        }
        return new ForeignJoin(
                values.get(0), values.get(1), caseSensitive.orElse(false), call.location());
    }

    void scope(RuleBuilder rule) {
        List<ForeignClause> group = new ArrayList<>();
        for (PsValue value : call.list("ScopeConditions")) {
            ForeignClause unknown = new ForeignClause(value.text(), "", "", call.location());
            group.add(member(value, ForeignClause.class, unknown));
        }
        rule.scope(group, call.location());
    }

    void join(RuleBuilder rule) {
        List<ForeignJoin> group = new ArrayList<>();
        for (PsValue value : call.list("JoinConditions")) {
            ForeignJoin unknown =
                    new ForeignJoin(value.text(), value.text(), false, call.location());
            group.add(member(value, ForeignJoin.class, unknown));
        }
        rule.join(group, call.location());
    }

    /**
     * The condition that a variable holds. One that is not known stays as a condition on an
     * attribute that does not exist: a group with one condition less would hold of more objects.
     */
    private <T> T member(PsValue value, Class<T> type, T unknown) {
        Object condition = value.variable() == null ? null : conditions.get(value.variable());
        if (type.isInstance(condition)) {
            return type.cast(condition);
        }
        call.lost("the condition " + value.text() + " is not made in the script");
        return unknown;
    }

    void mapping(RuleBuilder rule) {
        String target = call.text("Destination");
        String subject = rule.name() + ": " + target;
        FlowBuilder flow = new FlowBuilder(target, subject, call.location(), notes);
        flow.once(call.text("ExecuteOnce"));
        flow.mergeType(call.text("ValueMergeType"));
        rule.flow(flow(flow));
    }

    private ForeignFlow flow(FlowBuilder flow) {
        List<String> sources =
                call.list("Source").stream().map(value -> call.text("Source", value)).toList();
        String expression = call.text("Expression");
        String type = call.text("FlowType").toLowerCase(Locale.ROOT);
        boolean isExpression = !expression.isBlank();
        if (!type.isEmpty() && isExpression != type.equals("expression")) {
            call.lost(
                    "-FlowType is "
                            + call.text("FlowType")
                            + " and the mapping has "
                            + (isExpression ? "an expression" : "no expression"));
        }
        if (isExpression) {
            if (sources.size() == 1 && RuleBuilder.flag(sources.get(0)).isPresent()) {
                flow.besideExpression(sources.get(0));
            }
            return flow.expression(sources, expression);
        }
        switch (type) {
            case "constant":
                return sources.size() == 1 ? flow.constant(sources.get(0)) : flow.nothing();
            case "direct", "":
                return sources.isEmpty() ? flow.nothing() : flow.direct(sources);
            default:
                return flow.nothing();
        }
    }
}
