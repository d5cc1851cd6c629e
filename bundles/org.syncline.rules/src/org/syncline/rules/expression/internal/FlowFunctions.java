// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.List;
import org.syncline.rules.expression.Expression;

/** Program flow, and functions that take a name (semantics reference, 3.4 and 2.6). */
final class FlowFunctions {
    private FlowFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.of(
                        "void Error(str message)",
                        "Fails the synchronization of the object with the message.",
                        a -> {
                            String message = a.isNull(0) ? "" : ConversionFunctions.text(a, 0);
                            throw a.raised(message.isBlank() ? "Error()" : message);
                        }),
                Function.special(
                        "var IIF(exp condition, var valueIfTrue, var valueIfFalse)",
                        "One of two values; the other one is not evaluated.",
                        FlowFunctions::iif),
                Function.special(
                        "var Switch(exp condition1, var value1 [, exp condition2, var value2 …])",
                        "The value that follows the first true condition, NULL when none is true."
                                + " All conditions are evaluated, of the values only the chosen"
                                + " one.",
                        FlowFunctions::choose),
                Function.special(
                        "mvattr Select($item, mvattr values, exp function)",
                        "What the function gives for each value.",
                        (compiler, arguments, offset) -> each(compiler, arguments, offset, false)),
                Function.special(
                        "mvattr Where($item, mvattr values, exp condition)",
                        "The values for which the condition is true.",
                        (compiler, arguments, offset) -> each(compiler, arguments, offset, true)),
                Function.special(
                        "var With($variable, exp value, exp expression)",
                        "Evaluates the expression with the variable standing for the value.",
                        FlowFunctions::with),
                Function.special(
                        "var ImportedValue(str attribute)",
                        "The values of an attribute that an import confirmed, without what waits"
                                + " for export. The name is quoted.",
                        (compiler, arguments, offset) ->
                                named(compiler, arguments, offset, "ImportedValue")),
                Function.special(
                        "num ValueCount(str attribute)",
                        "The number of values of an attribute, references included. The name is"
                                + " quoted.",
                        (compiler, arguments, offset) ->
                                named(compiler, arguments, offset, "ValueCount")));
    }

    private static Node iif(Compiler compiler, List<Expression> arguments, int offset) {
        Node condition = compiler.compile(arguments.get(0));
        Node whenTrue = compiler.compile(arguments.get(1));
        Node whenFalse = compiler.compile(arguments.get(2));
        int place = arguments.get(0).offset();
        Conditions.Decision decision =
                (value, inner) ->
                        (Conditions.isTrue(value, place) ? whenTrue : whenFalse).evaluate(inner);
        return frame -> {
            frame.budget().step(offset);
            return Conditions.forEach(condition.evaluate(frame), frame, place, decision);
        };
    }

    private static Node choose(Compiler compiler, List<Expression> arguments, int offset) {
        if (arguments.size() % 2 != 0) {
            return Compiler.failure(
                    "Switch() needs a value for each condition: give an even number of arguments.",
                    offset);
        }
        return new SwitchNode(
                compiler.compileAll(arguments),
                arguments.stream().mapToInt(Expression::offset).toArray(),
                offset);
    }

    private static Node each(
            Compiler compiler, List<Expression> arguments, int offset, boolean filter) {
        if (!(arguments.get(0) instanceof Expression.VariableReference variable)) {
            return needsVariable(arguments.get(0));
        }
        return new EachNode(
                variable.name(),
                compiler.compile(arguments.get(1)),
                compiler.compile(arguments.get(2)),
                filter,
                arguments.get(2).offset(),
                offset);
    }

    private static Node with(Compiler compiler, List<Expression> arguments, int offset) {
        if (!(arguments.get(0) instanceof Expression.VariableReference variable)) {
            return needsVariable(arguments.get(0));
        }
        Node value = compiler.compile(arguments.get(1));
        Node body = compiler.compile(arguments.get(2));
        return frame -> {
            frame.budget().step(offset);
            return body.evaluate(frame.with(variable.name(), value.evaluate(frame)));
        };
    }

    private static Node needsVariable(Expression found) {
        return Compiler.failure(
                "The first argument must be a variable such as $item.", found.offset());
    }

    private static Node named(
            Compiler compiler, List<Expression> arguments, int offset, String function) {
        if (!(arguments.get(0) instanceof Expression.StringLiteral name)) {
            return Compiler.failure(
                    function + "() takes the name of an attribute in quotes.", offset);
        }
        return function.equals("ValueCount")
                ? compiler.valueCount(name.value())
                : compiler.importedValue(name.value());
    }
}
