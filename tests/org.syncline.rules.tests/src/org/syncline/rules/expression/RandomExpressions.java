// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.syncline.rules.expression.Expression.Call;

/** Expressions that make sense or not, over the attributes of {@link SampleContext}. */
final class RandomExpressions {
    static final List<String> ATTRIBUTES =
            List.of(
                    "name",
                    "digits",
                    "number",
                    "groupType",
                    "flag",
                    "guid",
                    "key",
                    "manager",
                    "mails",
                    "phones",
                    "members",
                    "noValues",
                    "absent",
                    "dn");

    private static final List<String> TEXTS =
            List.of("a", ",", "", "SMTP:", "42", "2001-01-01", "d", "DC", "yyyy", "CN=A,DC=b");

    private final Random random;
    private final List<String> functions = List.copyOf(Functions.names());
    private final List<String> words = List.copyOf(Functions.words());

    RandomExpressions(long seed) {
        this.random = new Random(seed);
    }

    Expression next() {
        return expression(1 + random.nextInt(4));
    }

    private Expression expression(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(10)) {
            case 0, 1 -> leaf();
            case 2, 3 -> binary(depth);
            case 4 ->
                    random.nextInt(4) == 0
                            ? new Expression.Negation(expression(depth - 1), 0)
                            : new Expression.Parenthesized(expression(depth - 1), 0);
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
        int most = Math.min(function.maxArguments(), function.minArguments() + 2);
        int count = random.nextInt(function.minArguments(), most + 1);
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(argument(function.signature(), i, depth));
        }
        return new Call(function.name(), arguments, 0);
    }

    private Expression argument(String signature, int position, int depth) {
        if (position == 0 && signature.contains("($")) {
            return new Expression.VariableReference("v", 0);
        }
        if (signature.endsWith("(str attribute)") && random.nextInt(5) > 0) {
            return new Expression.StringLiteral(pick(ATTRIBUTES), 0);
        }
        return position == 2 && signature.contains("($") && random.nextInt(2) == 0
                ? new Expression.Call(
                        "IsPresent", List.of(new Expression.VariableReference("v", 0)), 0)
                : expression(depth - 1);
    }

    private Expression leaf() {
        return switch (random.nextInt(8)) {
            case 0 -> new Expression.StringLiteral(pick(TEXTS), 0);
            case 1 -> new Expression.NumberLiteral(random.nextInt(-1, 4), false, 0);
            case 2 -> new Expression.Word(pick(words), 0);
            case 3 -> new Expression.ParameterReference("Domain.FQDN", 0);
            default -> new Expression.AttributeReference(pick(ATTRIBUTES), 0);
        };
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
