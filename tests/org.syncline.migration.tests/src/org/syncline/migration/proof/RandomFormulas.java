// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.proof;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.syncline.rules.expression.BinaryOperator;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.ExpressionAnalysis;
import org.syncline.rules.expression.ExpressionPrinter;
import org.syncline.rules.expression.ExpressionProblem.Kind;
import org.syncline.rules.expression.ExpressionSource;
import org.syncline.rules.expression.ExpressionType;
import org.syncline.rules.expression.FunctionDescription;
import org.syncline.rules.expression.Functions;

/** Expressions over all functions, operators and literals that the checks have no error for. */
final class RandomFormulas {
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "a",
                    "SMTP:",
                    "42",
                    "2026-01-01",
                    "CN=A,DC=b",
                    "say \"x\"",
                    "\\0ACNF:",
                    "// /* %P% [a] $v &H",
                    "ü\u202e\ud83d\ude00");

    private static final Set<Kind> WARNINGS =
            EnumSet.of(Kind.MIXED_OPERATORS, Kind.CONSTANT_COMPARISON);

    private final Random random;
    private final List<String> functions = List.copyOf(Functions.names());
    private final List<String> words = List.copyOf(Functions.words());

    RandomFormulas(long seed) {
        this.random = new Random(seed);
    }

    /** The next one; simple ones when chance gives nothing that has a meaning. */
    Expression next() {
        for (int attempt = 0; attempt < 60; attempt++) {
            Expression tree = random.nextInt(8) == 0 ? leaf() : expression(1 + random.nextInt(4));
            if (isSound(tree)) {
                return tree;
            }
        }
        return new Expression.Call("Trim", List.of(leaf()), 0);
    }

    /** A date is nothing that an attribute can hold. */
    private static boolean isSound(Expression tree) {
        ExpressionAnalysis analysis = ExpressionAnalysis.of(tree, ExpressionSource.UNKNOWN);
        return !(tree instanceof Expression.Word)
                && analysis.problems().stream().allMatch(p -> WARNINGS.contains(p.kind()))
                && !analysis.types().contains(ExpressionType.DATE);
    }

    /** The text with blanks and line breaks where nobody expects them. */
    String text(Expression tree) {
        StringBuilder text = new StringBuilder();
        boolean inString = false;
        boolean inName = false;
        for (char c : ExpressionPrinter.print(tree).toCharArray()) {
            inString = c == '"' ? !inString : inString;
            inName = !inString && (c == '[' || inName && c != ']');
            text.append(c);
            if (!inString && !inName && (c == ',' || c == '(') && random.nextInt(4) == 0) {
                text.append(random.nextBoolean() ? "  " : "\n    ");
            }
        }
        return text.toString();
    }

    private Expression expression(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(10)) {
            case 0 -> leaf();
            case 1, 2 -> binary(depth);
            case 3 -> new Expression.Parenthesized(expression(depth - 1), 0);
            case 4 ->
                    new Expression.Negation(
                            new Expression.NumberLiteral(random.nextInt(99), false, 0), 0);
            default -> call(depth);
        };
    }

    private Expression binary(int depth) {
        BinaryOperator[] operators = BinaryOperator.values();
        return new Expression.Binary(
                operators[random.nextInt(operators.length)],
                expression(depth - 1),
                expression(depth - 1),
                0);
    }

    private Expression call(int depth) {
        FunctionDescription function =
                Functions.find(functions.get(random.nextInt(functions.size()))).orElseThrow();
        int most = Math.min(function.maxArguments(), function.minArguments() + 3);
        int count = random.nextInt(function.minArguments(), most + 1);
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(argument(function.signature(), i, depth));
        }
        return new Expression.Call(function.name(), arguments, 0);
    }

    private Expression argument(String signature, int position, int depth) {
        if (position == 0 && signature.contains("($")) {
            return new Expression.VariableReference("v", 0);
        }
        return signature.endsWith("(str attribute)")
                ? new Expression.StringLiteral(attribute(), 0)
                : expression(depth - 1);
    }

    private Expression leaf() {
        return switch (random.nextInt(9)) {
            case 0 -> new Expression.StringLiteral(TEXTS.get(random.nextInt(TEXTS.size())), 0);
            case 1 -> new Expression.NumberLiteral(random.nextLong() >>> 1, false, 0);
            case 2 -> new Expression.NumberLiteral(random.nextInt(1 << 20), true, 0);
            case 3 -> new Expression.Word(words.get(random.nextInt(words.size())), 0);
            case 4 -> new Expression.ParameterReference("Domain.FQDN", 0);
            default -> new Expression.AttributeReference(attribute(), 0);
        };
    }

    /** Between brackets anything may stand but a closing one. */
    private String attribute() {
        return RandomRules.NAMES.get(random.nextInt(RandomRules.NAMES.size()));
    }
}
