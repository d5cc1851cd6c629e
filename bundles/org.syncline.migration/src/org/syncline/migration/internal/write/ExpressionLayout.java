// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.syncline.migration.internal.write.ExpressionTokens.Token;

/**
 * Breaks a long expression into lines where a person would: a call's arguments each begin a line,
 * and a condition breaks before its weakest operators. Tokens stay as they are written.
 */
final class ExpressionLayout {
    private static final int STEP = 4;

    /** From the weakest to the strongest (semantics reference, 3.1). */
    private static final List<Set<String>> OPERATORS =
            List.of(
                    Set.of("||"),
                    Set.of("&&"),
                    Set.of("=", "<>", "<", "<=", ">", ">="),
                    Set.of("+", "-", "*", "&"));

    private final List<Token> tokens;
    private final int width;
    private final StringBuilder out = new StringBuilder();
    private int column;

    private ExpressionLayout(List<Token> tokens, int width) {
        this.tokens = tokens;
        this.width = width;
    }

    /**
     * The expression in one line when it fits, else in several, of which the second and later ones
     * are indented.
     *
     * @param tokens a whole expression that parses
     * @param column where the first line begins
     * @param indent where later lines begin
     * @param trailing what has to fit behind the last line
     */
    static String of(List<Token> tokens, int column, int indent, int trailing, int width) {
        ExpressionLayout layout = new ExpressionLayout(tokens, width);
        // A line that begins with a word and "<-" would be read as the next flow.
        if (tokens.stream().anyMatch(token -> token.text().equals("<-"))) {
            return layout.flat(0, tokens.size());
        }
        layout.column = column;
        layout.write(0, tokens.size(), indent, trailing);
        return layout.out.toString();
    }

    private void write(int from, int to, int indent, int trailing) {
        String flat = flat(from, to);
        if (column + flat.length() + trailing <= width) {
            append(flat);
            return;
        }
        List<Integer> breaks = breaks(from, to);
        if (breaks.isEmpty()) {
            operand(from, to, indent, trailing);
            return;
        }
        int start = from;
        for (int operator : breaks) {
            write(start, operator, indent + STEP, 0);
            newLine(indent);
            append(tokens.get(operator).text() + " ");
            start = operator + 1;
        }
        write(start, to, indent + STEP, trailing);
    }

    /** A call or a bracket, or something that cannot be broken. */
    private void operand(int from, int to, int indent, int trailing) {
        int open = from;
        while (open < to && !tokens.get(open).text().equals("(")) {
            open++;
        }
        if (open >= to - 2) {
            append(flat(from, to));
            return;
        }
        append(flat(from, open + 1));
        int start = open + 1;
        for (int comma : commas(start, to - 1)) {
            newLine(indent);
            write(start, comma, indent + STEP, 1);
            append(",");
            start = comma + 1;
        }
        newLine(indent);
        write(start, to - 1, indent + STEP, trailing + 1);
        append(")");
    }

    private void append(String text) {
        out.append(text);
        column += text.length();
    }

    private void newLine(int indent) {
        out.append('\n').append(" ".repeat(indent));
        column = indent;
    }

    /** The operators of the weakest level outside of brackets. */
    private List<Integer> breaks(int from, int to) {
        for (Set<String> level : OPERATORS) {
            List<Integer> found = new ArrayList<>();
            int depth = 0;
            for (int i = from; i < to; i++) {
                String text = tokens.get(i).text();
                depth += depthChange(text);
                if (depth == 0 && i > from && level.contains(text) && !isSign(i)) {
                    found.add(i);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Integer> commas(int from, int to) {
        List<Integer> found = new ArrayList<>();
        int depth = 0;
        for (int i = from; i < to; i++) {
            String text = tokens.get(i).text();
            depth += depthChange(text);
            if (depth == 0 && text.equals(",")) {
                found.add(i);
            }
        }
        return found;
    }

    private static int depthChange(String text) {
        return switch (text) {
            case "(" -> 1;
            case ")" -> -1;
            default -> 0;
        };
    }

    private boolean isSign(int index) {
        if (!tokens.get(index).text().equals("-")) {
            return false;
        }
        String before = tokens.get(index - 1).text();
        return before.equals("(")
                || before.equals(",")
                || OPERATORS.stream().anyMatch(level -> level.contains(before));
    }

    private String flat(int from, int to) {
        StringBuilder flat = new StringBuilder();
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            boolean inner = i > from && !tokens.get(i - 1).text().equals("(");
            boolean closing = token.text().equals(")") || token.text().equals(",");
            if (inner && token.spaced() && !closing) {
                flat.append(' ');
            }
            flat.append(token.text());
        }
        return flat.toString();
    }
}
