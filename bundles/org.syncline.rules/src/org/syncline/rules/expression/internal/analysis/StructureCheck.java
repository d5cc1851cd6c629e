// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.rules.MeantName;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.Expression.Call;
import org.syncline.rules.expression.Expression.VariableReference;
import org.syncline.rules.expression.Expression.Word;
import org.syncline.rules.expression.ExpressionProblem.Kind;
import org.syncline.rules.expression.FunctionDescription;
import org.syncline.rules.expression.Functions;

/**
 * What is wrong whatever values there are: functions, their arguments by number, words, variables.
 */
public final class StructureCheck {
    /** Deeper trees are not evaluated either. */
    private static final int MAX_DEPTH = 400;

    private static final Set<String> BINDING = Set.of("Select", "Where", "With");

    private final Reports reports;

    public StructureCheck(Reports reports) {
        this.reports = reports;
    }

    /** Whether the tree is shallow enough to be looked at. */
    public boolean check(Expression expression) {
        if (isDeeper(expression, MAX_DEPTH)) {
            return false;
        }
        visit(expression, Set.of());
        return true;
    }

    private static boolean isDeeper(Expression expression, int levels) {
        if (levels == 0) {
            return true;
        }
        return children(expression).stream().anyMatch(child -> isDeeper(child, levels - 1));
    }

    private static List<Expression> children(Expression expression) {
        return switch (expression) {
            case Call call -> call.arguments();
            case Expression.Binary binary -> List.of(binary.left(), binary.right());
            case Expression.Negation negation -> List.of(negation.operand());
            case Expression.Parenthesized parenthesized -> List.of(parenthesized.inner());
            default -> List.of();
        };
    }

    private void visit(Expression expression, Set<String> variables) {
        switch (expression) {
            case Word word -> word(word);
            case VariableReference variable -> variable(variable, variables);
            case Call call -> call(call, variables);
            default -> children(expression).forEach(child -> visit(child, variables));
        }
    }

    private void call(Call call, Set<String> variables) {
        Optional<FunctionDescription> function = Functions.find(call.function());
        if (function.isEmpty()) {
            unknown(call);
        } else if (!function.get().accepts(call.arguments().size())) {
            count(call, function.get());
        } else if (call.function().equals("Switch") && call.arguments().size() % 2 != 0) {
            reports.add(
                    Kind.ARGUMENT_COUNT,
                    call,
                    "Switch takes a value for each condition, so an even number of arguments: add"
                            + " True, NULL for what no condition meets, or a missing value.");
        }
        arguments(call, variables);
    }

    private void arguments(Call call, Set<String> variables) {
        List<Expression> arguments = call.arguments();
        if (!BINDING.contains(call.function()) || arguments.size() < 2) {
            arguments.forEach(argument -> visit(argument, variables));
            return;
        }
        Set<String> inner = new HashSet<>(variables);
        if (arguments.get(0) instanceof VariableReference variable) {
            inner.add(variable.name());
        } else {
            reports.add(
                    Kind.ARGUMENT_TYPE,
                    arguments.get(0),
                    "The first argument of "
                            + call.function()
                            + " is the name of a variable, such as $item.");
        }
        visit(arguments.get(1), variables);
        arguments.stream().skip(2).forEach(argument -> visit(argument, inner));
    }

    private void unknown(Call call) {
        String name = call.function();
        Optional<String> otherCase = MeantName.ignoringCase(name, Functions.names());
        Optional<String> other = OtherNames.present(name);
        if (otherCase.isPresent()) {
            reports.add(
                    Kind.UNKNOWN_FUNCTION,
                    call,
                    "Names of functions are case-sensitive: write " + otherCase.get() + ".",
                    otherCase);
        } else if (other.isPresent() && other.get().isEmpty()) {
            reports.add(
                    Kind.UNKNOWN_FUNCTION,
                    call,
                    "There is no function \""
                            + name
                            + "\". Put texts together with the operator &, like [givenName] & \" \""
                            + " & [sn].");
        } else {
            Optional<String> meant = other.or(() -> MeantName.nearest(name, Functions.names()));
            reports.add(
                    Kind.UNKNOWN_FUNCTION,
                    call,
                    "There is no function \""
                            + name
                            + "\"."
                            + meant.map(near -> " Did you mean " + near + "?").orElse(""),
                    meant);
        }
    }

    private void count(Call call, FunctionDescription function) {
        int given = call.arguments().size();
        String hint =
                call.function().equals("Mid") && given == 2
                        ? " Examples with two are wrong; for all that follows write a large number,"
                                + " like Mid([sn], 2, 999)."
                        : "";
        reports.add(
                Kind.ARGUMENT_COUNT,
                call,
                call.function()
                        + " takes "
                        + expected(function)
                        + ", not "
                        + given
                        + ": "
                        + function.signature()
                        + (hint.isEmpty() ? "" : "." + hint));
    }

    private static String expected(FunctionDescription function) {
        int min = function.minArguments();
        int max = function.maxArguments();
        if (max == Integer.MAX_VALUE) {
            return "at least " + plural(min);
        }
        return min == max ? plural(min) : min + " to " + plural(max);
    }

    private static String plural(int count) {
        return count == 1 ? "1 argument" : count + " arguments";
    }

    private void word(Word word) {
        String name = word.name();
        if (Functions.words().contains(name)) {
            return;
        }
        Optional<String> otherCase = MeantName.ignoringCase(name, Functions.words());
        Optional<String> meant = otherCase.or(() -> MeantName.nearest(name, Functions.words()));
        String bare = name.length() > 80 ? name.substring(0, 80) + "…" : name;
        reports.add(
                Kind.UNKNOWN_WORD,
                word,
                otherCase.isPresent()
                        ? "Words of expressions are case-sensitive: write " + otherCase.get() + "."
                        : "\""
                                + bare
                                + "\" is no word of the expression language. Attributes stand in"
                                + " brackets, like ["
                                + bare
                                + "], texts in quotes.",
                meant);
    }

    private void variable(VariableReference variable, Set<String> variables) {
        if (!variables.contains(variable.name())) {
            reports.add(
                    Kind.UNBOUND_VARIABLE,
                    variable,
                    "The variable $"
                            + variable.name()
                            + " is not defined here. Select, Where and With define one for their"
                            + " last argument.");
        }
    }
}
