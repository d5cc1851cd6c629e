// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.Expression.Call;
import org.syncline.rules.expression.Expression.VariableReference;
import org.syncline.rules.expression.ExpressionProblem;

/** Calls that evaluate their arguments in a way of their own: choices, variables, names. */
final class FormInference {
    private static final Set<String> FORMS =
            Set.of("IIF", "Switch", "Select", "Where", "With", "ImportedValue", "ValueCount");

    private final TypeInference types;
    private final Reports reports;
    private final LogicInference logic;

    FormInference(TypeInference types, Reports reports) {
        this.types = types;
        this.reports = reports;
        this.logic = new LogicInference(types, reports);
    }

    static boolean handles(String function) {
        return FORMS.contains(function);
    }

    Inferred infer(Call call, Environment environment) {
        List<Expression> arguments = call.arguments();
        return switch (call.function()) {
            case "IIF" -> iif(arguments, environment);
            case "Switch" -> choose(call, environment);
            case "Select", "Where" -> each(call, environment);
            case "With" -> with(arguments, environment);
            default -> named(call, environment);
        };
    }

    /** A branch that is never taken is not looked at. */
    private Inferred iif(List<Expression> arguments, Environment environment) {
        Inferred condition = logic.condition(arguments.get(0), environment, reports);
        if (condition.value() != null) {
            return types.infer(arguments.get(condition.value() ? 1 : 2), environment).asOpen();
        }
        Environment inner = environment.at(condition.shape());
        Inferred result =
                types.infer(arguments.get(1), inner).or(types.infer(arguments.get(2), inner));
        return chosen(result, condition.shape());
    }

    /** The result of a choice that is made once, or once for each value of the condition's list. */
    private static Inferred chosen(Inferred result, Shape condition) {
        Inferred open = new Inferred(result.kinds(), result.shape(), result.certain(), false, null);
        if (!condition.mayBeList()) {
            return open;
        }
        boolean nested = result.shape().mayBeList();
        return open.withShape(nested ? new Shape(condition.reach(), null) : condition);
    }

    private Inferred choose(Call call, Environment environment) {
        List<Expression> arguments = call.arguments();
        List<Inferred> conditions = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            conditions.add(logic.condition(arguments.get(i), environment, reports));
        }
        List<Shape> shapes = conditions.stream().map(Inferred::shape).toList();
        ListMixes.fit(call, shapes, reports);
        Shape condition = Shape.lifted(shapes);
        Environment inner = environment.at(condition);
        Inferred result = Inferred.FAILS;
        boolean decided = false;
        for (int i = 1; i < arguments.size() && !decided; i += 2) {
            Boolean value = conditions.get(i / 2).value();
            if (!Boolean.FALSE.equals(value)) {
                result = result.or(types.infer(arguments.get(i), inner));
            }
            decided = Boolean.TRUE.equals(value);
        }
        return chosen(decided ? result : result.or(Inferred.of(Kind.NULL)), condition);
    }

    private Inferred each(Call call, Environment environment) {
        List<Expression> arguments = call.arguments();
        Inferred values = types.infer(arguments.get(1), environment.whole());
        if (!(arguments.get(0) instanceof VariableReference variable)) {
            return Inferred.of(Kind.ANY, Shape.UNKNOWN);
        }
        Inferred element = Inferred.of(values.present(), Shape.SINGLE);
        Environment inner = environment.with(variable.name(), element);
        if (call.function().equals("Select")) {
            Inferred body = types.infer(arguments.get(2), inner);
            return Inferred.of(body.or(Inferred.of(Kind.NULL)).kinds(), Shape.ownList());
        }
        Inferred condition = logic.condition(arguments.get(2), inner, reports);
        if (condition.shape().isList()) {
            reports.add(
                    ExpressionProblem.Kind.MIXED_LISTS,
                    arguments.get(2),
                    "Where needs one answer for each value, and this condition gives a list. Reduce"
                            + " it, for example with Contains() or Item().");
        }
        return Inferred.of(values.or(Inferred.of(Kind.NULL)).kinds(), Shape.ownList());
    }

    private Inferred with(List<Expression> arguments, Environment environment) {
        Inferred value = types.infer(arguments.get(1), environment);
        return arguments.get(0) instanceof VariableReference variable
                ? types.infer(arguments.get(2), environment.with(variable.name(), value.asOpen()))
                        .asOpen()
                : Inferred.UNKNOWN;
    }

    private Inferred named(Call call, Environment environment) {
        boolean count = call.function().equals("ValueCount");
        if (call.arguments().get(0) instanceof Expression.StringLiteral name) {
            return count
                    ? Inferred.of(Kind.NUMBER).withCertain(true)
                    : types.imported(name.value(), environment);
        }
        reports.add(
                ExpressionProblem.Kind.ARGUMENT_TYPE,
                call.arguments().get(0),
                call.function()
                        + " takes the name of an attribute in quotes, like "
                        + call.function()
                        + "(\"proxyAddresses\").");
        return count ? Inferred.of(Kind.NUMBER) : Inferred.UNKNOWN;
    }
}
