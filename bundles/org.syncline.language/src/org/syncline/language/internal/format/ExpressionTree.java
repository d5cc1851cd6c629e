// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the parts of an expression among its tokens. Recursive: the parser has bounded the nesting
 * of brackets.
 */
final class ExpressionTree {
    /** The grammar rules of the operators, weakest first. */
    private static final List<String> OPERATORS =
            List.of("Formula", "Conjunction", "ComparisonOperator", "SumOperator");

    private final List<SourceToken> tokens;
    private int next;

    /** A part of the tokens. */
    sealed interface Node {
        int from();

        /** Behind the last token. */
        int to();
    }

    /** What is never divided. */
    record Plain(int from, int to) implements Node {}

    /**
     * Operands with operators of one strength between them.
     *
     * @param logical {@code ||} or {@code &&}
     */
    record Chain(int from, int to, boolean logical, List<Node> operands) implements Node {}

    /** A function with arguments; ends with its bracket. */
    record Call(int from, int to, List<Node> arguments) implements Node {}

    /** Something in front of one part, and something behind: a bracket, a minus. */
    record Wrapped(int from, int to, Node inner) implements Node {}

    ExpressionTree(List<SourceToken> tokens, int start) {
        this.tokens = tokens;
        this.next = start;
    }

    Node read() {
        return chain(0);
    }

    private Node chain(int level) {
        if (level == OPERATORS.size()) {
            return operand();
        }
        int from = next;
        Node first = chain(level + 1);
        if (!isOperator(level)) {
            return first;
        }
        List<Node> operands = new ArrayList<>(List.of(first));
        while (isOperator(level)) {
            next++;
            operands.add(chain(level + 1));
        }
        return new Chain(from, next, level < 2, operands);
    }

    private boolean isOperator(int level) {
        return next < tokens.size()
                && tokens.get(next).keyword()
                && tokens.get(next).rule().equals(OPERATORS.get(level));
    }

    private Node operand() {
        int from = next;
        if (tokens.get(next).is("-", "Operand")) {
            next++;
            Node inner = operand();
            return inner instanceof Plain ? new Plain(from, next) : new Wrapped(from, next, inner);
        }
        boolean bracket = tokens.get(next).is("(");
        next++;
        if (bracket) {
            Node inner = read();
            next++;
            return new Wrapped(from, next, inner);
        }
        return next < tokens.size() && tokens.get(next).is("(", "Primary")
                ? call(from)
                : new Plain(from, next);
    }

    private Node call(int from) {
        next++;
        List<Node> arguments = new ArrayList<>();
        while (!tokens.get(next).is(")")) {
            arguments.add(read());
            if (tokens.get(next).is(",")) {
                next++;
            }
        }
        next++;
        return new Call(from, next, arguments);
    }
}
