// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import org.syncline.rules.expression.Expression.AttributeReference;
import org.syncline.rules.expression.Expression.Binary;
import org.syncline.rules.expression.Expression.Call;
import org.syncline.rules.expression.Expression.Negation;
import org.syncline.rules.expression.Expression.NumberLiteral;
import org.syncline.rules.expression.Expression.ParameterReference;
import org.syncline.rules.expression.Expression.Parenthesized;
import org.syncline.rules.expression.Expression.StringLiteral;
import org.syncline.rules.expression.Expression.VariableReference;
import org.syncline.rules.expression.Expression.Word;

/**
 * Writes an expression in one form: a blank around every operator and after every comma, nothing
 * else. Two expressions that mean the same but for blanks give the same text (formats reference,
 * section 6, quirk 12). Parentheses of the tree are kept; a tree that nobody wrote gets those that
 * it needs to be read back as it is.
 */
public final class ExpressionPrinter {
    private static final int OPERAND = 4;

    private final StringBuilder out = new StringBuilder();

    private ExpressionPrinter() {}

    /**
     * The canonical text.
     *
     * @throws IllegalArgumentException when a string or a name holds what the language cannot write
     */
    public static String print(Expression expression) {
        ExpressionPrinter printer = new ExpressionPrinter();
        printer.append(Objects.requireNonNull(expression, "expression"));
        return printer.out.toString();
    }

    /**
     * A text as a literal, with its quotes: {@code ""} is a quote, {@code \\} a backslash
     * (decisions, "Strings have one form everywhere").
     *
     * @throws IllegalArgumentException when the text holds a line break: strings end at the line
     */
    public static String string(String text) {
        requireOneLine(text);
        return '"' + text.replace("\\", "\\\\").replace("\"", "\"\"") + '"';
    }

    private void append(Expression expression) {
        switch (expression) {
            case StringLiteral text -> out.append(string(text.value()));
            case NumberLiteral number -> out.append(number(number));
            case Word word -> out.append(word.name());
            case AttributeReference attribute -> out.append(attribute(attribute.name()));
            case ParameterReference parameter ->
                    out.append('%').append(parameter.name()).append('%');
            case VariableReference variable -> out.append('$').append(variable.name());
            case Call call -> call(call);
            case Binary binary -> chain(binary);
            case Negation negation -> {
                out.append('-');
                operand(negation.operand(), isSigned(negation.operand()));
            }
            case Parenthesized inner -> operand(inner.inner(), true);
        }
    }

    private static String number(NumberLiteral number) {
        return number.hexadecimal()
                ? "&H" + Long.toHexString(number.value()).toUpperCase(Locale.ROOT)
                : Long.toString(number.value());
    }

    private static String attribute(String name) {
        requireOneLine(name);
        if (name.indexOf(']') >= 0) {
            throw new IllegalArgumentException("no expression can name the attribute " + name);
        }
        return "[" + name + "]";
    }

    private static void requireOneLine(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException(
                    "a text of the expression language ends at its line");
        }
    }

    private void call(Call call) {
        out.append(call.function()).append('(');
        String separator = "";
        for (Expression argument : call.arguments()) {
            out.append(separator);
            append(argument);
            separator = ", ";
        }
        out.append(')');
    }

    /** Operators of one level join to the left; a loop, since a chain is as deep as it is long. */
    private void chain(Binary last) {
        Deque<Binary> links = new ArrayDeque<>();
        links.push(last);
        while (links.peek().left() instanceof Binary left && level(left) >= level(links.peek())) {
            links.push(left);
        }
        Expression first = links.peek().left();
        operand(first, level(first) < level(links.peek()));
        for (Binary link : links) {
            out.append(' ').append(link.operator().symbol()).append(' ');
            operand(link.right(), level(link.right()) <= level(link));
        }
    }

    private void operand(Expression expression, boolean bracketed) {
        if (bracketed) {
            out.append('(');
        }
        append(expression);
        if (bracketed) {
            out.append(')');
        }
    }

    /** A sign takes no sum and no second sign. */
    private static boolean isSigned(Expression operand) {
        return level(operand) < OPERAND
                || operand instanceof Negation
                || operand instanceof NumberLiteral number
                        && number.value() < 0
                        && !number.hexadecimal();
    }

    /** How strongly an expression holds together (semantics reference, 3.1; decisions). */
    private static int level(Expression expression) {
        if (!(expression instanceof Binary binary)) {
            return OPERAND;
        }
        return switch (binary.operator()) {
            case OR -> 0;
            case AND -> 1;
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> 2;
            case ADD, SUBTRACT, MULTIPLY, CONCATENATE -> 3;
        };
    }
}
