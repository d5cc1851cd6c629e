// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.syncline.rules.expression.BinaryOperator;
import org.syncline.rules.expression.Expression;

/**
 * Reads expressions for tests, which stand below the language: the grammar of semantics reference
 * 3.1, without comments and without good messages.
 */
final class Expressions {
    private final String text;
    private int at;

    private Expressions(String text) {
        this.text = text;
    }

    static Expression parse(String text) {
        Expressions parser = new Expressions(text);
        Expression expression = parser.or();
        parser.blanks();
        if (parser.at != text.length()) {
            throw new IllegalArgumentException("unexpected text at " + parser.at + ": " + text);
        }
        return expression;
    }

    private Expression or() {
        return chain(List.of("||"), this::and);
    }

    private Expression and() {
        return chain(List.of("&&"), this::comparison);
    }

    private Expression comparison() {
        return chain(List.of("<=", "<>", ">=", "<", ">", "="), this::additive);
    }

    private Expression additive() {
        return chain(List.of("+", "-", "*", "&"), this::primary);
    }

    private Expression chain(List<String> operators, Supplier<Expression> operand) {
        Expression left = operand.get();
        for (Optional<String> found = operator(operators);
                found.isPresent();
                found = operator(operators)) {
            int offset = at;
            at += found.get().length();
            left =
                    new Expression.Binary(
                            BinaryOperator.ofSymbol(found.get()).orElseThrow(),
                            left,
                            operand.get(),
                            offset);
        }
        return left;
    }

    private Optional<String> operator(List<String> operators) {
        blanks();
        return text.startsWith("&&", at) && !operators.contains("&&")
                ? Optional.empty()
                : operators.stream().filter(symbol -> text.startsWith(symbol, at)).findFirst();
    }

    private Expression primary() {
        blanks();
        int offset = at;
        char c = text.charAt(at++);
        return switch (c) {
            case '"' -> new Expression.StringLiteral(string(), offset);
            case '[' -> new Expression.AttributeReference(until(']'), offset);
            case '%' -> new Expression.ParameterReference(until('%'), offset);
            case '$' -> new Expression.VariableReference(word(), offset);
            case '(' -> parenthesized(offset);
            case '-' -> negative(offset);
            case '&' -> hexadecimal(offset);
            default -> {
                at--;
                yield Character.isDigit(c) ? decimal(offset, "") : wordOrCall(offset);
            }
        };
    }

    private Expression parenthesized(int offset) {
        Expression inner = or();
        expect(')');
        return new Expression.Parenthesized(inner, offset);
    }

    private Expression negative(int offset) {
        return Character.isDigit(text.charAt(at))
                ? decimal(offset, "-")
                : new Expression.Negation(primary(), offset);
    }

    private Expression decimal(int offset, String sign) {
        return new Expression.NumberLiteral(Long.parseLong(sign + word()), false, offset);
    }

    private Expression hexadecimal(int offset) {
        expect('H');
        return new Expression.NumberLiteral(Long.parseLong(word(), 16), true, offset);
    }

    private Expression wordOrCall(int offset) {
        String name = word();
        if (at >= text.length() || text.charAt(at) != '(') {
            return new Expression.Word(name, offset);
        }
        at++;
        List<Expression> arguments = new ArrayList<>();
        blanks();
        while (text.charAt(at) != ')') {
            if (!arguments.isEmpty()) {
                expect(',');
            }
            arguments.add(or());
            blanks();
        }
        at++;
        return new Expression.Call(name, arguments, offset);
    }

    private String word() {
        int start = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw new IllegalArgumentException("a word is missing at " + at + ": " + text);
        }
        return text.substring(start, at);
    }

    private String string() {
        StringBuilder value = new StringBuilder();
        while (true) {
            char c = text.charAt(at++);
            if (c == '"' && at < text.length() && text.charAt(at) == '"') {
                at++;
            } else if (c == '"') {
                return value.toString();
            } else if (c == '\\' && text.charAt(at) == '\\') {
                at++;
            }
            value.append(c);
        }
    }

    private String until(char end) {
        int start = at;
        at = text.indexOf(end, start) + 1;
        return text.substring(start, at - 1);
    }

    private void expect(char c) {
        blanks();
        if (text.charAt(at++) != c) {
            throw new IllegalArgumentException(c + " is missing at " + (at - 1) + ": " + text);
        }
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
