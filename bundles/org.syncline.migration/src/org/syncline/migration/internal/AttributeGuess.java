// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.syncline.model.AttributeSchema;
import org.syncline.model.ValueType;
import org.syncline.rules.expression.BinaryOperator;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.FunctionDescription;
import org.syncline.rules.expression.Functions;

/**
 * What an expression tells of attributes that no schema describes: the type of the parameter that
 * one is handed to, or of the literal that it is compared with.
 */
final class AttributeGuess {
    private AttributeGuess() {}

    /** Types by name of attribute, of those that the expression tells something of. */
    static Map<String, AttributeSchema> of(Expression expression) {
        Map<String, AttributeSchema> guesses = new TreeMap<>();
        Deque<Expression> open = new ArrayDeque<>(List.of(expression));
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case Expression.Call call -> {
                    arguments(call, guesses);
                    call.arguments().forEach(open::push);
                }
                case Expression.Binary binary -> {
                    comparison(binary, guesses);
                    open.push(binary.right());
                    open.push(binary.left());
                }
                case Expression.Negation negation -> open.push(negation.operand());
                case Expression.Parenthesized inner -> open.push(inner.inner());
                default -> {
                    // names no attribute in a place that tells its type
                }
            }
        }
        return guesses;
    }

    /** Signatures read like {@code str StringFromSid(bin sid)}. */
    private static void arguments(Expression.Call call, Map<String, AttributeSchema> guesses) {
        Optional<String> signature =
                Functions.find(call.function()).map(FunctionDescription::signature);
        if (signature.isEmpty()) {
            return;
        }
        String inner = signature.get().replaceAll("^[^(]*\\(|\\)[^)]*$", "").replace("[", " ");
        String[] parameters = inner.split(",");
        for (int i = 0; i < Math.min(parameters.length, call.arguments().size()); i++) {
            if (call.arguments().get(i) instanceof Expression.AttributeReference attribute) {
                String word = parameters[i].strip().split(" ")[0];
                type(word).ifPresent(type -> add(attribute.name(), type, word, guesses));
            }
        }
    }

    private static void add(
            String name, ValueType type, String word, Map<String, AttributeSchema> guesses) {
        guesses.putIfAbsent(name, new AttributeSchema(name, type, word.startsWith("mv")));
    }

    private static Optional<ValueType> type(String word) {
        return switch (word) {
            case "bin", "mvbin" -> Optional.of(ValueType.BINARY);
            case "num", "mvnum" -> Optional.of(ValueType.INTEGER);
            case "bool" -> Optional.of(ValueType.BOOLEAN);
            case "mvstr" -> Optional.of(ValueType.STRING);
            case "ref", "mvref" -> Optional.of(ValueType.REFERENCE);
            default -> Optional.empty();
        };
    }

    private static void comparison(Expression.Binary binary, Map<String, AttributeSchema> guesses) {
        boolean compares =
                switch (binary.operator()) {
                    case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
                    default -> false;
                };
        if (compares && binary.left() instanceof Expression.AttributeReference attribute) {
            literal(binary.right(), binary.operator())
                    .ifPresent(type -> add(attribute.name(), type, "", guesses));
        }
    }

    private static Optional<ValueType> literal(Expression right, BinaryOperator operator) {
        if (right instanceof Expression.NumberLiteral) {
            return Optional.of(ValueType.INTEGER);
        }
        boolean truth =
                right instanceof Expression.Word word
                        && (word.name().equals("True") || word.name().equals("False"));
        return truth && (operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL)
                ? Optional.of(ValueType.BOOLEAN)
                : Optional.empty();
    }
}
